//! A field of a resource or nested object.

use kustomer_schema::Suffix;
use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;

/// A field with everything that its emitters need.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that an emitter asks of one field")]
pub(crate) struct Field {
    pub(crate) ident: Ident,
    /// The name on the wire, without the suffix that only rustc can tell (see [`Role::Custom`]).
    pub(crate) wire: String,
    /// What the user wrote to give the wire name: the field's name, or the literal of `rename`.
    pub(crate) wire_origin: TokenStream,
    pub(crate) ty: Ty,
    pub(crate) kind: FieldKind,
    pub(crate) access: Access,
    /// Demanded by `new`.
    pub(crate) required: bool,
    /// Its documentation, which the setters carry too.
    pub(crate) docs: Vec<TokenStream>,
    /// Its `#[deprecated]`, which every method for it carries too.
    pub(crate) deprecated: Option<TokenStream>,
    pub(crate) display_name: Option<String>,
    /// The values that a custom attribute may have; empty for any.
    pub(crate) enumeration: Vec<String>,
    /// Other names under which the service may send it.
    pub(crate) aliases: Vec<Alias>,
    pub(crate) default: Option<DefaultValue>,
    /// How many fields stand before it in the same JSON object.
    pub(crate) position: usize,
    /// False for an attribute that is only ever written, and so has no field in the struct.
    pub(crate) in_struct: bool,
    /// The type names a type parameter, so that nothing about it is known outside of the impls.
    pub(crate) generic: bool,
    /// A mistake was told about this field: what stands for it only keeps its uses quiet.
    pub(crate) broken: bool,
}

impl Field {
    /// A field of the struct, written under its own name, about which nothing more was said.
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
            in_struct: true,
            generic: false,
            broken: false,
        }
    }
}

impl Field {
    /// The type of which the suffix is asked: containers have that of what they hold, and a mistake is about that.
    /// What type parameters are known to have is known of the whole.
    pub(crate) fn suffixed(&self) -> &TokenStream {
        if self.generic { &self.ty.whole } else { &self.ty.inner }
    }

    /// True for a single value that goes through `CustomAttribute`, since only rustc knows what it is.
    pub(crate) fn is_opaque_custom(&self) -> bool {
        self.kind == FieldKind::Custom(CustomName::FromType) && !self.generic && !self.ty.is_list()
    }
}

/// Where a field stands in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FieldKind {
    Id,
    Attribute,
    Custom(CustomName),
    Relationship,
    /// An attribute read and written by serde.
    Json,
    /// Attributes (or custom attributes) that no other field takes.
    Extra {
        custom: bool,
    },
    /// Not on the wire.
    Skip,
    /// The links beside the attributes.
    Links,
    /// The metadata beside the attributes.
    Meta,
}

/// Another name of a field on the wire.
#[derive(Debug, Clone)]
pub(crate) struct Alias {
    pub(crate) wire: String,
    pub(crate) origin: TokenStream,
}

/// What a field holds when its member is absent or null.
#[derive(Debug, Clone)]
pub(crate) enum DefaultValue {
    /// `Default::default()`.
    OfType,
    Expression(TokenStream),
}

/// The JSON object that a field stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Container {
    Attributes,
    Custom,
    Relationships,
}

impl FieldKind {
    /// The object in which the field has its name; `None` for one that has none there.
    pub(crate) fn container(&self) -> Option<Container> {
        match self {
            Self::Attribute | Self::Json => Some(Container::Attributes),
            Self::Custom(_) => Some(Container::Custom),
            Self::Relationship => Some(Container::Relationships),
            Self::Id | Self::Extra { .. } | Self::Skip | Self::Links | Self::Meta => None,
        }
    }
}

/// What is known of a custom attribute's suffix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CustomName {
    /// The wire name is complete.
    Complete(Suffix),
    /// rustc appends the suffix of the type.
    FromType,
    /// The name was given; rustc checks that the type has this suffix.
    Given(Suffix),
}

/// What may be done with an attribute besides reading it.
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

/// A type as far as its tokens tell.
#[derive(Debug, Clone)]
pub(crate) struct Ty {
    /// As the user wrote it.
    pub(crate) whole: TokenStream,
    /// Without the `Option` around it.
    pub(crate) value: TokenStream,
    /// Without the `Option` and `Vec` around it.
    pub(crate) inner: TokenStream,
    pub(crate) shape: Shape,
    /// The last word of `inner`, such as `String`; empty for a type that is no path.
    pub(crate) leaf: String,
    /// The suffix of `leaf`, if it is a well-known type.
    pub(crate) suffix: Option<Suffix>,
    /// Where the type stands, for code whose errors are about the type.
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
    /// True when `None` stands for null.
    pub(crate) fn is_nullable(&self) -> bool {
        matches!(self.shape, Shape::Option | Shape::OptionMany)
    }

    pub(crate) fn is_list(&self) -> bool {
        matches!(self.shape, Shape::Many | Shape::OptionMany)
    }
}
