//! Paths in messages.

/// Formats a path in a folder as the user would write it.
pub(super) fn shown(folder: &str, path: &str) -> String {
    match (folder.trim_end_matches('/'), path) {
        (folder, "") => folder.to_owned(),
        ("." | "", path) => path.to_owned(),
        (folder, path) => format!("{folder}/{path}"),
    }
}
