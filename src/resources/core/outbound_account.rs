//! An account that messages can be sent from, such as an email address or a phone number.

// Generated from `core/outbound_account.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerResource};

/// An account that messages can be sent from, such as an email address or a phone number.
///
/// The entries of the list have no ids.
///
/// Not documented: the name of its type.
///
/// | call                               | endpoint                   | needs any of               |
/// |------------------------------------|----------------------------|----------------------------|
/// | `client.list::<OutboundAccount>()` | `GET /v1/outboundAccounts` | `org.permission.apps.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "outbound_account", path = "/v1/outboundAccounts", list, encode)]
pub struct OutboundAccount {
    /// The id.
    pub id: Id<OutboundAccount>,
    /// The name that people see.
    pub name: Option<String>,
    /// The channel of the account.
    pub channel: Option<String>,
    /// The address or number.
    pub account: Option<String>,
}
