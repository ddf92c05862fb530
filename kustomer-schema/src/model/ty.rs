//! The types of values.

use super::named::Named;
use super::property::{Property, Subschema};
use super::source_string::SourceString;
use super::value::Value;
use crate::json_type::JsonType;
use crate::position::Position;

/// What a value is.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Type {
    /// Text.
    String(StringType),
    /// A number, with a fraction or without.
    Number(NumberType),
    /// A number without a fraction.
    Integer(NumberType),
    /// True or false.
    Boolean,
    /// One of several strings.
    Enum(Vec<SourceString>),
    /// Always the same.
    Const(Value),
    /// Values of one type, in order.
    Array(ArrayType),
    /// A fixed number of values in order, each of a type of its own.
    Tuple(Vec<Subschema>),
    /// Values of one type under names that are not known.
    Map(Box<Subschema>),
    /// Properties.
    Object(ObjectType),
    /// What stands elsewhere in the file; [`Schema::resolve`](crate::Schema::resolve) finds it.
    Ref(Reference),
    /// One of several types.
    Union(Union),
    /// Free JSON; of one JSON type, where that is said and nothing more.
    Any(Option<JsonType>),
}

/// What is said of a string.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct StringType {
    /// What the text stands for.
    pub format: Option<Format>,
    /// The fewest characters.
    pub min_length: Option<u64>,
    /// The most characters.
    pub max_length: Option<u64>,
    /// A regular expression that the text fits, unchecked.
    pub pattern: Option<String>,
}

/// What a string stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// `date-time`: RFC 3339.
    DateTime,
    /// `date`: RFC 3339, the date alone.
    Date,
    /// `uri`
    Uri,
    /// `object-id`: 24 hexadecimal digits, the id of a record.
    ObjectId,
    /// `email`
    Email,
    /// `password`: a secret, which is shown nowhere.
    Password,
    /// Any other, by its name.
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

    /// The name in `format`.
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

/// Between what a number lies, both included.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
#[non_exhaustive]
pub struct NumberType {
    /// The least.
    pub minimum: Option<f64>,
    /// The greatest.
    pub maximum: Option<f64>,
}

/// What is said of an array.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ArrayType {
    /// What each element is.
    pub items: Box<Subschema>,
    /// The fewest elements.
    pub min_items: Option<u64>,
    /// The most elements.
    pub max_items: Option<u64>,
    /// Whether no two elements are equal.
    pub unique_items: bool,
}

/// What is said of an object.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ObjectType {
    /// The members that are known.
    pub properties: Named<Property>,
    /// What other members there may be.
    pub additional: AdditionalProperties,
}

/// Members of an object besides its properties.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum AdditionalProperties {
    /// Nothing is said: such as come are skipped.
    Unspecified,
    /// There are none.
    None,
    /// There are, of any kind.
    Any,
    /// There are, all of one type.
    Of(Box<Subschema>),
}

/// A reference to what stands elsewhere in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reference {
    /// The JSON pointer, without the `#`: `/$defs/Gate`.
    pub pointer: String,
    /// Where the reference stands.
    pub position: Position,
}

impl Reference {
    /// The name of the definition, if it leads to one.
    pub fn definition(&self) -> Option<&str> {
        self.pointer.strip_prefix("/$defs/").filter(|name| !name.contains(['/', '~']))
    }
}

/// A value of one of several types: told apart by its JSON type, or by a property that every member has.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Union {
    /// The property that tells the members apart. None if each is of another JSON type.
    pub tag: Option<SourceString>,
    /// The types, in the order of the file; null is none of them.
    pub members: Vec<UnionMember>,
}

/// One type of a union.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UnionMember {
    /// Its index in `oneOf`; none if the union is a list of names in `type`.
    pub index: Option<usize>,
    /// What its values are.
    pub schema: Subschema,
}
