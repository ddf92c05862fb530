//! Operations described by their endpoint: the request, and the form of the response. The forms are in
//! `response_body`.

use super::{Operation, ResponseBody};
use crate::json::{DecodeError, Reader};
use crate::request::{Request, RequestError};

/// An operation whose response has one of the usual forms. Implemented by `#[derive(KustomerOperation)]`.
///
/// Every endpoint is an [`Operation`].
///
/// ```
/// use kustomer::operation::{Endpoint, Json};
/// use kustomer::request::{Path, Request, RequestError};
///
/// /// The names of the outbound webhook events.
/// struct WebhookEvents;
///
/// impl Endpoint for WebhookEvents {
///     type Returns = Json<serde_json::Value>;
///
///     fn request(&self) -> Result<Request, RequestError> {
///         Ok(Request::get(Path::new("/v1/outbound-webhooks/events")))
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no endpoint",
    label = "not an operation",
    note = "derive it: `#[derive(KustomerOperation)]`"
)]
pub trait Endpoint: Send + 'static {
    /// The form of a successful response.
    type Returns: ResponseBody;

    /// Returns the request.
    ///
    /// # Errors
    /// When it must not be sent, such as with an ID that would change the path.
    fn request(&self) -> Result<Request, RequestError>;
}

#[diagnostic::do_not_recommend]
impl<E: Endpoint> Operation for E {
    type Output = <E::Returns as ResponseBody>::Output;

    fn request(&self) -> Result<Request, RequestError> {
        Endpoint::request(self)
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<Self::Output, DecodeError> {
        E::Returns::decode(reader)
    }

    fn empty(&self) -> Option<Self::Output> {
        E::Returns::empty()
    }

    fn not_found(&self) -> Option<Self::Output> {
        E::Returns::not_found()
    }
}
