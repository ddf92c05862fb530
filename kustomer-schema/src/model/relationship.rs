//! Relationships to other records.

use super::access::Access;
use super::named::Name;
use super::provenance::Provenance;
use super::source_string::SourceString;
use crate::position::Position;

/// A relationship of a resource.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Relationship {
    /// Name on the wire, verbatim.
    pub name: String,
    /// Position of the name.
    pub position: Position,
    /// Types of the related records.
    pub to: Target,
    /// Whether there can be several related records.
    pub many: bool,
    /// Who can read and write it.
    pub access: Access,
    /// Description.
    pub description: Option<String>,
    /// Whether a new record requires it.
    pub required_on_create: bool,
    /// Where the statement comes from.
    pub provenance: Provenance,
}

/// The types of records that a relationship or an ID refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Target {
    /// Any type.
    Any,
    /// These JSON:API types, nearly always a single one.
    Types(Vec<SourceString>),
}

impl Name for Relationship {
    fn name(&self) -> &str {
        &self.name
    }
}
