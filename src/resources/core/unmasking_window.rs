//! A window in which a user can read the masked values of a customer.

// Generated from `core/unmasking_window.json` by `kustomer generate`. Do not edit.

use kustomer::json::Value;
use kustomer::operation::Json;
use kustomer::request::Body;
use kustomer::{Id, KustomerOperation, KustomerResource, Unknown};

use super::customer::Customer;

/// A window in which a user can read the masked values of a customer.
///
/// Not documented: the JSON:API type, the path and the attributes.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                                      | Roles                     |
/// |----------------------------|-----------------------------------------------|---------------------------|
/// | [`OpenUnmaskingWindow`]    | `POST /v1/customers/{id}/unmasking-windows`   | `unmasking_window.create` |
/// | [`CloseUnmaskingWindow`]   | `DELETE /v1/customers/{id}/unmasking-windows` | `unmasking_window.delete` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "unmasking_window", path = "/v1/customers/unmasking-windows", encode)]
pub struct CustomerUnmasking {
    /// ID of the record.
    pub id: Id<CustomerUnmasking>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// Opens the window in which a customer's masked values are readable.
///
/// The body is not documented; it is sent as plain text.
///
/// `POST /v1/customers/{id}/unmasking-windows`. Requires `org.permission.unmasking_window.create` or
/// `org.user.customer.write`. Not documented: the response and the request body.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::request::Body;
/// use kustomer::resources::core::unmasking_window::OpenUnmaskingWindow;
///
/// async fn demo(client: kustomer::Client, body: Body) -> kustomer::Result<()> {
///     let call = OpenUnmaskingWindow { id: Id::new("59df762a921c59001021f409"), body };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/customers/{id}/unmasking-windows", returns = Json<Value>)]
pub struct OpenUnmaskingWindow {
    /// ID of the customer.
    pub id: Id<Customer>,
    /// Request body, as `text/plain`.
    #[kustomer(body)]
    pub body: Body,
}

/// Closes the window in which a customer's masked values are readable.
///
/// `DELETE /v1/customers/{id}/unmasking-windows`. Requires `org.permission.unmasking_window.delete` or
/// `org.user.customer.write`. Not documented: the request body.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::request::Body;
/// use kustomer::resources::core::unmasking_window::CloseUnmaskingWindow;
///
/// async fn demo(client: kustomer::Client, body: Body) -> kustomer::Result<()> {
///     let call = CloseUnmaskingWindow { id: Id::new("59df762a921c59001021f409"), body };
///     client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/customers/{id}/unmasking-windows")]
pub struct CloseUnmaskingWindow {
    /// ID of the customer.
    pub id: Id<Customer>,
    /// Request body, as `text/plain`.
    #[kustomer(body)]
    pub body: Body,
}
