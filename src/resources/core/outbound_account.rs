//! An account from which messages can be sent, such as an email address or a phone number.

// Generated from `core/outbound_account.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerResource, Unknown};

/// An account from which messages can be sent, such as an email address or a phone number.
///
/// Accounts have no IDs.
///
/// Not documented: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                   | Roles       |
/// |----------------------------|----------------------------|-------------|
/// | `list`                     | `GET /v1/outboundAccounts` | `apps.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "outbound_account", path = "/v1/outboundAccounts", list, encode)]
pub struct OutboundAccount {
    /// ID of the record.
    pub id: Id<OutboundAccount>,
    /// Display name.
    pub name: Option<String>,
    /// Channel of the account.
    pub channel: Option<String>,
    /// Address or phone number.
    pub account: Option<String>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}
