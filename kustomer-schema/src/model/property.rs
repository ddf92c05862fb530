//! Properties, definitions, and the subschema that both are a name for.

use super::access::Access;
use super::named::Name;
use super::provenance::Provenance;
use super::relationship::Target;
use super::source_string::SourceString;
use super::ty::Type;
use super::value::Value;
use crate::position::Position;

/// A named member of an object, or an attribute of a resource.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Property {
    /// The name on the wire, verbatim.
    pub name: String,
    /// Where the name stands.
    pub position: Position,
    /// Whether what the service sends always has it.
    pub required: bool,
    /// Whether a new record must have it.
    pub required_on_create: bool,
    /// What its values are.
    pub schema: Subschema,
}

/// An entry of `$defs`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Definition {
    /// The name in `$defs`.
    pub name: String,
    /// Where the name stands.
    pub position: Position,
    /// What its values are.
    pub schema: Subschema,
}

/// What a value is, and what is said of it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Subschema {
    /// Where it begins.
    pub position: Position,
    /// What the value is when it is not null.
    pub ty: Type,
    /// Whether null stands for it too. Free JSON is not marked: null is one of its values.
    pub nullable: bool,
    /// Who may do what with it. Beside a `$ref` that says nothing of it, that of what it leads to.
    pub access: Access,
    /// The name for people.
    pub title: Option<String>,
    /// What it means.
    pub description: Option<String>,
    /// Whether it should no longer be used.
    pub deprecated: bool,
    /// What the service takes if nothing is given.
    pub default: Option<Value>,
    /// Values that it may have.
    pub examples: Vec<Value>,
    /// The name in Rust: of the field for a property, of the type for anything else.
    pub rust_name: Option<SourceString>,
    /// The records whose id a string is; none where it is no id, or nobody says whose. What is said at an array of
    /// strings stands at its items.
    pub to: Option<Target>,
    /// What it rests on.
    pub provenance: Provenance,
    /// The names of an enum's values in Rust, by the values; those that follow from the values are not listed.
    pub variants: Vec<(String, SourceString)>,
    /// The access, if it was said here.
    pub(crate) own_access: Option<Access>,
    /// Whether it is wrong, so that nothing should be concluded from it.
    pub(crate) broken: bool,
}

impl Subschema {
    pub(crate) fn new(position: Position, ty: Type) -> Self {
        Self {
            position,
            ty,
            nullable: false,
            access: Access::FULL,
            title: None,
            description: None,
            deprecated: false,
            default: None,
            examples: Vec::new(),
            rust_name: None,
            to: None,
            variants: Vec::new(),
            provenance: Provenance::Documented,
            own_access: None,
            broken: false,
        }
    }

    /// In position of one that is wrong.
    pub(crate) fn broken(position: Position) -> Self {
        Self { broken: true, ..Self::new(position, Type::Any(None)) }
    }
}

impl Name for Property {
    fn name(&self) -> &str {
        &self.name
    }
}

impl Name for Definition {
    fn name(&self) -> &str {
        &self.name
    }
}
