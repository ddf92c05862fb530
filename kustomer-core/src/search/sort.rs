//! The order of the results of a search.

use std::fmt;

use super::coverage::Coverage;

/// An attribute and a direction, made by [`Field::asc`](super::Field::asc) and [`Field::desc`](super::Field::desc).
#[derive(Clone, PartialEq, Eq)]
pub struct SortKey {
    pub(super) name: &'static str,
    pub(super) coverage: Coverage,
    pub(super) direction: &'static str,
}

impl SortKey {
    pub(super) fn new(name: &'static str, coverage: Coverage, direction: &'static str) -> Self {
        Self { name, coverage, direction }
    }

    /// Returns the name of the attribute, such as `customer_updated_at`.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Returns true for [`Field::desc`](super::Field::desc).
    pub fn is_descending(&self) -> bool {
        self.direction == "desc"
    }
}

impl fmt::Debug for SortKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.direction)
    }
}
