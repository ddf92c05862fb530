//! The change of one file, and how it is shown.

use std::time::Duration;

use similar::TextDiff;

use super::path::shown;

/// The change of a file, with its path in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Change<'f> {
    /// The file does not exist.
    Add { path: &'f str, new: &'f str },
    /// The file has another text.
    Replace { path: &'f str, old: String, new: &'f str },
    /// The file was generated and no longer has a schema.
    Remove { path: String, old: String },
}

/// The source of generated files.
pub(crate) const GENERATED: &str = "as generated";

/// The maximum number of lines shown of a file's difference.
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

    /// Formats that the change was made, as a line.
    pub(crate) fn done(&self, folder: &str) -> String {
        let verb = if self.removes() { "removed" } else { "wrote" };
        format!("{verb} {}\n", shown(folder, self.path()))
    }

    /// Formats that the file was not removed, as a line.
    pub(crate) fn kept(&self, folder: &str) -> String {
        format!("kept {}, which no longer has a schema\n", shown(folder, self.path()))
    }

    /// Formats the change: a unified diff if the file exists. `source` is what the new text is from.
    pub(crate) fn difference(&self, folder: &str, source: &str) -> String {
        let path = shown(folder, self.path());
        match self {
            Self::Add { new, .. } => format!("{path} is missing ({} lines)\n\n", new.lines().count()),
            Self::Remove { .. } if source != GENERATED => format!("{path} describes nothing in {source}\n\n"),
            Self::Remove { .. } => format!("{path} no longer has a schema\n\n"),
            Self::Replace { old, new, .. } => {
                format!("{path} is out of date\n{}\n", unified(old, new, &path, source))
            }
        }
    }
}

/// Formats a unified diff, of which only the beginning is shown if it is long. `source` says where the new text is from.
pub(crate) fn unified(old: &str, new: &str, path: &str, source: &str) -> String {
    // git may have converted line endings, and then every line would differ.
    let old = &old.replace("\r\n", "\n");
    // A smaller diff is not worth a longer wait.
    let difference = TextDiff::configure().timeout(Duration::from_secs(2)).diff_lines(old, new);
    let text = difference
        .unified_diff()
        .header(path, &format!("{path} ({source})"))
        .missing_newline_hint(true)
        .to_string();
    let lines = text.lines().count();
    if lines <= MOST {
        return text;
    }
    let shown: String = text.split_inclusive('\n').take(MOST).collect();
    format!("{shown}... and {} more lines\n", lines - MOST)
}
