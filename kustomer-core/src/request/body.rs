//! Request bodies: bytes and their content type. Nearly all are JSON; others are text, forms, or bytes of any content
//! type.

use std::fmt;

use bytes::Bytes;
use http::HeaderValue;
use serde_core::Serialize;

use super::{Query, RequestError};
use crate::argument::Text;
use crate::json::{self, Encode, Writer};

/// The body of a request, and its content type.
///
/// ```
/// use kustomer::request::Body;
///
/// let xml = Body::new("application/xml", "<delayed/>")?;
/// assert_eq!((xml.content_type(), xml.bytes()), ("application/xml", &b"<delayed/>"[..]));
///
/// let error = Body::new("xml", "<delayed/>").unwrap_err();
/// assert_eq!(error.to_string(), "`xml` is not a content type such as `application/xml`");
/// # Ok::<(), kustomer::request::RequestError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Body {
    bytes: Bytes,
    content_type: HeaderValue,
}

impl Body {
    const JSON: HeaderValue = HeaderValue::from_static("application/json");

    /// Creates a body of any content type, such as `application/xml`.
    ///
    /// # Errors
    /// When `content_type` is not a content type.
    pub fn new(content_type: &str, bytes: impl Into<Bytes>) -> Result<Self, RequestError> {
        let is_named = content_type
            .split_once('/')
            .is_some_and(|(kind, rest)| !kind.trim().is_empty() && !rest.trim().is_empty());
        let value = HeaderValue::from_str(content_type).ok().filter(|_| is_named && content_type.is_ascii());
        match value {
            Some(content_type) => Ok(Self { bytes: bytes.into(), content_type }),
            None => Err(RequestError::new(format!(
                "`{}` is not a content type such as `application/xml`",
                crate::shown::shown(content_type, 64)
            ))),
        }
    }

    /// Creates a body from a JSON text.
    pub fn json(text: impl Into<Bytes>) -> Self {
        Self { bytes: text.into(), content_type: Self::JSON }
    }

    /// Serializes a value as JSON with serde.
    ///
    /// # Errors
    /// When serde refuses the value. serde's own message is omitted: it may quote the value.
    pub fn serialize<T: Serialize + ?Sized>(value: &T) -> Result<Self, RequestError> {
        let mut writer = Writer::new();
        writer.json(value);
        Ok(Self::json(writer.finish()?))
    }

    /// Creates a plain text body, `text/plain`.
    pub fn text(text: impl Text) -> Self {
        let content_type = HeaderValue::from_static("text/plain; charset=utf-8");
        Self { bytes: text.into_text().into(), content_type }
    }

    /// Creates a form body, `application/x-www-form-urlencoded`. Its fields are encoded like a query.
    pub fn form(fields: &Query) -> Self {
        let content_type = HeaderValue::from_static("application/x-www-form-urlencoded");
        Self { bytes: fields.as_str().to_owned().into(), content_type }
    }

    /// Returns the bytes that are sent.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Returns the content type.
    pub fn content_type(&self) -> &str {
        self.content_type.to_str().unwrap_or_default()
    }

    pub(super) fn is_json(&self) -> bool {
        self.content_type == Self::JSON
    }

    pub(crate) fn to_parts(&self) -> (Bytes, HeaderValue) {
        (self.bytes.clone(), self.content_type.clone())
    }
}

/// Does not show the bytes: they may contain personal data.
impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Body")
            .field("content_type", &self.content_type)
            .field("bytes", &self.bytes.len())
            .finish()
    }
}

/// A type that can be the whole body of a request: of a field with `#[kustomer(body)]`.
///
/// A type that encodes as JSON is sent as JSON, a list as an array; a [`Body`] is sent as is.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the body of a request",
    label = "not a type for a body",
    note = "bodies are objects that derive `KustomerObject`, the `New..` and `..Update` types of resources, and lists of them",
    note = "for text, a form, or other bytes, use `kustomer::request::Body`",
    note = "for any type with serde's traits, add `#[kustomer(body, json)]` to the field"
)]
pub trait ToBody {
    /// Returns the body; `None` for a value that is omitted.
    ///
    /// # Errors
    /// When the value cannot be encoded.
    fn to_body(&self) -> Result<Option<Body>, RequestError>;
}

/// A type that serde serializes: of a field with `#[kustomer(json)]`. Derived code uses such a type through this trait alone,
/// so that rustc reports a type that serde does not serialize in the words of the attribute.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be sent as JSON by serde",
    label = "not a type that serde serializes",
    note = "derive `serde::Serialize` for it",
    note = "for a type with a derive of `kustomer`, remove `json`"
)]
pub trait JsonValue {
    #[doc(hidden)]
    fn to_json_body(&self) -> Result<Body, RequestError>;

    #[doc(hidden)]
    fn write_json(&self, writer: &mut Writer);
}

#[diagnostic::do_not_recommend]
impl<T: Serialize + ?Sized> JsonValue for T {
    fn to_json_body(&self) -> Result<Body, RequestError> {
        Body::serialize(self)
    }

    fn write_json(&self, writer: &mut Writer) {
        writer.json(self);
    }
}

#[diagnostic::do_not_recommend]
impl<T: Encode + ?Sized> ToBody for T {
    fn to_body(&self) -> Result<Option<Body>, RequestError> {
        if self.is_omitted() {
            return Ok(None);
        }
        Ok(Some(Body::json(json::to_string(self)?)))
    }
}

impl ToBody for Body {
    fn to_body(&self) -> Result<Option<Body>, RequestError> {
        Ok(Some(self.clone()))
    }
}

impl ToBody for Option<Body> {
    fn to_body(&self) -> Result<Option<Body>, RequestError> {
        Ok(self.clone())
    }
}
