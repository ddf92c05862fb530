//! Requests as values: method, path, query and body, whether they are idempotent, and which rate limits they count
//! towards. Nothing here does IO. Which request an operation makes is in [`crate::operation`].

mod body;
mod error;
mod name;
mod parameter;
mod path;
mod query;
mod rate_limits;
mod request_line;
mod reserved;

use std::fmt;

use bytes::Bytes;
use http::Method;

use crate::json::{END, Keys, Reader};

pub use body::{Body, JsonValue, ToBody};
pub use error::RequestError;
pub use name::OperationName;
pub use parameter::{Parameter, PathValue, QueryValue, RepeatedValue};
pub use path::Path;
pub use query::Query;
pub use rate_limits::RateLimits;
pub(crate) use request_line::RequestLine;

/// The largest body that the service accepts, in bytes.
pub const MAX_BODY_BYTES: usize = 102_400;

/// The largest body that an inbound hook accepts, in bytes.
pub const MAX_HOOK_BODY_BYTES: usize = 409_600;

/// Whether a request may be sent again when it is unknown whether it has arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Idempotency {
    /// The request changes nothing: reads and searches.
    Safe,
    /// Sending the request twice has the same effect as sending it once: updates and deletes.
    Idempotent,
    /// Sending the request twice has another effect than sending it once: creates. The service has no idempotency keys.
    NonIdempotent,
}

/// One request to the service, without its host and key.
///
/// ```
/// use kustomer::request::{Path, Request};
///
/// let path = Path::new("/v1/klasses").segment("acme flight")?;
/// let request = Request::get(path).with_parameter("page", 2);
/// assert_eq!(request.target(), "/v1/klasses/acme%20flight?page=2");
/// # Ok::<(), kustomer::request::RequestError>(())
/// ```
#[derive(Clone)]
pub struct Request {
    method: Method,
    path: Path,
    query: Query,
    body: Option<Body>,
    idempotency: Idempotency,
    rate_limits: RateLimits,
    name: OperationName,
    /// The path of the collection in which the record that this request creates can be looked up by its external ID.
    external_id_lookup: Option<&'static str>,
    /// An update that names the revision it is based on.
    guarded: bool,
}

impl Request {
    /// Creates a request with any method. Its idempotency is that of the method in HTTP: `GET` and `HEAD` are safe, `PUT`
    /// and `DELETE` are idempotent, others are not.
    pub fn new(method: Method, path: Path) -> Self {
        let idempotency = match method {
            Method::GET | Method::HEAD => Idempotency::Safe,
            Method::PUT | Method::DELETE => Idempotency::Idempotent,
            _ => Idempotency::NonIdempotent,
        };
        Self {
            method,
            path,
            query: Query::new(),
            body: None,
            idempotency,
            rate_limits: RateLimits::ORG,
            name: OperationName::default(),
            external_id_lookup: None,
            guarded: false,
        }
    }

    /// Creates a `GET` request.
    pub fn get(path: Path) -> Self {
        Self::new(Method::GET, path)
    }

    /// Creates a `POST` request with a JSON text as its body.
    pub fn post(path: Path, json: impl Into<Bytes>) -> Self {
        Self::new(Method::POST, path).with_json(json)
    }

    /// Creates a `PUT` request with a JSON text as its body.
    pub fn put(path: Path, json: impl Into<Bytes>) -> Self {
        Self::new(Method::PUT, path).with_json(json)
    }

    /// Creates a `DELETE` request.
    pub fn delete(path: Path) -> Self {
        Self::new(Method::DELETE, path)
    }

    /// Adds a parameter to the query.
    #[must_use]
    pub fn with_parameter(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.query.push(name, value);
        self
    }

    /// Adds all parameters of `query`.
    #[must_use]
    pub fn with_query(mut self, query: &Query) -> Self {
        self.query.extend(query);
        self
    }

    /// Sets the body to a JSON text.
    #[must_use]
    pub fn with_json(mut self, json: impl Into<Bytes>) -> Self {
        self.body = Some(Body::json(json));
        self
    }

    /// Sets the body, of any content type.
    #[must_use]
    pub fn with_body(mut self, body: Body) -> Self {
        self.body = Some(body);
        self
    }

    /// Sets the body to a value that can be one; `None` sets no body.
    ///
    /// # Errors
    /// When the value cannot be encoded.
    pub fn with_encoded_body(mut self, body: &(impl ToBody + ?Sized)) -> Result<Self, RequestError> {
        self.body = body.to_body()?;
        Ok(self)
    }

    /// The same request with another query: the next page of a list.
    pub(crate) fn replace_query(&self, query: Query) -> Self {
        Self { query, ..self.clone() }
    }

    /// Sets the idempotency, where it differs from that of the method.
    #[must_use]
    pub fn with_idempotency(mut self, idempotency: Idempotency) -> Self {
        self.idempotency = idempotency;
        self
    }

    /// Sets the rate limits that the request counts towards. Defaults to [`RateLimits::ORG`].
    #[must_use]
    pub fn with_rate_limits(mut self, rate_limits: RateLimits) -> Self {
        self.rate_limits = rate_limits;
        self
    }

    /// Sets the path of the collection in which the created record can be looked up by its external ID, such as
    /// `/v1/customers` for `GET /v1/customers/externalId={value}`.
    ///
    /// With it, a create whose body has an `externalId` can be retried when it is unknown whether it was done: the client
    /// looks the record up before it sends the request again. Without it, such a create is not retried.
    #[must_use]
    pub fn with_external_id_lookup(mut self, collection: &'static str) -> Self {
        self.external_id_lookup = Some(collection);
        self
    }

    /// Marks an update that names the revision it is based on. After a conflict, the client reads the record at the same
    /// path.
    #[must_use]
    pub(crate) fn guarded(mut self) -> Self {
        self.guarded = true;
        self
    }

    /// The request that reads the record which a guarded update is in conflict with.
    pub(crate) fn read_of_current(&self) -> Option<Self> {
        let read = || Self::get(self.path.clone()).named(OperationName::new("get", self.name.record()));
        self.guarded.then(read)
    }

    /// Sets the name of the operation.
    #[must_use]
    pub(crate) fn named(mut self, name: OperationName) -> Self {
        self.name = name;
        self
    }

    /// Returns the method.
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// Returns the path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the query.
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// Returns path and query as they are sent.
    pub fn target(&self) -> String {
        self.query.append_to(self.path.as_str())
    }

    /// Returns the body, if there is one.
    pub fn body(&self) -> Option<&Body> {
        self.body.as_ref()
    }

    /// Returns the JSON text of the body, if there is a body and it is JSON.
    pub fn json(&self) -> Option<&[u8]> {
        self.body.as_ref().filter(|body| body.is_json()).map(Body::bytes)
    }

    /// Returns the idempotency.
    pub fn idempotency(&self) -> Idempotency {
        self.idempotency
    }

    /// Returns the rate limits that the request counts towards.
    pub fn rate_limits(&self) -> RateLimits {
        self.rate_limits
    }

    /// Returns the name of the operation.
    pub(crate) fn name(&self) -> OperationName {
        self.name
    }

    /// The request that looks the created record up: of a create with an external ID whose type has the lookup.
    pub(crate) fn lookup_of_created(&self) -> Option<Self> {
        let collection = self.external_id_lookup?;
        let external_id = external_id(self.json()?)?;
        let path = Path::new(collection).lookup("externalId", &external_id).ok()?;
        Some(Self::get(path).named(OperationName::new("look up", self.name.record())))
    }

    /// The request as errors show it.
    pub(crate) fn line(&self) -> RequestLine {
        RequestLine::new(&self.method, self.path.shown())
    }
}

/// Shows neither query values nor the body: both may contain personal data.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("method", &self.method)
            .field("path", &self.path.shown())
            .field("body_bytes", &self.body.as_ref().map(|body| body.bytes().len()))
            .field("idempotency", &self.idempotency)
            .field("rate_limits", &self.rate_limits)
            .finish_non_exhaustive()
    }
}

static EXTERNAL_ID: Keys = Keys::new(&["externalId"]);

/// The external ID in the body of a create.
fn external_id(body: &[u8]) -> Option<String> {
    let mut reader = Reader::new(body).ok()?;
    let mut members = reader.object(&EXTERNAL_ID).ok()?;
    let mut external_id = None;
    loop {
        match reader.member(&mut members).ok()? {
            0 => external_id = reader.value::<Option<String>>().ok()?,
            END => return external_id,
            _ => reader.skip().ok()?,
        }
    }
}

#[cfg(test)]
mod tests;
