//! Writes changes to disk. All new files are first written and flushed beside their targets and then renamed, so that
//! a full disk changes nothing.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::change::Change;
use super::folder::{Found, OutFolder};
use super::path::shown;
use super::staged::{Staged, remove_abandoned};

/// An error after some of the changes may have been made.
#[derive(Debug)]
pub(crate) struct Interrupted<'c> {
    /// The changes made before it.
    pub(crate) done: Vec<&'c Change<'c>>,
    pub(crate) message: String,
}

impl OutFolder {
    /// Makes the changes.
    ///
    /// # Errors
    ///
    /// The first failure, with the changes made before it. Every file is complete.
    pub(crate) fn apply<'c>(&self, changes: &'c [Change<'c>]) -> Result<(), Interrupted<'c>> {
        let mut done = Vec::new();
        self.clean();
        let mut staged = Vec::new();
        for change in changes {
            match self.stage(change) {
                Ok(file) => staged.push((change, file)),
                Err(error) => {
                    drop(staged);
                    self.remove_empty(changes);
                    return Err(self.interrupted(done, change, &error));
                }
            }
        }
        for (change, file) in staged {
            let path = self.root.join(change.path());
            let made = match file {
                Some(file) => file.put(&path),
                None => remove(&path),
            };
            match made {
                Ok(()) => done.push(change),
                Err(error) => return Err(self.interrupted(done, change, &error)),
            }
        }
        self.remove_empty(changes);
        Ok(())
    }

    /// Writes the new text beside its target; `None` for a file that is removed.
    fn stage(&self, change: &Change<'_>) -> io::Result<Option<Staged>> {
        let (Change::Add { path, new } | Change::Replace { path, new, .. }) = change else { return Ok(None) };
        let path = self.root.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        Staged::write(&path, new).map(Some)
    }

    /// Removes temporary files of killed runs.
    fn clean(&self) {
        let mut found = Found::default();
        self.find("", &mut found, &mut Vec::new());
        for path in &found.staged {
            remove_abandoned(&self.root.join(path));
        }
    }

    /// Removes folders of these files that are empty.
    fn remove_empty(&self, changes: &[Change<'_>]) {
        for change in changes {
            let folders = Path::new(change.path()).ancestors().skip(1);
            for folder in folders.filter(|folder| !folder.as_os_str().is_empty()) {
                if fs::remove_dir(self.root.join(folder)).is_err() {
                    break;
                }
            }
        }
    }

    fn interrupted<'c>(
        &self,
        done: Vec<&'c Change<'c>>,
        change: &Change<'_>,
        error: &io::Error,
    ) -> Interrupted<'c> {
        let verb = if change.removes() { "removed" } else { "written" };
        let path = shown(&self.name(), change.path());
        let rest = if done.is_empty() {
            "nothing was changed"
        } else {
            "files listed above are complete, all others are unchanged: run the command again"
        };
        Interrupted {
            done,
            message: format!("error: cannot be {verb}: {error}\n --> {path}\n  = note: {rest}\n"),
        }
    }
}

/// Removes a file, unless another run has already removed it.
fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}
