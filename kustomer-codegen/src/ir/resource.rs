//! A resource: a struct with `#[derive(KustomerResource)]`.

use proc_macro2::{Ident, Span, TokenStream};

use super::field::Field;
use super::generics::Generics;
use super::schema_check::SchemaCheck;

/// A resource with everything that its emitters need.
#[derive(Debug)]
pub(crate) struct Resource {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) vis: TokenStream,
    /// The path to the facade, `::kustomer` unless `crate = ".."` says otherwise.
    pub(crate) krate: TokenStream,
    pub(crate) kind: Kind,
    pub(crate) capabilities: Capabilities,
    /// The word that says that its records come without an id.
    pub(crate) no_id: Option<TokenStream>,
    /// Its records can be written as they are read.
    pub(crate) encode: bool,
    /// In the order of the struct, then the attributes that are only written.
    pub(crate) fields: Vec<Field>,
    /// What came of the word `schema`.
    pub(crate) schema_check: Option<SchemaCheck>,
}

/// What makes the type name and the path.
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
    /// What it is was not said or could not be read, which is told: it can do everything, so that nothing else is.
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
#[expect(clippy::struct_excessive_bools, reason = "each stands for a trait that is implemented or not")]
pub(crate) struct Capabilities {
    pub(crate) get: bool,
    pub(crate) list: bool,
    pub(crate) create: bool,
    pub(crate) update: Option<UpdateVerb>,
    pub(crate) delete: bool,
    pub(crate) lookups: Vec<Lookup>,
    /// Bodies that only operations send.
    pub(crate) bodies: Vec<SentBody>,
    pub(crate) parents: Vec<Parent>,
}

/// A resource under whose records this one's hang, and what the API can do there.
#[derive(Debug)]
pub(crate) struct Parent {
    pub(crate) ty: TokenStream,
    pub(crate) list: bool,
    pub(crate) create: bool,
    /// From the parent's record to its children.
    pub(crate) path: String,
}

impl Capabilities {
    /// True where new records can be sent, to the collection or under a parent.
    pub(crate) fn has_new(&self) -> bool {
        self.has_own_new() || self.bodies.contains(&SentBody::New)
    }

    /// True where a short form sends new records.
    pub(crate) fn has_own_new(&self) -> bool {
        self.create || self.parents.iter().any(|parent| parent.create)
    }

    /// True where changes can be sent.
    pub(crate) fn has_update(&self) -> bool {
        self.update.is_some() || self.bodies.contains(&SentBody::Update)
    }

    /// Everything, for a resource of which nobody knows what it can do.
    pub(crate) fn all() -> Self {
        Self { lookups: Lookup::TABLE.iter().map(|(_, lookup)| *lookup).collect(), ..Self::of_kobject() }
    }

    /// What every KObject can do.
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

/// The body of a create or an update, wherever it is sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SentBody {
    New,
    Update,
}

impl SentBody {
    pub(crate) const TABLE: [(&'static str, Self); 2] = [("new", Self::New), ("update", Self::Update)];
}

/// The verb by which a resource is changed in part.
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

/// What a record can be found by besides its id.
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
