//! The settings for authenticating an organization's customers, for example in the chat.

// Generated from `access/auth_customer_settings.json` by `kustomer generate`. Do not edit.

use kustomer::json::Value;
use kustomer::{Id, KustomerOperation, KustomerResource, Org, Secret, Timestamp, Unknown};

/// The settings for authenticating an organization's customers, for example in the chat.
///
/// Each organization has exactly one such record; it is read-only.
///
/// Not documented: the JSON:API type.
///
/// | Client method or operation  | Endpoint                         | Roles       |
/// |-----------------------------|----------------------------------|-------------|
/// | [`GetCustomerAuthSettings`] | `GET /v1/auth/customer/settings` | `org.admin` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "auth_customer_settings", path = "/v1/auth/customer/settings", encode)]
pub struct CustomerAuthSettings {
    /// ID of the record.
    pub id: Id<CustomerAuthSettings>,
    /// Web origins that browsers may call from (CORS).
    pub cors_whitelist: Vec<Value>,
    /// Secret that signs customers' tokens.
    pub secret: Option<Secret>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// Returns the customer authentication settings, including the signing secret.
///
/// Requires the role `org.admin`.
///
/// `GET /v1/auth/customer/settings`. Requires `org.admin`.
///
/// ```no_run
/// use kustomer::resources::access::auth_customer_settings::GetCustomerAuthSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetCustomerAuthSettings;
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/auth/customer/settings", returns = CustomerAuthSettings)]
pub struct GetCustomerAuthSettings;
