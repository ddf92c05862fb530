//! Relationships: which other records a record leads to.

use super::named::Name;
use super::operation::Grounds;
use super::property::{Access, Word};
use crate::place::Place;

/// A relationship of a resource.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Relationship {
    /// The name on the wire, verbatim.
    pub name: String,
    /// Where the name stands.
    pub place: Place,
    /// Where it leads to.
    pub to: Target,
    /// Whether it leads to several records.
    pub many: bool,
    /// Who may do what with it.
    pub access: Access,
    /// What it means.
    pub description: Option<String>,
    /// Whether a new record must have it.
    pub demanded: bool,
    /// What it rests on.
    pub grounds: Grounds,
}

/// The records that a relationship leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Target {
    /// Records of any type.
    Any,
    /// Records of these JSON:API types; nearly always one.
    Types(Vec<Word>),
}

impl Name for Relationship {
    fn name(&self) -> &str {
        &self.name
    }
}
