//! One file that has to change, and how that is shown.

use std::time::Duration;

use similar::TextDiff;

use super::shown;

/// What has to happen to a file, by its path in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Change<'f> {
    /// It is not there.
    Add { path: &'f str, new: &'f str },
    /// It has another text.
    Replace { path: &'f str, old: String, new: &'f str },
    /// It was generated, and is no more.
    Remove { path: String, old: String },
}

/// The most lines that are shown of the difference of a file.
const MOST: usize = 60;

impl Change<'_> {
    pub(crate) fn path(&self) -> &str {
        match self {
            Self::Add { path, .. } | Self::Replace { path, .. } => path,
            Self::Remove { path, .. } => path,
        }
    }

    pub(crate) fn removes(&self) -> bool {
        matches!(self, Self::Remove { .. })
    }

    /// What was done, in a line.
    pub(crate) fn done(&self, folder: &str) -> String {
        let verb = if self.removes() { "removed" } else { "wrote" };
        format!("{verb} {}\n", shown(folder, self.path()))
    }

    /// That it was not done, in a line.
    pub(crate) fn kept(&self, folder: &str) -> String {
        format!("kept {}, which no schema gives any more\n", shown(folder, self.path()))
    }

    /// What differs: of a text that has changed, the lines that have.
    pub(crate) fn difference(&self, folder: &str) -> String {
        let path = shown(folder, self.path());
        match self {
            Self::Add { new, .. } => format!("{path} is missing ({} lines)\n\n", new.lines().count()),
            Self::Remove { .. } => format!("{path} is given by no schema any more\n\n"),
            Self::Replace { old, new, .. } => {
                format!("{path} is stale\n{}\n", unified(old, new, &path))
            }
        }
    }
}

fn unified(old: &str, new: &str, path: &str) -> String {
    // Otherwise every line would differ by what git makes of its end.
    let old = &old.replace("\r\n", "\n");
    // A better difference is not worth a longer wait.
    let difference = TextDiff::configure().timeout(Duration::from_secs(2)).diff_lines(old, new);
    let text = difference
        .unified_diff()
        .header(path, &format!("{path} (as generated)"))
        .missing_newline_hint(true)
        .to_string();
    let lines = text.lines().count();
    if lines <= MOST {
        return text;
    }
    let shown: String = text.split_inclusive('\n').take(MOST).collect();
    format!("{shown}.. and {} more lines\n", lines - MOST)
}
