//! Notes in `$comment` on what an organization did not have when its schema files were pulled. What a person wrote comes
//! first in the comment.

use crate::json;
use crate::problem::Report;

/// The note on an attribute or a file.
pub(crate) const NOTE: &str = "Not in the organization.";

/// The note on one that a person had marked as deprecated before.
pub(crate) const NOTE_ON_DEPRECATED: &str = "Not in the organization, and deprecated before.";

/// The note on an enum starts with this; the values follow.
pub(crate) const VALUES: &str = "Not in the organization: ";

/// What the organization did not have when a file was pulled, according to the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Absence {
    /// Whether it did not have the attribute or the Klass at all.
    pub whole: bool,
    /// The values of an enum that it did not have.
    pub values: Vec<String>,
}

impl Absence {
    pub(crate) fn of(comment: &str) -> Self {
        Self { whole: is_absent(comment), values: absent_values(comment) }
    }
}

/// Whether a comment says that the organization does not have the attribute or the Klass.
pub(crate) fn is_absent(comment: &str) -> bool {
    matches!(split(comment).1, Some(NOTE | NOTE_ON_DEPRECATED))
}

/// Returns the values of an enum that the organization does not have.
pub(crate) fn absent_values(comment: &str) -> Vec<String> {
    let values = split(comment).1.and_then(|note| note.strip_prefix(VALUES)?.strip_suffix('.'));
    let Some(values) = values else { return Vec::new() };
    let text = format!("[{values}]");
    let Some(node) = json::read(&text, &mut Report::new("")) else { return Vec::new() };
    match &node.kind {
        json::NodeKind::Array(elements) => {
            elements.iter().filter_map(json::Node::as_str).map(str::to_owned).collect()
        }
        _ => Vec::new(),
    }
}

/// Splits a comment into what a person wrote and the note.
pub(crate) fn split(comment: &str) -> (&str, Option<&str>) {
    for start in [NOTE, NOTE_ON_DEPRECATED, VALUES] {
        let at = if start == VALUES { comment.find(start) } else { comment.rfind(start) };
        let Some((own, note)) = at.and_then(|at| comment.split_at_checked(at)) else { continue };
        if own.is_empty() || own.ends_with(' ') {
            return (own.trim_end(), Some(note));
        }
    }
    (comment, None)
}
