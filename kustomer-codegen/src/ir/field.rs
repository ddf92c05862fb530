//! A field of a resource or nested object.

use kustomer_schema::Suffix;
use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;

/// A field with everything that its emitters need.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "emitters need each of them")]
pub(crate) struct Field {
    pub(crate) ident: Ident,
    /// The JSON name, without a suffix that only rustc knows (see [`FieldKind::Custom`]).
    pub(crate) wire: String,
    /// The tokens that give the JSON name: the field's name, or the literal of `rename`.
    pub(crate) wire_origin: TokenStream,
    pub(crate) ty: Ty,
    pub(crate) kind: FieldKind,
    pub(crate) access: Access,
    /// `new` requires it.
    pub(crate) required: bool,
    /// Its documentation, which is also that of its setters.
    pub(crate) docs: Vec<TokenStream>,
    /// Its `#[deprecated]`, which its setters have too.
    pub(crate) deprecated: Option<TokenStream>,
    pub(crate) display_name: Option<String>,
    /// The values that a custom attribute can have. Empty for any.
    pub(crate) enumeration: Vec<String>,
    /// Other names under which the service sends it.
    pub(crate) aliases: Vec<Alias>,
    pub(crate) default: Option<DefaultValue>,
    /// Its position among the fields of the same JSON object.
    pub(crate) position: usize,
    /// Its value is encoded somewhere, so its type needs to be writable.
    pub(crate) written: bool,
    /// False for a write-only attribute, which has no field in the struct.
    pub(crate) in_struct: bool,
    /// The type of the records that a standard relationship of a KObject refers to.
    pub(crate) to: Option<&'static str>,
    /// The type names a type parameter, so it is only known inside the impls.
    pub(crate) generic: bool,
    /// An error was reported on this field: the emitted code only prevents further errors.
    pub(crate) broken: bool,
}

impl Field {
    /// Creates a field of the struct without attributes.
    pub(crate) fn new(ident: Ident, ty: Ty, kind: FieldKind) -> Self {
        Self {
            wire: String::new(),
            wire_origin: ident.to_token_stream(),
            ident,
            ty,
            kind,
            access: Access::READ_ONLY,
            required: false,
            docs: Vec::new(),
            deprecated: None,
            display_name: None,
            enumeration: Vec::new(),
            aliases: Vec::new(),
            default: None,
            position: 0,
            written: true,
            in_struct: true,
            to: None,
            generic: false,
            broken: false,
        }
    }
}

impl Field {
    /// Returns the type whose suffix is used. That is the type inside `Option` and `Vec`, so that errors are about it; with
    /// type parameters it is the whole type, which has the bound.
    pub(crate) fn suffixed(&self) -> &TokenStream {
        if self.generic { &self.ty.whole } else { &self.ty.inner }
    }
}

/// The part of a document that a field describes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FieldKind {
    Id,
    Attribute,
    Custom(CustomName),
    Relationship,
    /// An attribute that serde reads and writes.
    Json,
    /// The members of a container without a field of their own.
    Extra(Container),
    /// The members without a field that a caller asked for.
    Unknown,
    /// Neither read nor written.
    Skip,
    /// The links next to the attributes.
    Links,
    /// The metadata next to the attributes.
    Meta,
}

/// Another JSON name of a field.
#[derive(Debug, Clone)]
pub(crate) struct Alias {
    pub(crate) wire: String,
    pub(crate) origin: TokenStream,
}

/// The value of a field whose member is omitted or null.
#[derive(Debug, Clone)]
pub(crate) enum DefaultValue {
    /// `Default::default()`.
    OfType,
    Expression(TokenStream),
    /// Tokens that only rustc can parse as an expression.
    Unparsed(TokenStream),
}

/// The JSON object that contains a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Container {
    Attributes,
    Custom,
    Relationships,
}

impl FieldKind {
    /// Returns the object that contains the field under its name, or `None` if no object does.
    pub(crate) fn container(&self) -> Option<Container> {
        match self {
            Self::Attribute | Self::Json => Some(Container::Attributes),
            Self::Custom(_) => Some(Container::Custom),
            Self::Relationship => Some(Container::Relationships),
            Self::Id | Self::Extra(_) | Self::Unknown | Self::Skip | Self::Links | Self::Meta => None,
        }
    }
}

/// What is known about the suffix of a custom attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CustomName {
    /// The JSON name is complete.
    Complete(Suffix),
    /// rustc appends the suffix of the type.
    FromType,
    /// The name is that of `rename`. rustc checks that the type has this suffix.
    Given(Suffix),
}

/// Whether an attribute can be created and updated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Access {
    pub(crate) create: bool,
    pub(crate) update: bool,
}

impl Access {
    pub(crate) const READ_ONLY: Self = Self { create: false, update: false };
    pub(crate) const CREATE_ONLY: Self = Self { create: true, update: false };
    pub(crate) const UPDATE_ONLY: Self = Self { create: false, update: true };
    pub(crate) const FULL: Self = Self { create: true, update: true };
}

/// A type, as far as its tokens show.
#[derive(Debug, Clone)]
pub(crate) struct Ty {
    /// The type as written.
    pub(crate) whole: TokenStream,
    /// Without the `Option` around it.
    pub(crate) value: TokenStream,
    /// Without the `Option` and `Vec` around it.
    pub(crate) inner: TokenStream,
    pub(crate) shape: Shape,
    /// The last segment of `inner`, such as `String`. Empty for a type that is not a path.
    pub(crate) leaf: String,
    /// The suffix of `leaf`, if it is a well-known type.
    pub(crate) suffix: Option<Suffix>,
    /// The span for code whose errors are about the type.
    pub(crate) span: Span,
}

/// The containers around a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    One,
    Option,
    Many,
    OptionMany,
}

impl Ty {
    /// Returns true if `None` represents null.
    pub(crate) fn is_nullable(&self) -> bool {
        matches!(self.shape, Shape::Option | Shape::OptionMany)
    }

    pub(crate) fn is_list(&self) -> bool {
        matches!(self.shape, Shape::Many | Shape::OptionMany)
    }
}
