//! A sender on an allow or block list of the spam filter.

// Generated from `core/spam_sender.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown, User};

use super::customer::Customer;

/// A sender on an allow or block list of the spam filter.
///
/// Adding an existing sender updates it.
///
/// Not documented, but likely: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation  | Endpoint                       | Roles         |
/// |-----------------------------|--------------------------------|---------------|
/// | `list`, [`ListSpamSenders`] | `GET /v1/spam/senders`         | `spam.read`   |
/// | [`UpsertSpamSender`]        | `PUT /v1/spam/senders`         | `spam.update` |
/// | `delete`                    | `DELETE /v1/spam/senders/{id}` | `spam.delete` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "spam_sender", path = "/v1/spam/senders", list, delete, encode)]
pub struct SpamSender {
    /// ID of the record.
    pub id: Id<SpamSender>,
    /// Channel that the sender uses, such as `email`.
    pub channel: Option<String>,
    /// List that the sender is on.
    pub list: Option<SpamList>,
    /// Address or phone number.
    pub sender: Option<String>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// User who created the record.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The list that a sender is on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum SpamList {
    /// `blacklist`
    Blacklist,
    /// `whitelist`
    Whitelist,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the senders on the spam lists.
///
/// `GET /v1/spam/senders`. Requires `org.permission.spam.read` or `org.admin.spam.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::spam_sender::ListSpamSenders;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSpamSenders {
///     customer: Some(Id::new("59df762a921c59001021f409")),
///     ..ListSpamSenders::default()
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/spam/senders", returns = Page<SpamSender>)]
pub struct ListSpamSenders {
    /// ID of the customer whose senders to list.
    #[kustomer(query)]
    pub customer: Option<Id<Customer>>,
    /// Whether to include deleted senders.
    #[kustomer(query)]
    pub include_deleted: Option<bool>,
}

/// Adds a sender to a list, or updates it.
///
/// The body is not documented.
///
/// `PUT /v1/spam/senders`. Requires `org.permission.spam.update` or `org.admin.spam.write`. Not documented,
/// but likely: the request body.
///
/// ```no_run
/// use kustomer::resources::core::spam_sender::UpsertSpamSender;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = UpsertSpamSender {
///     list: Some("blacklist".into()),
///     ..UpsertSpamSender::default()
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/spam/senders", returns = SpamSender)]
pub struct UpsertSpamSender {
    /// Channel that the sender uses, such as `email`.
    pub channel: Option<String>,
    /// List that the sender is put on.
    pub list: Option<SpamList>,
    /// Address or phone number.
    pub sender: Option<String>,
}
