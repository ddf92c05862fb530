//! `about.md`, the file with the documentation of a folder of schemas.

/// The file that says in Markdown what a folder is about.
pub(crate) const ABOUT: &str = "about.md";

/// Whether a file is about its folder, and no schema.
pub(crate) fn is_about(path: &str) -> bool {
    path.rsplit('/').next() == Some(ABOUT)
}
