//! A request as a value: method, path, query and body, whether it may be repeated, and which rate budgets it draws
//! on. Pure: nothing here does IO. Which request an operation makes is in [`crate::operation`].

mod body;
mod error;
mod parameter;
mod path;
mod query;
mod rate_limits;
mod request_line;

use std::fmt;

use bytes::Bytes;
use http::Method;

pub use body::{Body, ToBody};
pub use error::RequestError;
pub use parameter::{Parameter, PathValue, QueryValue, RepeatedValue};
pub use path::Path;
pub use query::Query;
pub use rate_limits::RateLimits;
pub(crate) use request_line::RequestLine;

/// The size of body that the service takes: 100 KB.
pub const MAX_BODY_BYTES: usize = 102_400;

/// The size of body that an inbound hook takes: 400 KB.
pub const MAX_HOOK_BODY_BYTES: usize = 409_600;

/// Whether a request may be sent again when nobody knows if it has arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Idempotency {
    /// It changes nothing: reads and searches.
    Safe,
    /// It changes something, but twice is the same as once: updates and deletes.
    Idempotent,
    /// Twice is not the same as once: creates. The service has no idempotency keys.
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
}

impl Request {
    /// A request with any method. It may be repeated as far as HTTP says of the method: `GET` and `HEAD` are safe,
    /// `PUT` and `DELETE` idempotent, others neither.
    pub fn new(method: Method, path: Path) -> Self {
        let idempotency = match method {
            Method::GET | Method::HEAD => Idempotency::Safe,
            Method::PUT | Method::DELETE => Idempotency::Idempotent,
            _ => Idempotency::NonIdempotent,
        };
        Self { method, path, query: Query::new(), body: None, idempotency, rate_limits: RateLimits::ORG }
    }

    /// A `GET`.
    pub fn get(path: Path) -> Self {
        Self::new(Method::GET, path)
    }

    /// A `POST` of a JSON text.
    pub fn post(path: Path, json: impl Into<Bytes>) -> Self {
        Self::new(Method::POST, path).with_json(json)
    }

    /// A `PUT` of a JSON text.
    pub fn put(path: Path, json: impl Into<Bytes>) -> Self {
        Self::new(Method::PUT, path).with_json(json)
    }

    /// A `DELETE`.
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

    /// Says whether the request may be repeated, where the method does not.
    #[must_use]
    pub fn with_idempotency(mut self, idempotency: Idempotency) -> Self {
        self.idempotency = idempotency;
        self
    }

    /// Says which rate budgets the request draws on, in place of the organization's alone.
    #[must_use]
    pub fn with_rate_limits(mut self, rate_limits: RateLimits) -> Self {
        self.rate_limits = rate_limits;
        self
    }

    /// The method.
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The query.
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// Path and query as they are sent.
    pub fn target(&self) -> String {
        self.query.append_to(self.path.as_str())
    }

    /// The body, if there is one.
    pub fn body(&self) -> Option<&Body> {
        self.body.as_ref()
    }

    /// The JSON text that is sent, if there is a body and it is JSON.
    pub fn json(&self) -> Option<&[u8]> {
        self.body.as_ref().filter(|body| body.is_json()).map(Body::bytes)
    }

    /// Whether the request may be repeated.
    pub fn idempotency(&self) -> Idempotency {
        self.idempotency
    }

    /// The rate budgets that the request draws on.
    pub fn rate_limits(&self) -> RateLimits {
        self.rate_limits
    }

    /// The request as errors show it.
    pub(crate) fn line(&self) -> RequestLine {
        RequestLine::new(&self.method, self.path.shown())
    }
}

/// Shows neither query values nor the body: both may hold personal data.
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

#[cfg(test)]
mod tests;
