//! A time in which a user can read the masked values of a customer.

// Generated from `core/unmasking_window.json` by `kustomer generate`: change that, not this.

use kustomer::json::Value;
use kustomer::operation::Json;
use kustomer::request::Body;
use kustomer::{Id, KustomerOperation, KustomerResource};

use super::customer::Customer;

/// A time in which a user can read the masked values of a customer.
///
/// | call                     | endpoint                                      | needs any of                                                        |
/// |--------------------------|-----------------------------------------------|---------------------------------------------------------------------|
/// | [`OpenUnmaskingWindow`]  | `POST /v1/customers/{id}/unmasking-windows`   | `org.permission.unmasking_window.create`, `org.user.customer.write` |
/// | [`CloseUnmaskingWindow`] | `DELETE /v1/customers/{id}/unmasking-windows` | `org.permission.unmasking_window.delete`, `org.user.customer.write` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "unmasking_window", path = "/v1/customers/unmasking-windows", encode)]
pub struct CustomerUnmasking {
    /// The id.
    pub id: Id<CustomerUnmasking>,
}

/// Opens the time in which masked values of a customer can be read. The documentation does not tell the body,
/// which is sent as plain text.
///
/// `POST /v1/customers/{id}/unmasking-windows`. Needs `org.permission.unmasking_window.create` or
/// `org.user.customer.write`. Not documented: answer, body.
///
#[derive(Debug, Clone, PartialEq, KustomerOperation)]
#[kustomer(post = "/v1/customers/{id}/unmasking-windows", returns = Json<Value>)]
pub struct OpenUnmaskingWindow {
    /// The customer.
    pub id: Id<Customer>,
    /// What is sent, as `text/plain`.
    #[kustomer(body)]
    pub body: Body,
}

/// Closes the time in which masked values of a customer can be read.
///
/// `DELETE /v1/customers/{id}/unmasking-windows`. Needs `org.permission.unmasking_window.delete` or
/// `org.user.customer.write`. Not documented: body.
///
#[derive(Debug, Clone, PartialEq, KustomerOperation)]
#[kustomer(delete = "/v1/customers/{id}/unmasking-windows")]
pub struct CloseUnmaskingWindow {
    /// The customer.
    pub id: Id<Customer>,
    /// What is sent, as `text/plain`.
    #[kustomer(body)]
    pub body: Body,
}
