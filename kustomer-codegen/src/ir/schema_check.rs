//! The result of the check against a schema file, with the checks that are left to rustc.

use proc_macro2::TokenStream;

/// A file that the derive has read, and what rustc has to check.
#[derive(Debug)]
pub(crate) struct SchemaCheck {
    /// The file, relative to the root of the user's crate. A change of it rebuilds the crate.
    pub(crate) file: String,
    pub(crate) checks: Vec<TypeCheck>,
}

/// A requirement on a type. rustc reports it on the type if it is not met.
#[derive(Debug)]
pub(crate) struct TypeCheck {
    pub(crate) ty: TokenStream,
    /// The location in the schema, such as `schemas/flight.json:41`.
    pub(crate) location: String,
    pub(crate) requirement: Requirement,
}

#[derive(Debug, Clone)]
pub(crate) enum Requirement {
    /// It holds values of each of these kinds.
    EncodesAs(Vec<WireKind>),
    /// Its known values are exactly these.
    Values(Values),
    /// It has a value for null.
    Nullable,
    /// It is the ID of one of these types.
    Relates { name: String, to: Vec<String> },
    /// A custom attribute with this type and stem has this name.
    Named { name: String, stem: String },
}

/// The values that a schema lists.
#[derive(Debug, Clone)]
pub(crate) struct Values {
    /// The values as messages list them: the first of them, if there are many.
    pub(crate) some: String,
    pub(crate) fingerprint: u64,
    /// The fingerprint of the values that the organization still has, if the file lists others as well.
    pub(crate) without_absent: Option<u64>,
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
    /// Returns the name of its marker in core.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Text => "JsonString",
            Self::Number => "JsonNumber",
            Self::Boolean => "JsonBoolean",
            Self::Array => "JsonArray",
            Self::Object => "JsonObject",
        }
    }
}
