//! The names that the user gave to both sides.

use kustomer_schema::diff::{Change, Side};

use super::one_line;

/// The names of both sides in messages.
#[derive(Debug)]
pub(super) struct Labels<'a> {
    pub(super) before: &'a str,
    pub(super) after: &'a str,
    /// Whether the sides are single files, so that their names are those of the files.
    pub(super) are_files: bool,
}

impl Labels<'_> {
    /// Returns the path of a side's file as the user would write it: `HEAD~1:schemas/flight.json`.
    pub(super) fn file(&self, side: &Side, is_after: bool) -> String {
        let label = if is_after { self.after } else { self.before };
        let name = one_line::name(label);
        match (self.are_files, name.as_str()) {
            (true, _) => name,
            (false, "." | "./") => side.file.clone(),
            (false, label) if label.ends_with(['/', ':']) => format!("{label}{}", side.file),
            (false, label) => format!("{label}/{}", side.file),
        }
    }

    /// Returns where a change is: in the new files, or in the old ones if it was removed.
    pub(super) fn location(&self, change: &Change) -> String {
        let (side, is_after) = match (&change.before, &change.after) {
            (_, Some(after)) => (after, true),
            (Some(before), None) => (before, false),
            (None, None) => return String::new(),
        };
        format!("{}:{}", self.file(side, is_after), side.position)
    }
}
