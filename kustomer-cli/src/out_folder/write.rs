//! Changes brought to the disk. All new texts are first written and flushed beside their targets, then put in place by
//! renaming, so that every file is at all times either the old or the new one, and a full disk changes nothing.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{Change, Found, OutFolder, shown};

/// An error halfway.
#[derive(Debug)]
pub(crate) struct Interrupted<'c> {
    /// What was done before it.
    pub(crate) done: Vec<&'c Change<'c>>,
    pub(crate) message: String,
}

/// A name of a file that is not yet in its place: `.team.rs.4711-0.kustomer-tmp`.
pub(super) fn is_temporary(name: &str) -> bool {
    let numbers = name.strip_prefix('.').and_then(|name| name.strip_suffix(TEMPORARY)?.split_once(".rs."));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    numbers
        .and_then(|(_, numbers)| numbers.split_once('-'))
        .is_some_and(|(process, attempt)| is_number(process) && is_number(attempt))
}

const TEMPORARY: &str = ".kustomer-tmp";

/// Longer than any run takes.
const ABANDONED: Duration = Duration::from_secs(60 * 60);

/// So many names are tried, of which others may have been left behind by processes of the same number.
const ATTEMPTS: usize = 100;

impl OutFolder {
    /// Makes the changes.
    ///
    /// # Errors
    ///
    /// The first thing that cannot be done, and what was done before. Every file is whole.
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

    /// Writes the new text beside the place where it belongs; nothing for a file that goes.
    fn stage(&self, change: &Change<'_>) -> io::Result<Option<Staged>> {
        let (Change::Add { path, new } | Change::Replace { path, new, .. }) = change else { return Ok(None) };
        let path = self.root.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        Staged::write(&path, new).map(Some)
    }

    /// Removes what a run left behind that was killed. What another run is just writing is younger.
    fn clean(&self) {
        let mut found = Found::default();
        self.find("", &mut found, &mut Vec::new());
        for path in found.temporary.iter().map(|path| self.root.join(path)) {
            let age = fs::metadata(&path).and_then(|metadata| metadata.modified()).map(|at| at.elapsed());
            if matches!(age, Ok(Ok(age)) if age > ABANDONED) {
                // It is in nobody's way.
                let _ = fs::remove_file(path);
            }
        }
    }

    /// Removes the folders above these files that hold nothing any more, or nothing yet.
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
            "what was changed before is whole, and all else is as it was: run the command again"
        };
        Interrupted {
            done,
            message: format!("error: cannot be {verb}: {error}\n --> {path}\n  = note: {rest}\n"),
        }
    }
}

/// A new file beside another, which no other process has.
fn beside(target: &Path, name: &str) -> io::Result<(File, PathBuf)> {
    let mut attempt = 0;
    loop {
        let path = target.with_file_name(format!(".{name}.{}-{attempt}{TEMPORARY}", std::process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(file) => return Ok((file, path)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists && attempt < ATTEMPTS => attempt += 1,
            Err(error) => return Err(error),
        }
    }
}

/// Another run may have been quicker.
fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

/// A file that is written, but not in its place. It goes when it is dropped.
#[derive(Debug)]
struct Staged {
    path: PathBuf,
}

impl Staged {
    /// Writes the text for a path into a new file beside it, with the permissions of the one that is there.
    fn write(target: &Path, text: &str) -> io::Result<Self> {
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let (mut file, path) = beside(target, &name)?;
        let staged = Self { path };
        if let Ok(metadata) = fs::metadata(target) {
            file.set_permissions(metadata.permissions())?;
        }
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        Ok(staged)
    }

    /// Puts it in its place.
    fn put(self, target: &Path) -> io::Result<()> {
        fs::rename(&self.path, target)
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        // Once it is in its place there is nothing left to remove.
        let _ = fs::remove_file(&self.path);
    }
}
