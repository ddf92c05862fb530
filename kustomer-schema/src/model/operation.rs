//! Operations: the calls that the API has for a resource.

use super::named::{Name, Named};
use super::property::Subschema;
use super::provenance::{Provenance, ProvenanceByPart};
use super::source_string::SourceString;
use crate::position::Position;

/// A call of one endpoint.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Operation {
    /// The name in `operations`, in camel case: `addTeamMembers`. In Rust it is `AddTeamMembers`.
    pub name: String,
    /// Where the name stands.
    pub position: Position,
    /// The short form of the client that makes the call, if there is one.
    pub short_form: Option<ShortForm>,
    /// The method.
    pub method: Method,
    /// The path with its version: `/v1/teams/{id}/members`.
    pub path: SourceString,
    /// What it does.
    pub description: Option<String>,
    /// What stands in the path and the query; those of the path first, in its order.
    pub parameters: Named<Parameter>,
    /// What is sent.
    pub body: Option<Body>,
    /// What comes back.
    pub response: Response,
    /// The status of a success, where it is known.
    pub status: Option<u16>,
    /// How the answer goes on.
    pub paging: Option<Paging>,
    /// The most records that a page can have, where it is known.
    pub max_page_size: Option<u32>,
    /// Whether it may be sent again; where nothing is said, the method decides.
    pub idempotency: Option<Idempotency>,
    /// What it draws on besides the organization's rate limit.
    pub rate_limits: Vec<RateLimit>,
    /// The roles of which a key needs any one; none where they are not known.
    pub roles: Roles,
    /// Whether it needs no key.
    pub public: bool,
    /// Whether it should no longer be used.
    pub deprecated: bool,
    /// What of it is not documented.
    pub provenance: ProvenanceByPart,
}

impl Operation {
    /// The subschemas that stand in it: of its parameters, what it sends, and what it answers.
    pub(crate) fn parts(&self) -> impl Iterator<Item = &Subschema> {
        let body = match &self.body {
            Some(Body::Json { schema, .. } | Body::Form { schema }) => Some(schema),
            _ => None,
        };
        let response = match &self.response.form {
            ResponseForm::Bare(schema) => Some(schema),
            _ => None,
        };
        let parameters = self.parameters.iter().map(|parameter| &parameter.schema);
        parameters.chain(body).chain(response).chain(&self.response.meta)
    }

    pub(crate) fn parts_mut(&mut self) -> impl Iterator<Item = &mut Subschema> {
        let body = match &mut self.body {
            Some(Body::Json { schema, .. } | Body::Form { schema }) => Some(schema),
            _ => None,
        };
        let response = match &mut self.response.form {
            ResponseForm::Bare(schema) => Some(schema),
            _ => None,
        };
        let parameters = self.parameters.parts_mut().iter_mut().map(|parameter| &mut parameter.schema);
        parameters.chain(body).chain(response).chain(&mut self.response.meta)
    }
}

/// A short form of the client. What a record can do is derived from these.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ShortForm {
    /// `list`: `GET {path}`.
    List,
    /// `get`: `GET {path}/{id}`.
    Get,
    /// `create`: `POST {path}`.
    Create,
    /// `update`: `PUT {path}/{id}` or `PATCH {path}/{id}`.
    Update,
    /// `delete`: `DELETE {path}/{id}`.
    Delete,
    /// `lookup`: `GET {path}/{key}={value}`, with the key: `email`, `externalId` or `phone`.
    Lookup(String),
    /// `listUnder`: `GET` of a path under the records of another type.
    ListUnder {
        /// The JSON:API type of the parent.
        parent: SourceString,
    },
    /// `createUnder`: `POST` to a path under the records of another type.
    CreateUnder {
        /// The JSON:API type of the parent.
        parent: SourceString,
    },
}

/// A method of HTTP.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Method {
    /// `GET`
    Get,
    /// `POST`
    Post,
    /// `PUT`
    Put,
    /// `PATCH`
    Patch,
    /// `DELETE`
    Delete,
}

impl Method {
    /// Every method, by its name.
    pub const ALL: [Self; 5] = [Self::Get, Self::Post, Self::Put, Self::Patch, Self::Delete];

    /// The name: `GET`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }

    /// The idempotency of a request with this method, unless the schema says otherwise.
    pub fn idempotency(self) -> Idempotency {
        match self {
            Self::Get => Idempotency::Safe,
            Self::Put | Self::Delete => Idempotency::Idempotent,
            Self::Post | Self::Patch => Idempotency::NonIdempotent,
        }
    }
}

/// A parameter of the path or the query.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Parameter {
    /// The name on the wire: `pageSize`, `filter[createdAt][gte]`.
    pub name: String,
    /// Where the name stands; for one of the path that has no entry, where the path does.
    pub position: Position,
    /// Where it goes.
    pub location: ParameterIn,
    /// Whether the call needs it. Always true in the path.
    pub required: bool,
    /// Whether a list in the query is one parameter for each item, and not one with commas.
    pub repeated: bool,
    /// What it is; a list of values where it is an array. Its `rust_name` is that of the field.
    pub schema: Subschema,
}

/// Where a parameter goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParameterIn {
    /// Into its placeholder in the path.
    Path,
    /// Into the query.
    Query,
}

impl ParameterIn {
    /// Every location.
    pub const ALL: [Self; 2] = [Self::Path, Self::Query];

    /// The word in a schema file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
        }
    }
}

/// What an operation sends.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Body {
    /// `new`: a new record of the file's resource.
    New,
    /// `newList`: an array of new records.
    NewList,
    /// `update`: what of a record changes.
    Update,
    /// `updateList`: an array of updates, each with the id of its record.
    UpdateList,
    /// JSON of its own: the members of an object, or as a whole what is none.
    Json {
        /// What it is.
        schema: Subschema,
        /// Whether the call needs a body.
        required: bool,
    },
    /// A form (`application/x-www-form-urlencoded`) of the members of an object.
    Form {
        /// What it is.
        schema: Subschema,
    },
    /// Anything, of a content type such as `text/plain`.
    Raw {
        /// The content type.
        content_type: SourceString,
    },
}

/// What an operation answers.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Response {
    /// The form.
    pub form: ResponseForm,
    /// What stands in the document's `meta`, where that is of interest.
    pub meta: Option<Subschema>,
    /// The JSON:API types of what comes in `included`, where anything can.
    pub included: Vec<SourceString>,
}

/// The form of an answer.
#[expect(clippy::large_enum_variant, reason = "there are a few hundred of them at most")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum ResponseForm {
    /// Nothing, or nothing of interest.
    Nothing,
    /// `one`: a document with a record of a JSON:API type.
    One(SourceString),
    /// `page`: a page of a list of records of a JSON:API type.
    Page(SourceString),
    /// `oneOrMany`: a record, or an array of records, of a JSON:API type.
    OneOrMany(SourceString),
    /// `bare`: an object in no envelope.
    Bare(Subschema),
    /// `json`: JSON of which nothing is known.
    Json,
}

/// How a list goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Paging {
    /// `page` and `pageSize`, and links.
    Page,
    /// `after` and `before` with ids, and links.
    Cursor,
}

impl Paging {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Page, Self::Cursor];

    /// The word in a schema file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Cursor => "cursor",
        }
    }
}

/// Whether an operation may be sent again when nobody knows if it has arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Idempotency {
    /// It changes nothing.
    Safe,
    /// A second time changes nothing.
    Idempotent,
    /// A second time does it twice.
    NonIdempotent,
}

impl Idempotency {
    /// Every degree.
    pub const ALL: [Self; 3] = [Self::Safe, Self::Idempotent, Self::NonIdempotent];

    /// The word in a schema file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Idempotent => "idempotent",
            Self::NonIdempotent => "none",
        }
    }
}

/// A rate limit besides the organization's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RateLimit {
    /// `search`
    Search,
    /// `customerCreate`
    CustomerCreate,
    /// `recordUpdate`
    RecordUpdate,
    /// `hook`, in place of the organization's.
    Hook,
}

impl RateLimit {
    /// Every rate limit.
    pub const ALL: [Self; 4] = [Self::Search, Self::CustomerCreate, Self::RecordUpdate, Self::Hook];

    /// The word in a schema file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::CustomerCreate => "customerCreate",
            Self::RecordUpdate => "recordUpdate",
            Self::Hook => "hook",
        }
    }
}

/// The roles of which a key needs any one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Roles {
    /// Of the new family: `org.permission.team.read`.
    pub permission: Vec<String>,
    /// Of the old one: `org.user.team.read`.
    pub legacy: Vec<String>,
}

impl Provenance {
    /// Every degree.
    pub const ALL: [Self; 4] = [Self::Documented, Self::Observed, Self::Guess, Self::Unknown];

    /// The word in a schema file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Observed => "observed",
            Self::Guess => "guess",
            Self::Unknown => "unknown",
        }
    }
}

impl Name for Operation {
    fn name(&self) -> &str {
        &self.name
    }
}

impl Name for Parameter {
    fn name(&self) -> &str {
        &self.name
    }
}
