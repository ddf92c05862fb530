//! What is left to rustc of a struct that is held against a schema file: the types that tokens do not tell.

use proc_macro2::TokenStream;

/// A file that was read while the derive ran, and what rustc has to check.
#[derive(Debug)]
pub(crate) struct SchemaCheck {
    /// The file, from the root of the user's crate. A change of it builds the crate anew.
    pub(crate) file: String,
    pub(crate) checks: Vec<TypeCheck>,
}

/// A question about a type, whose answer is told where the type stands.
#[derive(Debug)]
pub(crate) struct TypeCheck {
    pub(crate) ty: TokenStream,
    /// The place in the schema that asks, such as `schemas/flight.json:41`.
    pub(crate) place: String,
    pub(crate) requirement: Requirement,
}

#[derive(Debug, Clone)]
pub(crate) enum Requirement {
    /// Whether it holds values of each of these kinds.
    EncodesAs(Vec<WireKind>),
    /// Whether it knows no other texts than these, and all of them.
    Values(Values),
    /// Whether it has a value for null.
    Nullable,
    /// Whether it is the id of one of these types.
    Relates { name: String, to: Vec<String> },
    /// Whether a custom attribute of it has this name.
    Named { name: String, stem: String },
}

/// The values that a schema lists.
#[derive(Debug, Clone)]
pub(crate) struct Values {
    /// As a message names them, the first of them if they are many.
    pub(crate) some: String,
    pub(crate) fingerprint: u64,
}

/// The kinds of JSON values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum WireKind {
    Text,
    Number,
    Boolean,
    Array,
    Object,
}

impl WireKind {
    /// The name of its marker in core.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Text => "Text",
            Self::Number => "Number",
            Self::Boolean => "Boolean",
            Self::Array => "Array",
            Self::Object => "Object",
        }
    }
}
