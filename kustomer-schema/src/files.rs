//! What was looked at for the sake of schemas: files with their texts, and folders. Where they come from is not known
//! here.

use crate::order::{arranged, by_name};

/// The files and folders that were looked at, and the texts of those files that have one.
///
/// A build script or a macro that reads schemas must be run again when any of them changes; this is the list, also
/// where something was wrong with them. Paths are relative to the folder that was read, with `/`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files {
    files: Vec<File>,
    folders: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct File {
    pub(crate) path: String,
    /// None if it cannot be read.
    pub(crate) text: Option<String>,
    /// What can be shown of one that was read, and is no text.
    pub(crate) lossy: Option<String>,
}

impl Files {
    /// Every file that was looked at, by name. Not all of them can be read.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.path.as_str())
    }

    /// Every folder that was looked into, by name; that which was to be read is the empty path.
    pub fn folders(&self) -> impl Iterator<Item = &str> {
        self.folders.iter().map(String::as_str)
    }

    /// The text of a file; none if it was not looked at, cannot be read, or is no UTF-8.
    pub fn text_of(&self, path: &str) -> Option<&str> {
        self.file(path)?.text.as_deref()
    }

    /// What can be shown of a file: its text, what of it is UTF-8, or nothing.
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
