//! The values of one record in a column.

use std::cmp::Ordering;

/// A value, as a column returns it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Value<'c> {
    /// In milliseconds of the Unix epoch.
    Time(i64),
    Number(f64),
    Bool(bool),
    /// In lower case: texts are compared ignoring case.
    Text(&'c str),
    /// The place of another record.
    Row(usize),
}

impl Value<'_> {
    /// The order of a sorted search: times, numbers, then texts.
    pub(crate) fn compare(self, other: Self) -> Ordering {
        match (self, other) {
            (Self::Time(one), Self::Time(other)) => one.cmp(&other),
            (Self::Number(one), Self::Number(other)) => one.total_cmp(&other),
            (Self::Bool(one), Self::Bool(other)) => one.cmp(&other),
            (Self::Text(one), Self::Text(other)) => one.cmp(other),
            _ => self.rank().cmp(&other.rank()),
        }
    }

    fn rank(self) -> u8 {
        match self {
            Self::Time(_) => 0,
            Self::Number(_) => 1,
            Self::Bool(_) => 2,
            Self::Text(_) => 3,
            Self::Row(_) => 4,
        }
    }
}

/// A value, or several, as a column keeps them: texts and lists are in places of their own.
#[derive(Debug, Clone, Copy, Default)]
pub(super) enum Cell {
    #[default]
    Missing,
    Time(i64),
    Number(f64),
    Bool(bool),
    Row(usize),
    Text {
        start: usize,
        length: u32,
    },
    Several {
        start: usize,
        count: u32,
    },
}
