//! What a fake transport replies with: a response, or the failure to get one.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{HeaderMap, StatusCode};
use serde_core::Serialize;
use serde_json::{Value, json};

use super::recorded_request::RecordedRequest;
use crate::Id;
use crate::envelope::{EncodeResource, document_to_string, list_to_string};
use crate::resource::Resource;
use crate::transport::{BoxError, TransportError};

/// A reply of a [`FakeTransport`](super::FakeTransport): a response, or a failure of the network.
///
/// ```
/// use kustomer::testing::{Reply, fixture};
/// use kustomer::{Company, Customer};
/// use serde_json::json;
///
/// let jane = fixture(|jane: &mut Customer| jane.name = Some("Jane Doe".into()));
/// let record = Reply::record(&jane);
/// let first_page = Reply::page([&jane]).next_link("/v1/customers?page=2");
/// let with_attributes = Reply::attributes::<Company>("5f0", json!({"name": "Acme"}));
/// let overloaded = Reply::error(429, "too_many_requests").header("retry-after", "3");
/// let anything = Reply::json(&json!({"state": "done"})).status(202);
/// let cut = Reply::broken();
/// ```
#[derive(Debug, Clone)]
#[must_use = "a reply does nothing until it is scripted"]
pub struct Reply {
    outcome: Outcome,
}

#[derive(Debug, Clone)]
enum Outcome {
    Response { status: StatusCode, headers: HeaderMap, body: Content },
    Connect,
    Timeout,
    Broken,
}

#[derive(Debug, Clone)]
enum Content {
    Bytes(Bytes),
    /// The member `data` of a page, and its link to the next one.
    Page {
        data: String,
        next: Option<String>,
    },
}

impl Reply {
    /// Replies with a record, as a document.
    ///
    /// A struct of your own needs `#[kustomer(encode)]`; without it, use [`attributes`](Self::attributes).
    ///
    /// # Panics
    /// When a value cannot be represented in JSON, such as an infinite number.
    #[track_caller]
    pub fn record<T: EncodeResource>(record: &T) -> Self {
        let document = document_to_string(record).expect("a record that can be represented in JSON");
        Self::of_json(document.into())
    }

    /// Replies with a page of records. It is the last page, unless [`next_link`](Self::next_link) says otherwise.
    ///
    /// # Panics
    /// As [`record`](Self::record).
    #[track_caller]
    pub fn page<'r, T: EncodeResource + 'r>(records: impl IntoIterator<Item = &'r T>) -> Self {
        let list = list_to_string(records).expect("records that can be represented in JSON");
        let mut reply = Self::of_json(Bytes::new());
        reply.set_content(Content::Page { data: list, next: None });
        reply
    }

    /// Replies with a record that has this ID and these attributes, by their names in the API.
    ///
    /// Custom attributes are in the member `custom`: `json!({"title": "BA117", "custom": {"gateStr": "B32"}})`.
    ///
    /// # Panics
    /// When serde cannot serialize the attributes.
    #[track_caller]
    pub fn attributes<T: Resource>(id: impl Into<Id<T>>, attributes: impl Serialize) -> Self {
        let attributes = serde_json::to_value(attributes).expect("attributes that serde can serialize");
        let (resource_type, id) = (T::TYPE, id.into());
        Self::json(&json!({"data": {"type": resource_type, "id": id, "attributes": attributes}}))
    }

    /// Replies with 200 and any JSON.
    ///
    /// # Panics
    /// When serde cannot serialize the value.
    #[track_caller]
    pub fn json(value: &impl Serialize) -> Self {
        Self::of_json(serde_json::to_vec(value).expect("a value that serde can serialize").into())
    }

    /// Replies with an error of the API, which has this status and code, such as `404` and `not_found`.
    ///
    /// # Panics
    /// When the status is not one of HTTP, 100 to 999.
    #[track_caller]
    pub fn error(status: u16, code: &str) -> Self {
        Self::json(&json!({"errors": [{"status": status, "code": code, "title": code}]})).status(status)
    }

    /// Replies with a success without a body, such as the service's to a delete.
    pub fn no_content() -> Self {
        Self::of_content(StatusCode::NO_CONTENT, HeaderMap::new(), Content::Bytes(Bytes::new()))
    }

    /// Fails to connect. The request was not sent.
    pub fn connect() -> Self {
        Self { outcome: Outcome::Connect }
    }

    /// Times out. The request may have had its effect.
    pub fn timeout() -> Self {
        Self { outcome: Outcome::Timeout }
    }

    /// Loses the connection. The request may have had its effect.
    pub fn broken() -> Self {
        Self { outcome: Outcome::Broken }
    }

    /// Sets the status of a response. Defaults to 200.
    ///
    /// # Panics
    /// When it is not one of HTTP, 100 to 999.
    #[track_caller]
    pub fn status(mut self, code: u16) -> Self {
        let code = StatusCode::from_u16(code).expect("a status of HTTP");
        if let Outcome::Response { status, .. } = &mut self.outcome {
            *status = code;
        }
        self
    }

    /// Adds a header to a response.
    ///
    /// # Panics
    /// When the name or the value is not valid in HTTP.
    #[track_caller]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        let name: HeaderName = name.parse().expect("a name of a header");
        let value: HeaderValue = value.parse().expect("a value of a header");
        if let Outcome::Response { headers, .. } = &mut self.outcome {
            headers.append(name, value);
        }
        self
    }

    /// Sets the body of a response, such as malformed JSON.
    pub fn body(mut self, body: impl Into<Bytes>) -> Self {
        self.set_content(Content::Bytes(body.into()));
        self
    }

    /// Sets the link of a [`page`](Self::page) to the next one, such as `/v1/customers?page=2`. Other replies have none.
    pub fn next_link(mut self, link: &str) -> Self {
        if let Outcome::Response { body: Content::Page { next, .. }, .. } = &mut self.outcome {
            *next = Some(link.to_owned());
        }
        self
    }

    fn of_json(body: Bytes) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
        Self::of_content(StatusCode::OK, headers, Content::Bytes(body))
    }

    fn of_content(status: StatusCode, headers: HeaderMap, body: Content) -> Self {
        Self { outcome: Outcome::Response { status, headers, body } }
    }

    fn set_content(&mut self, content: Content) {
        if let Outcome::Response { body, .. } = &mut self.outcome {
            *body = content;
        }
    }

    pub(super) fn into_response(self) -> Result<http::Response<Bytes>, BoxError> {
        const SCRIPTED: &str = "the script says so";
        match self.outcome {
            Outcome::Response { status, headers, body } => {
                let mut response = http::Response::new(body.into_bytes());
                *response.status_mut() = status;
                *response.headers_mut() = headers;
                Ok(response)
            }
            Outcome::Connect => Err(TransportError::connect(SCRIPTED).into()),
            Outcome::Timeout => Err(TransportError::timeout(SCRIPTED).into()),
            Outcome::Broken => Err(TransportError::broken(SCRIPTED).into()),
        }
    }
}

impl Content {
    fn into_bytes(self) -> Bytes {
        match self {
            Self::Bytes(bytes) => bytes,
            Self::Page { data, next } => {
                let links = json!({"next": next.map_or(Value::Null, Value::String)});
                let data = data.strip_prefix('{').unwrap_or(&data);
                format!("{{\"links\":{links},{data}").into()
            }
        }
    }
}

/// What [`FakeTransport::on`](super::FakeTransport::on) takes: a [`Reply`], or a closure that makes one from the request.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a reply",
    label = "expected a `Reply`, or a closure that returns one",
    note = "a closure takes `&RecordedRequest`, owns what it uses (`move`), and is `Send` and `Sync`"
)]
pub trait Respond: Send + Sync + 'static {
    /// Returns the reply to a request.
    fn respond(&self, request: &RecordedRequest) -> Reply;
}

#[diagnostic::do_not_recommend]
impl Respond for Reply {
    fn respond(&self, _: &RecordedRequest) -> Reply {
        self.clone()
    }
}

#[diagnostic::do_not_recommend]
impl<F: Fn(&RecordedRequest) -> Reply + Send + Sync + 'static> Respond for F {
    fn respond(&self, request: &RecordedRequest) -> Reply {
        self(request)
    }
}
