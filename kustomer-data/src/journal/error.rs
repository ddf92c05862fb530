//! Why a journal cannot be used.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a journal cannot be used. Its text names the file, and says what to do.
#[derive(Debug)]
pub struct JournalError {
    path: PathBuf,
    pub(crate) why: Why,
}

#[derive(Debug)]
pub(crate) enum Why {
    /// The file cannot be read or written.
    Io(io::Error),
    /// Another process uses it.
    Locked,
    /// It is not a journal, or one of another version.
    OtherFormat,
    /// It was changed at this offset.
    Damaged(u64),
    /// It is of another run: this says in what.
    OtherRun(String),
}

impl JournalError {
    pub(crate) fn new(path: &Path, why: Why) -> Self {
        Self { path: path.to_owned(), why }
    }

    /// Returns the path of the journal.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether another process uses the journal.
    pub fn is_locked(&self) -> bool {
        matches!(self.why, Why::Locked)
    }

    /// Whether the file is damaged, or is not a journal of this version.
    pub fn is_damaged(&self) -> bool {
        matches!(self.why, Why::Damaged(_) | Why::OtherFormat)
    }

    /// Whether the journal is of another run: of another input, type, definition of the type, or host.
    pub fn is_of_another_run(&self) -> bool {
        matches!(self.why, Why::OtherRun(_))
    }
}

impl fmt::Display for JournalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.why {
            Why::Io(error) => write!(f, "the journal `{path}` cannot be used: {error}"),
            Why::Locked => write!(f, "the journal `{path}` is in use by another process"),
            Why::OtherFormat => write!(f, "`{path}` is not a journal of this version"),
            Why::Damaged(offset) => write!(
                f,
                "the journal `{path}` is damaged at byte {offset}: restore it, or find out from the records themselves what was \
                 written"
            ),
            Why::OtherRun(why) => {
                write!(f, "the journal `{path}` is of another run: {why}; a new run needs a new journal")
            }
        }
    }
}

impl std::error::Error for JournalError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.why {
            Why::Io(error) => Some(error),
            _ => None,
        }
    }
}
