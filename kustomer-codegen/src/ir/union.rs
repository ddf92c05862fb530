//! A union: one of several types, chosen by a tag or by the shape of the value.

use proc_macro2::{Ident, Span, TokenStream};

/// An enum with `#[derive(KustomerUnion)]`.
#[derive(Debug)]
pub(crate) struct Union {
    pub(crate) ident: Ident,
    pub(crate) krate: TokenStream,
    pub(crate) variants: Variants,
    /// serde's traits are requested.
    pub(crate) serde: bool,
    /// The variant for all other values.
    pub(crate) other: Option<Payload>,
}

/// What distinguishes the variants.
#[derive(Debug)]
pub(crate) enum Variants {
    /// The string in the member `tag`.
    Tagged { tag: String, variants: Vec<TaggedVariant> },
    /// The shape of the value.
    Shaped(Vec<ShapedVariant>),
}

/// A variant of a tagged union.
#[derive(Debug)]
pub(crate) struct TaggedVariant {
    pub(crate) ident: Ident,
    pub(crate) wire: String,
    /// `None` for a variant whose only member is the tag.
    pub(crate) payload: Option<Payload>,
}

/// A variant of a shape union.
#[derive(Debug)]
pub(crate) struct ShapedVariant {
    pub(crate) shape: JsonShape,
    pub(crate) payload: Payload,
}

/// The one value that a variant holds.
#[derive(Debug)]
pub(crate) struct Payload {
    pub(crate) variant: Ident,
    pub(crate) ty: TokenStream,
    /// The span for code whose errors are about the type.
    pub(crate) span: Span,
    /// The tokens of the type show that it holds values of the variant's shape. Other types are checked by rustc.
    pub(crate) is_certain: bool,
}

/// The kinds of JSON values that a variant can be read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum JsonShape {
    String,
    Number,
    Boolean,
    Object,
    Array,
}

impl JsonShape {
    /// Returns the name of the kind of value in `kustomer::wire`.
    pub(crate) const fn kind(self) -> &'static str {
        match self {
            Self::String => "JsonString",
            Self::Number => "JsonNumber",
            Self::Boolean => "JsonBoolean",
            Self::Object => "JsonObject",
            Self::Array => "JsonArray",
        }
    }

    /// Returns the name of the shape in core.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::String => "Text",
            Self::Number => "Number",
            Self::Boolean => "Boolean",
            Self::Object => "Object",
            Self::Array => "Array",
        }
    }

    /// Returns the name for messages, with its article.
    pub(crate) const fn with_article(self) -> &'static str {
        match self {
            Self::String => "a string",
            Self::Number => "a number",
            Self::Boolean => "a boolean",
            Self::Object => "an object",
            Self::Array => "an array",
        }
    }
}
