//! Calls as values: what is sent, how the answer is read, and what the lack of one means. An operation does no IO;
//! [`Client::send`](crate::Client::send) runs it.

mod bulk_item;
mod create;
mod delete;
mod endpoint;
mod find;
mod get;
mod list;
mod response_body;
mod update;

pub use crate::document::{Document, DocumentList, Included, Inclusion};
pub use bulk_item::BulkItem;
pub use create::CreateNew;
pub use delete::DeleteById;
pub use endpoint::Endpoint;
pub use find::FindBy;
pub use get::GetById;
pub use list::ListPage;
pub use response_body::{Bare, Json, OneOrMany, ResponseBody};
pub use update::UpdateById;

use crate::json::{DecodeError, Reader};
use crate::request::{Request, RequestError};

/// A call of the API.
///
/// ```
/// use kustomer::envelope;
/// use kustomer::json::{DecodeError, Reader};
/// use kustomer::operation::Operation;
/// use kustomer::request::{Path, Request, RequestError};
///
/// /// The names of the outbound webhook events.
/// struct WebhookEvents;
///
/// impl Operation for WebhookEvents {
///     type Output = serde_json::Value;
///
///     fn request(&self) -> Result<Request, RequestError> {
///         Ok(Request::get(Path::new("/v1/outbound-webhooks/events")))
///     }
///
///     fn decode(&self, reader: &mut Reader<'_>) -> Result<Self::Output, DecodeError> {
///         reader.value()
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an operation of the API",
    label = "cannot be sent",
    note = "derive it: `#[derive(KustomerOperation)]`, or implement `Operation` by hand"
)]
pub trait Operation: Send + 'static {
    /// What a successful call answers.
    type Output: 'static;

    /// The request.
    ///
    /// # Errors
    /// When it must not be sent, such as with an id that would change the path.
    fn request(&self) -> Result<Request, RequestError>;

    /// Reads the answer's body, from its first byte; [`crate::envelope`] has the usual shapes.
    ///
    /// # Errors
    /// When the body is malformed or of another shape.
    fn decode(&self, reader: &mut Reader<'_>) -> Result<Self::Output, DecodeError>;

    /// What a successful answer without a body means. Unless overridden, an error.
    fn empty(&self) -> Option<Self::Output> {
        None
    }

    /// What it means that the service has no such record (404). Unless overridden, an error.
    fn not_found(&self) -> Option<Self::Output> {
        None
    }
}
