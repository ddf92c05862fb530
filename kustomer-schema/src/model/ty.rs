//! Types of values.

use super::named::Named;
use super::property::{Property, Subschema};
use super::source_string::SourceString;
use super::value::Value;
use crate::json_type::JsonType;
use crate::position::Position;

/// The type of a value.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Type {
    /// A string.
    String(StringType),
    /// A number.
    Number(NumberType),
    /// A number without a fractional part.
    Integer(NumberType),
    /// A boolean.
    Boolean,
    /// One of several strings.
    Enum(Vec<SourceString>),
    /// A constant.
    Const(Value),
    /// An array of values of one type.
    Array(ArrayType),
    /// An array of fixed length, with a type for each element.
    Tuple(Vec<Subschema>),
    /// An object with values of one type under any names.
    Map(Box<Subschema>),
    /// An object with properties.
    Object(ObjectType),
    /// A `$ref`; see [`Schema::resolve`](crate::Schema::resolve).
    Ref(Reference),
    /// One of several types.
    Union(Union),
    /// Free JSON, or any value of one JSON type.
    Any(Option<JsonType>),
}

/// Constraints of a string.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct StringType {
    /// Format of the string.
    pub format: Option<Format>,
    /// Minimum length in characters.
    pub min_length: Option<u64>,
    /// Maximum length in characters.
    pub max_length: Option<u64>,
    /// Regular expression, which is not checked.
    pub pattern: Option<String>,
}

/// The format of a string.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// `date-time`: RFC 3339.
    DateTime,
    /// `date`: the date alone, RFC 3339.
    Date,
    /// `uri`
    Uri,
    /// `object-id`: 24 hexadecimal digits, the ID of a record.
    ObjectId,
    /// `email`
    Email,
    /// `password`: a secret, which is never shown.
    Password,
    /// Any other format.
    Other(String),
}

impl Format {
    pub(crate) fn named(name: &str) -> Self {
        match name {
            "date-time" => Self::DateTime,
            "date" => Self::Date,
            "uri" => Self::Uri,
            "object-id" => Self::ObjectId,
            "email" => Self::Email,
            "password" => Self::Password,
            other => Self::Other(other.to_owned()),
        }
    }

    /// Returns the name used by `format`.
    pub fn as_str(&self) -> &str {
        match self {
            Self::DateTime => "date-time",
            Self::Date => "date",
            Self::Uri => "uri",
            Self::ObjectId => "object-id",
            Self::Email => "email",
            Self::Password => "password",
            Self::Other(name) => name,
        }
    }
}

/// Constraints of a number, both inclusive.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
#[non_exhaustive]
pub struct NumberType {
    /// Minimum.
    pub minimum: Option<f64>,
    /// Maximum.
    pub maximum: Option<f64>,
}

/// Type and constraints of an array.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ArrayType {
    /// Type of the items.
    pub items: Box<Subschema>,
    /// Minimum number of items.
    pub min_items: Option<u64>,
    /// Maximum number of items.
    pub max_items: Option<u64>,
    /// Whether items must be unique.
    pub unique_items: bool,
}

/// Properties of an object.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ObjectType {
    /// Known properties.
    pub properties: Named<Property>,
    /// Other properties that are allowed.
    pub additional: AdditionalProperties,
}

/// Properties of an object that are not listed.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum AdditionalProperties {
    /// Not specified: readers skip them.
    Unspecified,
    /// Not allowed.
    None,
    /// Allowed, with any values.
    Any,
    /// Allowed, with values of one type.
    Of(Box<Subschema>),
}

/// A reference to another subschema in the same file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reference {
    /// JSON pointer, without the `#`: `/$defs/Gate`.
    pub pointer: String,
    /// Position of the reference.
    pub position: Position,
}

impl Reference {
    /// Returns the name of the definition it refers to, if it is one.
    pub fn definition(&self) -> Option<&str> {
        self.pointer.strip_prefix("/$defs/").filter(|name| !name.contains(['/', '~']))
    }
}

/// One of several types, distinguished by JSON type or by a property of every member.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Union {
    /// Property that distinguishes the members; `None` if they have different JSON types.
    pub tag: Option<SourceString>,
    /// Types in the order of the file, without null.
    pub members: Vec<UnionMember>,
}

/// A type in a union.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UnionMember {
    /// Index in `oneOf`; `None` if the union is a list in `type`.
    pub index: Option<usize>,
    /// The type.
    pub schema: Subschema,
}
