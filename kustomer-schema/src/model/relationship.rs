//! Relationships: which other records a record leads to.

use super::access::Access;
use super::named::Name;
use super::provenance::Provenance;
use super::source_string::SourceString;
use crate::position::Position;

/// A relationship of a resource.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Relationship {
    /// The name on the wire, verbatim.
    pub name: String,
    /// Where the name stands.
    pub position: Position,
    /// Where it leads to.
    pub to: Target,
    /// Whether it leads to several records.
    pub many: bool,
    /// Who may do what with it.
    pub access: Access,
    /// What it means.
    pub description: Option<String>,
    /// Whether a new record must have it.
    pub required_on_create: bool,
    /// What it rests on.
    pub provenance: Provenance,
}

/// The records that a relationship leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Target {
    /// Records of any type.
    Any,
    /// Records of these JSON:API types; nearly always one.
    Types(Vec<SourceString>),
}

impl Name for Relationship {
    fn name(&self) -> &str {
        &self.name
    }
}
