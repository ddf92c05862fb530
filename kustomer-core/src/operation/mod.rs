//! Operations: calls of the API as values, which know their request and how its response is decoded. An operation does
//! no IO; [`Client::send`](crate::Client::send) sends it.

mod apply;
mod bulk_item;
mod create;
mod delete;
mod endpoint;
mod find;
mod get;
mod list;
mod raw_output;
mod response_body;
mod update;

pub use crate::document::{Document, DocumentList, Included, Inclusion};
pub use crate::record_ref::{AsId, RecordRef};
pub use apply::Applied;
pub(crate) use apply::ApplyById;
pub use bulk_item::BulkItem;
pub use create::CreateNew;
pub use delete::DeleteById;
pub use endpoint::Endpoint;
pub use find::FindBy;
pub use get::GetById;
pub use list::ListPage;
pub use raw_output::RawOutput;
pub use response_body::{Bare, Json, OneOrMany, ResponseBody};
pub use update::UpdateById;

use crate::json::{DecodeError, Reader};
use crate::request::{OperationName, Request, RequestError};

/// A call of the API as a value: its request, and how the response is decoded.
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
    message = "`{Self}` is not an operation",
    label = "cannot be sent",
    note = "a record is created by `client.create(..)`, and updated by `client.update(id, ..)`",
    note = "for another call, derive an operation: `#[derive(KustomerOperation)]`"
)]
pub trait Operation: Send + 'static {
    /// What a successful call returns.
    type Output: 'static;

    /// Returns the request.
    ///
    /// # Errors
    /// When it must not be sent, such as with an ID that would change the path.
    fn request(&self) -> Result<Request, RequestError>;

    /// Decodes the response body from its first byte. [`crate::envelope`] has the usual forms.
    ///
    /// # Errors
    /// When the body is malformed or has another form.
    fn decode(&self, reader: &mut Reader<'_>) -> Result<Self::Output, DecodeError>;

    /// Returns the output for a success without a body. `None`, the default, makes it an error.
    fn empty(&self) -> Option<Self::Output> {
        None
    }

    /// Returns the output for a record that does not exist (404). `None`, the default, makes it an error.
    fn not_found(&self) -> Option<Self::Output> {
        None
    }

    /// Returns the name of the operation for logs, traces and metrics. Defaults to the name of the type.
    fn name(&self) -> OperationName {
        OperationName::of::<Self>()
    }
}
