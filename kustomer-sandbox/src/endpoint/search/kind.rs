//! What kind of values an attribute name has: that decides what it can be compared with.

use kustomer_schema::{SearchClass, Suffix};

/// The kind of the values of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Time,
    Number,
    Boolean,
    Text,
    /// All texts of a record in one, separated by [`SEPARATOR`].
    AnyText,
}

/// Occurs in no text that a person writes.
pub(super) const SEPARATOR: char = '\u{1}';
pub(super) const SEPARATOR_TEXT: &str = "\u{1}";

impl Kind {
    pub(super) fn of_class(class: SearchClass) -> Self {
        match class {
            SearchClass::Any => Self::AnyText,
            SearchClass::Boolean => Self::Boolean,
            SearchClass::DateTime => Self::Time,
            SearchClass::Number => Self::Number,
            _ => Self::Text,
        }
    }

    /// The kind of a name without its context that no schema lists.
    pub(super) fn of_unlisted(name: &str) -> Self {
        let suffix = name.strip_prefix("custom_").and_then(Suffix::of_name);
        match (name, suffix) {
            ("any_text" | "any_text_new", _) => Self::AnyText,
            (_, Some(Suffix::At)) | ("created_at" | "updated_at" | "modified_at", _) => Self::Time,
            (_, Some(Suffix::Num)) => Self::Number,
            (_, Some(Suffix::Bool)) => Self::Boolean,
            _ => Self::Text,
        }
    }

    /// What a criterion must give, for messages.
    pub(super) fn expected(self) -> &'static str {
        match self {
            Self::Time => "a date or a date-time",
            Self::Number => "a number",
            Self::Boolean => "a boolean",
            Self::Text | Self::AnyText => "a text",
        }
    }
}
