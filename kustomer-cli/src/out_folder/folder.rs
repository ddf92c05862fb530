//! The folder with generated files: what is in it. Nothing in it is reached through a symbolic link.

use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use kustomer_codegen::is_generated;

use super::path::shown;
use super::staged::is_staged;

/// A folder of generated files, which may hold other files too.
#[derive(Debug)]
pub(crate) struct OutFolder {
    pub(super) root: PathBuf,
}

impl OutFolder {
    pub(crate) fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// Returns the path of the folder as the user wrote it.
    pub(crate) fn name(&self) -> String {
        self.root.display().to_string()
    }

    /// Returns the metadata of a path in the folder, without following a link; `None` if it does not exist.
    pub(super) fn metadata(&self, path: &str) -> Result<Option<Metadata>, String> {
        fs::symlink_metadata(self.root.join(path)).map(Some).or_else(|error| self.absent(path, &error))
    }

    pub(super) fn absent<T>(&self, path: &str, error: &io::Error) -> Result<Option<T>, String> {
        match error.kind() {
            // A file in place of a folder is reported when the folder itself is checked.
            ErrorKind::NotFound | ErrorKind::NotADirectory => Ok(None),
            _ => Err(self.unreadable(path, error)),
        }
    }

    /// Reads a generated file; `None` for any other file.
    pub(super) fn read(&self, path: &str) -> Result<Option<String>, String> {
        let bytes = fs::read(self.root.join(path)).map_err(|error| self.unreadable(path, &error))?;
        Ok(String::from_utf8(bytes).ok().filter(|text| is_generated(text)))
    }

    /// Collects files that earlier runs may have created, in this folder and below.
    pub(super) fn find(&self, folder: &str, found: &mut Found, obstacles: &mut Vec<String>) {
        let entries = match fs::read_dir(self.root.join(folder)) {
            Ok(entries) => entries,
            Err(error) if folder.is_empty() && error.kind() == ErrorKind::NotFound => return,
            Err(error) if folder.is_empty() && error.kind() == ErrorKind::NotADirectory => return,
            Err(error) if folder.is_empty() => return obstacles.push(self.unreadable(folder, &error)),
            // It may be somebody else's. Folders to write to are checked separately.
            Err(_) => return,
        };
        for entry in entries.flatten() {
            // Generated names are UTF-8.
            let Ok(name) = entry.file_name().into_string() else { continue };
            let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() && !name.starts_with('.') {
                self.find(&path, found, obstacles);
            } else if kind.is_file() && is_staged(&name) {
                found.staged.push(path);
            } else if kind.is_file()
                && Path::new(&name).extension().is_some_and(|extension| extension == "rs")
            {
                found.rust.push(path);
            }
        }
    }

    pub(super) fn unreadable(&self, path: &str, error: &io::Error) -> String {
        self.obstacle(path, &format!("cannot be read: {error}"), None)
    }

    /// Formats an error about a path in the folder.
    pub(super) fn obstacle(&self, path: &str, message: &str, help: Option<&str>) -> String {
        let help = help.map_or(String::new(), |help| format!("  = help: {help}\n"));
        format!("error: {message}\n --> {}\n{help}", shown(&self.name(), path))
    }
}

/// Files that earlier runs may have created.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Paths of Rust files, generated or not.
    pub(super) rust: Vec<String>,
    /// Paths of files that were never put in place.
    pub(super) staged: Vec<String>,
}
