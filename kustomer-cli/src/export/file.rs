//! A file of an export: how it differs from what is on disk, and how it is replaced as a whole.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::out_folder::{GENERATED, Staged, remove_abandoned_beside, unified};

/// A file to write.
#[derive(Debug)]
pub(super) struct ExportFile {
    path: PathBuf,
    text: String,
    /// A text that every export of this format has near its beginning, by which an older one is recognized.
    mark: &'static str,
}

/// What is on disk.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum State {
    Missing,
    Same,
    Different(String),
}

/// How much of a file is read to recognize it, in bytes.
const BEGINNING: usize = 2000;

impl ExportFile {
    pub(super) fn new(path: &Path, text: String, mark: &'static str) -> Self {
        Self { path: path.to_owned(), text, mark }
    }

    /// Returns the path as the user wrote it.
    pub(super) fn name(&self) -> String {
        self.path.display().to_string()
    }

    /// Compares the file with what is on disk.
    ///
    /// # Errors
    ///
    /// A message if the path has something that is not an export of this format, which is not overwritten.
    pub(super) fn compared(self) -> Result<(Self, State), String> {
        let metadata = match fs::metadata(&self.path) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok((self, State::Missing)),
            Err(error) if error.kind() == ErrorKind::NotADirectory => {
                return Err(self
                    .error("cannot be written: a file is in place of its folder", "choose another folder"));
            }
            Err(error) => return Err(self.error(&format!("cannot be read: {error}"), "")),
        };
        if metadata.is_dir() {
            return Err(self.error("cannot be written: this is a folder", "add the name of a file"));
        }
        if !metadata.is_file() {
            return Err(self.error("cannot be written: not a regular file", ""));
        }
        let old =
            fs::read(&self.path).map_err(|error| self.error(&format!("cannot be read: {error}"), ""))?;
        let old = String::from_utf8_lossy(&old).into_owned();
        if old == self.text || old.replace("\r\n", "\n") == self.text {
            return Ok((self, State::Same));
        }
        let beginning: String = old.chars().take(BEGINNING).collect();
        if !old.is_empty() && !beginning.contains(self.mark) {
            return Err(self.error(
                "cannot be written: a file that is not such an export has this name",
                "move the file, or export to another one",
            ));
        }
        Ok((self, State::Different(old)))
    }

    /// Formats how the file differs; `None` if it does not.
    pub(super) fn difference(&self, state: &State) -> Option<String> {
        let name = self.name();
        match state {
            State::Same => None,
            State::Missing => Some(format!("{name} is missing ({} lines)\n\n", self.text.lines().count())),
            State::Different(old) => {
                Some(format!("{name} is out of date\n{}\n", unified(old, &self.text, &name, GENERATED)))
            }
        }
    }

    /// Writes the new text beside the file.
    ///
    /// # Errors
    ///
    /// A message, and then the file is unchanged.
    pub(super) fn stage(&self) -> Result<Staged, String> {
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let created = folder.map_or(Ok(()), fs::create_dir_all);
        remove_abandoned_beside(&self.path);
        let staged = created.and_then(|()| Staged::write(&self.path, &self.text));
        staged.map_err(|error| self.error(&format!("cannot be written: {error}"), ""))
    }

    /// Replaces the file.
    ///
    /// # Errors
    ///
    /// A message, and then the file is unchanged.
    pub(super) fn put(&self, staged: Staged) -> Result<(), String> {
        staged.put(&self.path).map_err(|error| self.error(&format!("cannot be written: {error}"), ""))
    }

    fn error(&self, message: &str, help: &str) -> String {
        let help = if help.is_empty() { String::new() } else { format!("  = help: {help}\n") };
        format!("error: {message}\n --> {}\n{help}", self.name())
    }
}
