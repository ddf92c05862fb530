//! An account from which messages can be sent, such as an email address or a phone number.

// Generated from `core/outbound_account.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerResource};

/// An account from which messages can be sent, such as an email address or a phone number.
///
/// Accounts have no IDs.
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
    /// Display name.
    pub name: Option<String>,
    /// Channel of the account.
    pub channel: Option<String>,
    /// Address or phone number.
    pub account: Option<String>,
}
