//! A resource: a struct with `#[derive(KustomerResource)]`.

use proc_macro2::{Ident, Span, TokenStream};

use super::field::Field;
use super::generics::Generics;
use super::schema_check::SchemaCheck;
use super::search::SearchFields;

/// A resource with everything that its emitters need.
#[derive(Debug)]
pub(crate) struct Resource {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) vis: TokenStream,
    /// The path to the facade: that of `crate = ".."`, or `::kustomer`.
    pub(crate) krate: TokenStream,
    pub(crate) kind: Kind,
    pub(crate) capabilities: Capabilities,
    /// The attribute `no_id`: its records have no ID.
    pub(crate) no_id: Option<TokenStream>,
    /// Whole records can be encoded.
    pub(crate) encode: bool,
    /// The changes that events report are typed.
    pub(crate) changes: bool,
    /// serde's traits are requested.
    pub(crate) serde: bool,
    /// The fields in the order of the struct, followed by the write-only attributes.
    pub(crate) fields: Vec<Field>,
    /// The search attributes of a KObject.
    pub(crate) search: Option<SearchFields>,
    /// The result of the attribute `schema`.
    pub(crate) schema_check: Option<SchemaCheck>,
}

/// What determines the type name and the path.
#[derive(Debug)]
pub(crate) enum Kind {
    KObject {
        klass: String,
        display_name: Option<String>,
        icon: Option<String>,
        color: Option<String>,
    },
    Plain {
        type_name: String,
        path: String,
    },
    /// An error was reported. It has every capability, so that uses of them do not cause further errors.
    Unknown,
}

impl Kind {
    pub(crate) fn type_name(&self) -> String {
        match self {
            Self::KObject { klass, .. } => format!("kobject.{klass}"),
            Self::Plain { type_name, .. } => type_name.clone(),
            Self::Unknown => String::new(),
        }
    }

    pub(crate) fn path(&self) -> String {
        match self {
            Self::KObject { klass, .. } => format!("/v1/klasses/{klass}"),
            Self::Plain { path, .. } => path.clone(),
            Self::Unknown => String::new(),
        }
    }

    pub(crate) fn is_kobject(&self) -> bool {
        matches!(self, Self::KObject { .. })
    }
}

/// What the API can do with the resource.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a trait that is implemented or not")]
pub(crate) struct Capabilities {
    pub(crate) get: bool,
    pub(crate) list: bool,
    pub(crate) create: bool,
    pub(crate) update: Option<UpdateVerb>,
    pub(crate) delete: bool,
    pub(crate) lookups: Vec<Lookup>,
    /// Bodies that only operations send.
    pub(crate) bodies: Vec<OperationBody>,
    pub(crate) parents: Vec<Parent>,
}

/// A parent of the resource, and the capabilities of the API there.
#[derive(Debug)]
pub(crate) struct Parent {
    pub(crate) ty: TokenStream,
    pub(crate) list: bool,
    pub(crate) create: bool,
    /// The path from a record of the parent to its children.
    pub(crate) path: String,
}

impl Capabilities {
    /// Returns true if there is a body for new records.
    pub(crate) fn has_new(&self) -> bool {
        self.has_own_new() || self.has_operation_body(SentBody::New)
    }

    /// Returns true if a method of the client creates records, in the collection or under a parent.
    pub(crate) fn has_own_new(&self) -> bool {
        self.create || self.parents.iter().any(|parent| parent.create)
    }

    /// Returns true if there is a body for updates.
    pub(crate) fn has_update(&self) -> bool {
        self.update.is_some() || self.has_operation_body(SentBody::Update)
    }

    /// Returns true if only operations send this body.
    pub(crate) fn has_operation_body(&self, sent: SentBody) -> bool {
        self.bodies.iter().any(|body| body.sent == sent)
    }

    /// Returns the operation that sends this body in place of a method of the client, if it is known.
    pub(crate) fn operation_for(&self, sent: SentBody) -> Option<&TokenStream> {
        self.bodies.iter().find(|body| body.sent == sent)?.operation.as_ref()
    }

    /// Returns all capabilities, for a resource whose own are not known.
    pub(crate) fn all() -> Self {
        Self { lookups: Lookup::TABLE.iter().map(|(_, lookup)| *lookup).collect(), ..Self::of_kobject() }
    }

    /// Returns the capabilities of every KObject.
    pub(crate) fn of_kobject() -> Self {
        Self {
            get: true,
            list: true,
            create: true,
            update: Some(UpdateVerb::Put),
            delete: true,
            lookups: vec![Lookup::ExternalId],
            bodies: Vec::new(),
            parents: Vec::new(),
        }
    }
}

/// A body that only operations send.
#[derive(Debug, Clone)]
pub(crate) struct OperationBody {
    pub(crate) sent: SentBody,
    /// The type of such an operation, for the compile error of a method that does not send the body.
    pub(crate) operation: Option<TokenStream>,
}

/// The body of a create or an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SentBody {
    New,
    Update,
}

impl SentBody {
    pub(crate) const TABLE: [(&'static str, Self); 2] = [("new", Self::New), ("update", Self::Update)];
}

/// The method of an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UpdateVerb {
    Put,
    Patch,
}

impl UpdateVerb {
    pub(crate) const TABLE: [(&'static str, Self); 2] = [("put", Self::Put), ("patch", Self::Patch)];

    pub(crate) fn ident(self) -> Ident {
        Ident::new(if self == Self::Put { "Put" } else { "Patch" }, Span::call_site())
    }
}

/// A key of a lookup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lookup {
    Email,
    ExternalId,
    Phone,
}

impl Lookup {
    pub(crate) const TABLE: [(&'static str, Self); 3] =
        [("email", Self::Email), ("external_id", Self::ExternalId), ("phone", Self::Phone)];

    pub(crate) fn ident(self) -> Ident {
        let name = match self {
            Self::Email => "Email",
            Self::ExternalId => "ExternalId",
            Self::Phone => "Phone",
        };
        Ident::new(name, Span::call_site())
    }
}
