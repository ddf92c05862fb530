//! Properties, definitions, and their subschemas.

use super::access::Access;
use super::named::Name;
use super::provenance::Provenance;
use super::relationship::Target;
use super::source_string::SourceString;
use super::ty::Type;
use super::value::Value;
use crate::absence::Absence;
use crate::position::Position;

/// A property of an object, or an attribute of a resource.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Property {
    /// Name on the wire, verbatim.
    pub name: String,
    /// Position of the name.
    pub position: Position,
    /// Whether the service always sends it.
    pub required: bool,
    /// Whether a new record requires it.
    pub required_on_create: bool,
    /// Type of its values.
    pub schema: Subschema,
}

/// An entry of `$defs`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Definition {
    /// Name in `$defs`.
    pub name: String,
    /// Position of the name.
    pub position: Position,
    /// Type of its values.
    pub schema: Subschema,
}

/// The type of a value, and annotations of it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Subschema {
    /// Position of the subschema.
    pub position: Position,
    /// Type of the value when it is not null.
    pub ty: Type,
    /// Whether null is allowed. Not set for free JSON, which always includes null.
    pub nullable: bool,
    /// Who can read and write it. A `$ref` without its own access has that of its target.
    pub access: Access,
    /// Display name.
    pub title: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// What the organization did not have of it when the file was pulled.
    pub absence: Absence,
    /// Value the service uses if none is given.
    pub default: Option<Value>,
    /// Example values.
    pub examples: Vec<Value>,
    /// Rust name: of the field for a property, otherwise of the type.
    pub rust_name: Option<SourceString>,
    /// Type of the records whose ID the string is, if it is known to be an ID. At an array of strings, this moves to the
    /// items.
    pub to: Option<Target>,
    /// Where the statement comes from.
    pub provenance: Provenance,
    /// Rust names for enum values that are given explicitly, by value.
    pub variants: Vec<(String, SourceString)>,
    /// Masking of a custom attribute, as the service's metadata has it.
    pub sensitive: Option<Value>,
    /// Levels of a custom attribute with the suffix `Tree`, as the service's metadata has them.
    pub tree: Option<Value>,
    /// The access written at this place, if any.
    pub(crate) own_access: Option<Access>,
    /// Whether it had problems, so that no further conclusions should be drawn from it.
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
            absence: Absence::default(),
            default: None,
            examples: Vec::new(),
            rust_name: None,
            to: None,
            variants: Vec::new(),
            sensitive: None,
            tree: None,
            provenance: Provenance::Documented,
            own_access: None,
            broken: false,
        }
    }

    /// Stands in for a subschema with problems.
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
