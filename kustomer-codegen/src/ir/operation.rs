//! An operation: a struct with `#[derive(KustomerOperation)]`.

use proc_macro2::{Ident, Span, TokenStream};

use super::field::Ty;
use super::generics::Generics;

/// An operation with everything that its emitter needs.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) ident: Ident,
    pub(crate) vis: TokenStream,
    pub(crate) generics: Generics,
    pub(crate) krate: TokenStream,
    pub(crate) method: Method,
    pub(crate) path: Vec<Segment>,
    /// The type of `returns`.
    pub(crate) returns: TokenStream,
    pub(crate) idempotency: Option<Idempotency>,
    pub(crate) rate_limits: Vec<RateLimit>,
    pub(crate) content: Content,
    /// It has a constructor `new` with the required fields.
    pub(crate) has_new: bool,
    /// In the order of the struct.
    pub(crate) fields: Vec<OperationField>,
    /// An error was reported: the emitted code only prevents further errors.
    pub(crate) broken: bool,
}

/// The format of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    /// A JSON object with a member for each field, or one field as it is.
    Json,
    /// A form with all fields.
    Form,
}

/// The method of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    pub(crate) fn ident(self) -> Ident {
        let name = match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        };
        Ident::new(name, Span::call_site())
    }
}

/// A part of the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Segment {
    /// Segments as written, each after a slash: `/v1/customers`.
    Fixed(String),
    /// The value of the field at this position.
    Value(usize),
    /// `name=value` with the value of the field at this position.
    Lookup { name: String, field: usize },
}

/// Whether the request can be retried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Idempotency {
    Safe,
    Idempotent,
    NonIdempotent,
}

impl Idempotency {
    pub(crate) const TABLE: [(&'static str, Self); 3] =
        [("safe", Self::Safe), ("idempotent", Self::Idempotent), ("none", Self::NonIdempotent)];

    pub(crate) fn ident(self) -> Ident {
        let name = match self {
            Self::Safe => "Safe",
            Self::Idempotent => "Idempotent",
            Self::NonIdempotent => "NonIdempotent",
        };
        Ident::new(name, Span::call_site())
    }
}

/// A rate limit that the request draws on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RateLimit {
    Search,
    CustomerCreate,
    RecordUpdate,
    /// Replaces the rate limit of the organization. The others are in addition to it.
    Hook,
}

impl RateLimit {
    pub(crate) const TABLE: [(&'static str, Self); 4] = [
        ("search", Self::Search),
        ("customer_create", Self::CustomerCreate),
        ("record_update", Self::RecordUpdate),
        ("hook", Self::Hook),
    ];

    pub(crate) fn ident(self) -> Ident {
        let name = match self {
            Self::Search => "SEARCH",
            Self::CustomerCreate => "CUSTOMER_CREATE",
            Self::RecordUpdate => "RECORD_UPDATE",
            Self::Hook => "HOOK",
        };
        Ident::new(name, Span::call_site())
    }
}

/// A field of an operation.
#[derive(Debug)]
pub(crate) struct OperationField {
    pub(crate) ident: Ident,
    /// The name in the query or the body.
    pub(crate) wire: String,
    /// The tokens that give that name: the field's name, or the literal of `rename`.
    pub(crate) wire_origin: TokenStream,
    pub(crate) ty: Ty,
    pub(crate) part: RequestPart,
    /// Its documentation.
    pub(crate) docs: Vec<TokenStream>,
    /// The attribute that determines the part.
    pub(crate) attribute: Option<Ident>,
}

/// The part of the request that a field belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RequestPart {
    Path,
    Query {
        /// One parameter for each item of a list.
        repeated: bool,
    },
    /// One member of the body.
    Member {
        json: bool,
    },
    /// The whole body.
    Body {
        json: bool,
    },
    /// Not sent.
    Skip,
}
