//! Operations: the endpoints that the API has for a resource.

use super::named::{Name, Named};
use super::property::Subschema;
use super::provenance::ProvenanceByPart;
use super::source_string::SourceString;
use crate::position::Position;

/// An operation of the API: a method and a path, with what is sent and what comes back.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Operation {
    /// Name in `operations`, in camel case: `addTeamMembers`. In Rust it is `AddTeamMembers`.
    pub name: String,
    /// Position of the name.
    pub position: Position,
    /// The short form of the client for this operation, if there is one.
    pub short_form: Option<ShortForm>,
    /// HTTP method.
    pub method: Method,
    /// Path with its version: `/v1/teams/{id}/members`.
    pub path: SourceString,
    /// Description.
    pub description: Option<String>,
    /// Parameters: those of the path in its order, then those of the query.
    pub parameters: Named<Parameter>,
    /// Request body.
    pub body: Option<Body>,
    /// Response.
    pub response: Response,
    /// Status of a successful response, if known.
    pub status: Option<u16>,
    /// How a list is paged.
    pub paging: Option<Paging>,
    /// Maximum number of records in a page, if known.
    pub max_page_size: Option<u32>,
    /// Idempotency; defaults to that of the method.
    pub idempotency: Option<Idempotency>,
    /// Rate limits it draws on besides the organization's.
    pub rate_limits: Vec<RateLimit>,
    /// Roles that allow it, any one of which is enough. Empty if they are not known.
    pub roles: Roles,
    /// Whether it works without an API key.
    pub public: bool,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// What about it is not documented.
    pub provenance: ProvenanceByPart,
}

impl Operation {
    /// The subschemas in it: of parameters, request body and response.
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

/// A short form of the client, such as `client.get`. The capabilities of a resource are derived from these.
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
    /// `listUnder`: `GET` of a path below records of another type.
    ListUnder {
        /// JSON:API type of the parent.
        parent: SourceString,
    },
    /// `createUnder`: `POST` to a path below records of another type.
    CreateUnder {
        /// JSON:API type of the parent.
        parent: SourceString,
    },
}

/// An HTTP method.
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
    /// Every method.
    pub const ALL: [Self; 5] = [Self::Get, Self::Post, Self::Put, Self::Patch, Self::Delete];

    /// Returns the name: `GET`.
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

/// A parameter in the path or the query.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Parameter {
    /// Name on the wire: `pageSize`, `filter[createdAt][gte]`.
    pub name: String,
    /// Position of the name, or of the path for a placeholder without an entry.
    pub position: Position,
    /// Where it is sent.
    pub location: ParameterIn,
    /// Whether it is required. Always true in the path.
    pub required: bool,
    /// Whether a list in the query is sent as one parameter per item instead of a comma-separated value.
    pub repeated: bool,
    /// Type of the value; an array for a list of values. Its `rust_name` is the name of the field.
    pub schema: Subschema,
}

/// Where a parameter is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParameterIn {
    /// In its placeholder in the path.
    Path,
    /// In the query.
    Query,
}

impl ParameterIn {
    /// Every location.
    pub const ALL: [Self; 2] = [Self::Path, Self::Query];

    /// Returns the value used in schema files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
        }
    }
}

/// A request body.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Body {
    /// `new`: a new record of the file's resource.
    New,
    /// `newList`: an array of new records.
    NewList,
    /// `update`: the changes to a record.
    Update,
    /// `updateList`: an array of updates, each with the ID of its record.
    UpdateList,
    /// Other JSON: the members of an object, or any other value.
    Json {
        /// Type of the JSON.
        schema: Subschema,
        /// Whether a body is required.
        required: bool,
    },
    /// A form (`application/x-www-form-urlencoded`) with the members of an object.
    Form {
        /// Type of the members.
        schema: Subschema,
    },
    /// Bytes of a content type such as `text/plain`.
    Raw {
        /// Content type.
        content_type: SourceString,
    },
}

/// The response of an operation.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Response {
    /// Form of the body.
    pub form: ResponseForm,
    /// Type of the document's `meta`, if it is of use.
    pub meta: Option<Subschema>,
    /// JSON:API types in `included`. Empty if there can be any.
    pub included: Vec<SourceString>,
}

/// The form of a response body.
#[expect(clippy::large_enum_variant, reason = "there are a few hundred of them at most")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum ResponseForm {
    /// No body, or none of use.
    Nothing,
    /// `one`: a document with one record of a JSON:API type.
    One(SourceString),
    /// `page`: a page of a list of records of a JSON:API type.
    Page(SourceString),
    /// `oneOrMany`: one record or an array of records of a JSON:API type.
    OneOrMany(SourceString),
    /// `bare`: an object outside a JSON:API document.
    Bare(Subschema),
    /// `json`: JSON of unknown form.
    Json,
}

/// How a list is paged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Paging {
    /// `page` and `pageSize`, with links.
    Page,
    /// `after` and `before` with IDs, with links.
    Cursor,
}

impl Paging {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Page, Self::Cursor];

    /// Returns the value used in schema files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Cursor => "cursor",
        }
    }
}

/// Whether an operation can be repeated when its outcome is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Idempotency {
    /// Changes nothing.
    Safe,
    /// Repeating it changes nothing more.
    Idempotent,
    /// Repeating it repeats its effect.
    NonIdempotent,
}

impl Idempotency {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Safe, Self::Idempotent, Self::NonIdempotent];

    /// Returns the value used in schema files.
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
    /// `hook`, instead of the organization's.
    Hook,
}

impl RateLimit {
    /// Every rate limit.
    pub const ALL: [Self; 4] = [Self::Search, Self::CustomerCreate, Self::RecordUpdate, Self::Hook];

    /// Returns the value used in schema files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::CustomerCreate => "customerCreate",
            Self::RecordUpdate => "recordUpdate",
            Self::Hook => "hook",
        }
    }
}

/// Roles that allow an operation. An API key needs any one of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Roles {
    /// Roles of the new family: `org.permission.team.read`.
    pub permission: Vec<String>,
    /// Roles of the old family: `org.user.team.read`.
    pub legacy: Vec<String>,
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
