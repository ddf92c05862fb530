//! Deliveries for tests of a receiver, signed as the service signs them.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, Request};
use serde_json::{Map, Value, json};

use crate::signature;
use crate::verifier::SIGNATURE;

const EVENT: HeaderName = HeaderName::from_static("x-kustomer-webhook-event");

/// Returns the signature of a body, for the header `X-Kustomer-Webhook-Signature`.
pub fn sign(secret: &str, body: &[u8]) -> String {
    signature::sign(secret.as_bytes(), body)
}

/// An event to be delivered in a test.
///
/// ```
/// use kustomer::webhooks::Verifier;
/// use kustomer::webhooks::testing::TestEvent;
/// use serde_json::json;
///
/// let data = json!({ "type": "conversation", "id": "67dd47dfbc632c1804db1bf1", "attributes": { "status": "done" } });
/// let delivery = TestEvent::new("kustomer.conversation.update", data)
///     .change("status", "open", "done")
///     .client("api-gw")
///     .sign("t0ken");
/// Verifier::new("t0ken").verify(&delivery.headers, &delivery.body)?;
/// # Ok::<(), kustomer::webhooks::VerifyError>(())
/// ```
#[derive(Debug, Clone)]
#[must_use = "an event is delivered when it is signed"]
pub struct TestEvent {
    document: Map<String, Value>,
}

impl TestEvent {
    /// Creates an event with this name and this record, a resource object as in responses.
    pub fn new(name: &str, data: impl Into<Value>) -> Self {
        let data = data.into();
        let document = json!({
            "id": "67dd47dfbc632c1804db1bf0",
            "name": name,
            "org": "67dd47dfbc632c1804db1bef",
            "partition": "67dd47dfbc632c1804db1bef",
            "dataId": data["id"],
            "data": data,
            "createdAt": "2026-01-01T00:00:00.000Z",
            "persist": true,
            "meta": { "customChanged": false },
            "snsFilters": [],
        });
        let Value::Object(document) = document else { return Self { document: Map::new() } };
        Self { document }
    }

    /// Sets the ID of the event, by which duplicates are recognized.
    pub fn id(self, id: &str) -> Self {
        self.member("id", id)
    }

    /// Sets who made the change, such as `api-gw` for the API.
    pub fn client(self, client: &str) -> Self {
        self.member("client", client)
    }

    /// Adds the change of an attribute.
    pub fn change(self, name: &str, before: impl Into<Value>, after: impl Into<Value>) -> Self {
        self.changed("attributes", name, &before.into(), &after.into())
    }

    /// Adds the change of a relationship.
    pub fn change_relationship(self, name: &str, before: impl Into<Value>, after: impl Into<Value>) -> Self {
        self.changed("relationships", name, &before.into(), &after.into())
    }

    /// Sets any member of the document.
    pub fn member(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.document.insert(name.to_owned(), value.into());
        self
    }

    /// Returns the request by which the service delivers the event.
    pub fn sign(&self, secret: &str) -> SignedDelivery {
        let body = Bytes::from(Value::Object(self.document.clone()).to_string());
        let name = self.document.get("name").and_then(Value::as_str).unwrap_or_default();
        SignedDelivery::new(name, body, secret)
    }

    fn changed(mut self, section: &str, name: &str, before: &Value, after: &Value) -> Self {
        let changes = self.document.entry("changes");
        let changes = changes.or_insert_with(|| json!({ "attributes": {}, "relationships": {} }));
        changes[section][name] = json!({ "op": "replace", "before": before, "after": after });
        self
    }
}

/// The headers and the body of a delivery.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SignedDelivery {
    /// The headers, with the signature.
    pub headers: HeaderMap,
    /// The body that was signed.
    pub body: Bytes,
}

impl SignedDelivery {
    /// Signs a body, such as a recorded one, as the delivery of an event with this name.
    pub fn new(name: &str, body: impl Into<Bytes>, secret: &str) -> Self {
        let body = body.into();
        let mut headers = HeaderMap::new();
        let mut set = |header: HeaderName, value: &str| {
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(header, value);
            }
        };
        set(CONTENT_TYPE, "application/json");
        set(EVENT, name);
        set(SIGNATURE, &sign(secret, &body));
        Self { headers, body }
    }

    /// Returns it as a `POST` request to a path, for a tower service or a router.
    pub fn request<B: From<Bytes>>(&self, path: &str) -> Request<B> {
        let mut request = Request::new(B::from(self.body.clone()));
        *request.method_mut() = http::Method::POST;
        if let Ok(uri) = path.parse() {
            *request.uri_mut() = uri;
        }
        *request.headers_mut() = self.headers.clone();
        request
    }
}
