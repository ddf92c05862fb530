//! A rule: one kind of change, with its code, its classification, and what a page about it says.

use std::fmt;

use super::impact::{Impact, VersionStep};

/// One kind of change. [`rules`](crate::diff::rules) returns all of them.
#[derive(PartialEq, Eq)]
#[non_exhaustive]
pub struct Rule {
    /// Stable code: `K012`. Codes are never reused.
    pub code: &'static str,
    /// Name, in lower case: `attribute removed`.
    pub title: &'static str,
    /// Impact on code that decodes records, at most. Attributes that are never sent have none.
    pub readers: Impact,
    /// Impact on code that creates and updates records, at most. Attributes that are read-only have none.
    pub writers: Impact,
    /// Step of the version of generated bindings, at most.
    pub step: VersionStep,
    /// What happens, and on what the classification depends.
    pub explanation: &'static str,
    /// What to do about it.
    pub action: &'static str,
    /// The smallest example.
    pub example: Example,
    /// Codes that the same difference can have when the two sets are exchanged: `K010` and `K011` for `K012`.
    pub opposites: &'static [&'static str],
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.title)
    }
}

/// An example of a change.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Example {
    /// A part of a file.
    Part {
        /// Which part it is.
        part: ExamplePart,
        /// The part before.
        before: &'static str,
        /// The part after.
        after: &'static str,
    },
    /// Whole files, by path.
    Files {
        /// The files before.
        before: &'static [(&'static str, &'static str)],
        /// The files after.
        after: &'static [(&'static str, &'static str)],
    },
}

/// The part of a file that an example shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExamplePart {
    /// Members at the root of the file.
    Root,
    /// Members of `properties`.
    Properties,
    /// Members of `x-kustomer`.
    Keywords,
    /// Members of `relationships` in `x-kustomer`.
    Relationships,
    /// Members of `operations` in `x-kustomer`.
    Operations,
    /// The members of `search` in `x-kustomer`.
    Search,
}

impl Example {
    /// Returns the files before and after the change, complete and valid.
    pub fn files(&self) -> [Vec<(String, String)>; 2] {
        match self {
            Self::Part { part, before, after } => {
                let file = |text: &str| vec![("flight.json".to_owned(), part.file(text))];
                [file(before), file(after)]
            }
            Self::Files { before, after } => {
                let owned = |files: &[(&str, &str)]| {
                    files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
                };
                [owned(before), owned(after)]
            }
        }
    }
}

impl ExamplePart {
    /// Completes a part to a file.
    fn file(self, text: &str) -> String {
        const KIND: &str = r#""type": "flight", "path": "/v1/flights""#;
        match self {
            Self::Root if text.is_empty() => format!("{{ \"x-kustomer\": {{ {KIND} }} }}"),
            Self::Root => format!("{{ {text}, \"x-kustomer\": {{ {KIND} }} }}"),
            Self::Properties => {
                format!("{{ \"properties\": {{ {text} }}, \"x-kustomer\": {{ {KIND} }} }}")
            }
            Self::Keywords => format!("{{ \"x-kustomer\": {{ {text} }} }}"),
            Self::Relationships => {
                format!("{{ \"x-kustomer\": {{ {KIND}, \"relationships\": {{ {text} }} }} }}")
            }
            Self::Operations => format!("{{ \"x-kustomer\": {{ {KIND}, \"operations\": {{ {text} }} }} }}"),
            Self::Search => format!("{{ \"x-kustomer\": {{ {KIND}, \"search\": {{ {text} }} }} }}"),
        }
    }

    /// Returns where the part is, as the end of a sentence: ``in `properties` ``.
    pub(super) fn place(self) -> &'static str {
        match self {
            Self::Root => "at the root of the file",
            Self::Properties => "in `properties`",
            Self::Keywords => "in `x-kustomer`",
            Self::Relationships => "in `relationships`",
            Self::Operations => "in `operations`",
            Self::Search => "in `search`",
        }
    }
}
