//! How customers of the organization prove who they are, for example in the chat.

// Generated from `access/auth_customer_settings.json` by `kustomer generate`: change that, not this.

use kustomer::json::Value;
use kustomer::{Id, KustomerOperation, KustomerResource, Org, Secret, Timestamp};

/// How customers of the organization prove who they are, for example in the chat.
///
/// There is one for each organization; it can only be read.
///
/// Not documented: the name of its type.
///
/// | call                        | endpoint                         | needs any of |
/// |-----------------------------|----------------------------------|--------------|
/// | [`GetCustomerAuthSettings`] | `GET /v1/auth/customer/settings` | `org.admin`  |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "auth_customer_settings", path = "/v1/auth/customer/settings", encode)]
pub struct CustomerAuthSettings {
    /// The id.
    pub id: Id<CustomerAuthSettings>,
    /// The web origins that browsers may call from.
    pub cors_whitelist: Vec<Value>,
    /// The secret that tokens of customers are signed with.
    pub secret: Option<Secret>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// Gets the settings by which customers are authenticated, with the signing secret.
///
/// Needs the role `org.admin`.
///
/// `GET /v1/auth/customer/settings`. Needs `org.admin`.
///
/// ```no_run
/// use kustomer::resources::access::auth_customer_settings::GetCustomerAuthSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetCustomerAuthSettings;
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/auth/customer/settings", returns = CustomerAuthSettings)]
pub struct GetCustomerAuthSettings;
