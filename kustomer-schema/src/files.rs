//! The files and folders that were read, with the texts of the files. Reading them is not done here.

use crate::order::{arranged, by_name};

/// The files and folders that were looked at while loading schemas, and the texts of the readable files.
///
/// A build script or macro that loads schemas must run again when any of these changes, including after errors. Paths are
/// relative to the loaded folder and use `/`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files {
    files: Vec<File>,
    folders: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct File {
    pub(crate) path: String,
    /// `None` if the file could not be read or is not UTF-8.
    pub(crate) text: Option<String>,
    /// Lossy text of a file that is not UTF-8, for excerpts.
    pub(crate) lossy: Option<String>,
}

impl Files {
    /// Every file that was looked at, sorted by path, including unreadable files.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.path.as_str())
    }

    /// Every folder that was looked at, sorted by path. The loaded folder itself is the empty path.
    pub fn folders(&self) -> impl Iterator<Item = &str> {
        self.folders.iter().map(String::as_str)
    }

    /// Returns the text of a file, or `None` if it was not looked at, could not be read or is not UTF-8.
    pub fn text_of(&self, path: &str) -> Option<&str> {
        self.file(path)?.text.as_deref()
    }

    /// Returns a displayable text of a file: its text, a lossy text, or an empty string.
    pub fn display_text(&self, path: &str) -> &str {
        let file = self.file(path);
        file.and_then(|file| file.text.as_deref().or(file.lossy.as_deref())).unwrap_or_default()
    }

    fn file(&self, path: &str) -> Option<&File> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.files.get(at)
    }

    pub(crate) fn new(files: Vec<File>, folders: Vec<String>) -> Self {
        let order = by_name(files.len(), &|at| files.get(at).map_or("", |file| file.path.as_str()));
        let files = arranged(files, order);
        let order = by_name(folders.len(), &|at| folders.get(at).map_or("", String::as_str));
        let folders = arranged(folders, order);
        Self { files, folders }
    }

    pub(crate) fn of_one(path: &str, text: Option<&str>) -> Self {
        let file = File { path: path.to_owned(), text: text.map(str::to_owned), lossy: None };
        Self { files: vec![file], folders: Vec::new() }
    }
}
