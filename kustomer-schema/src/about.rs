//! `about.md`, the file with the documentation of a folder of schemas.

/// The Markdown file that describes a folder.
pub(crate) const ABOUT: &str = "about.md";

/// Whether a file describes its folder and is not a schema.
pub(crate) fn is_about(path: &str) -> bool {
    path.rsplit('/').next() == Some(ABOUT)
}
