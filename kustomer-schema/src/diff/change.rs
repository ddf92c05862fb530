//! A change between two sets of schemas: what changed, where, and what it means.

use std::fmt;

use super::impact::{Impact, VersionStep};
use super::rule::Rule;
use crate::position::Position;

/// A change between two sets of schemas.
///
/// Its display is a single line: ``K012 attribute removed: `custom.gateStr` of `kobject.flight` ``.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// The kind of change, with its code and what to do about it.
    pub rule: &'static Rule,
    /// Where it is, in terms of the API.
    pub place: Place,
    /// What was there; `None` if it was added.
    pub before: Option<Side>,
    /// What is there; `None` if it was removed.
    pub after: Option<Side>,
    /// What it means for code that decodes records.
    pub readers: Impact,
    /// What it means for code that creates and updates records.
    pub writers: Impact,
    /// The step of the version of generated bindings.
    pub step: VersionStep,
    /// Where a definition is used that changed: `custom.cabinStr`, `legs[].cabin`; the first 50 in alphabetical order. Empty
    /// for all other places.
    pub used_by: Vec<String>,
}

impl Change {
    /// Returns the larger impact of both.
    pub fn impact(&self) -> Impact {
        self.readers.max(self.writers)
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: ", self.rule.code, self.rule.title)?;
        if !self.place.path.is_empty() {
            write!(f, "`{}` of ", self.place.path)?;
        }
        write!(f, "`{}`", self.place.resource)
    }
}

/// A part of the API.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Place {
    /// The registry: the folder of the file. Empty at the top level.
    pub registry: String,
    /// JSON:API type: `customer`, `kobject.flight`.
    pub resource: String,
    /// The part of the resource that has the change, itself or in something nested.
    pub part: Part,
    /// Path within the resource, for people: `custom.gateStr`, `legs[].gate`, `listFlights(pageSize)`. Empty for the
    /// resource as a whole. If a name changed, it has the old one.
    pub path: String,
}

/// A part of a resource, by its name on the wire or in the file. If the name changed, it is the old one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Part {
    /// The resource as a whole.
    Resource,
    /// An attribute, or `id`.
    Attribute(String),
    /// A custom attribute, with its suffix.
    CustomAttribute(String),
    /// A relationship.
    Relationship(String),
    /// An entry of `$defs`, which can be used in several places.
    Definition(String),
    /// An operation.
    Operation(String),
    /// A search attribute.
    SearchAttribute(String),
}

/// What is on one side of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Side {
    /// The file, relative to the folder that was loaded.
    pub file: String,
    /// JSON pointer to the value in the file: `/properties/custom/properties/gateStr`. It can be that of the schema around a
    /// keyword that is not in the file.
    pub pointer: String,
    /// Position of the schema, property or operation in the file.
    pub position: Position,
    /// The name, type or value: `gateStr`, `integer`, `256`. `None` for a keyword that is not there.
    pub value: Option<String>,
}
