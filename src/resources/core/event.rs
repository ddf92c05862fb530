//! An event in the history of a customer or a conversation, such as a change, with the values before and
//! after.

// Generated from `core/event.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown,
    User,
};

use super::conversation::Conversation;
use super::customer::Customer;
use super::message::Message;

/// An event in the history of a customer or a conversation, such as a change, with the values before and
/// after.
///
/// Events are written by Kustomer and never changed.
///
/// Not documented, but likely: the JSON:API type. Not documented: the path.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation             | Endpoint                                     | Roles        |
/// |----------------------------------------|----------------------------------------------|--------------|
/// | `children`, [`ListConversationEvents`] | `GET /v1/conversations/{id}/events`          | `event.read` |
/// | `children`, [`ListCustomerEvents`]     | `GET /v1/customers/{id}/events`              | `event.read` |
/// | [`GetCustomerEvent`]                   | `GET /v1/customers/{customerId}/events/{id}` | `event.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "event",
    path = "/v1/customers/events",
    under(Conversation(list), Customer(list)),
    encode
)]
pub struct Event {
    /// ID of the record.
    pub id: Id<Event>,
    /// Name of the event, such as `kustomer.conversation.update`.
    pub name: Option<String>,
    /// Type of the event.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Changes made to the record.
    pub changes: Option<EventChanges>,
    /// Place where the event occurred.
    pub location: Option<String>,
    /// Additional details.
    pub meta: Option<String>,
    /// Time at which the event was published.
    pub published_at: Option<Timestamp>,
    /// Time at which the event occurred.
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Conversation that the event belongs to.
    #[kustomer(relationship)]
    pub conversation: Option<Id<Conversation>>,
    /// Customer that the event belongs to.
    #[kustomer(relationship)]
    pub customer: Option<Id<Customer>>,
    /// Message that the event belongs to.
    #[kustomer(relationship)]
    pub message: Option<Id<Message>>,
    /// User who caused the event.
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

/// The changes that an event made.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct EventChanges {
    /// Changed attributes, by name.
    pub attributes: BTreeMap<String, EventChange>,
    /// Changed relationships, by name.
    pub relationships: BTreeMap<String, EventChange>,
}

/// The change of one attribute or relationship.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct EventChange {
    /// Value after the change.
    pub after: Option<Value>,
    /// Value before the change.
    pub before: Option<Value>,
    /// Type of the change.
    pub op: Option<String>,
}

/// The sort order by ID.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum EventSortOrder {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the events of a conversation.
///
/// `GET /v1/conversations/{id}/events`. Requires `org.permission.event.read` or `org.user.event.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::event::ListConversationEvents;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListConversationEvents {
///     page_size: Some(100),
///     ..ListConversationEvents::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/conversations/{id}/events", returns = Page<Event>, new)]
pub struct ListConversationEvents {
    /// ID of the conversation.
    pub id: Id<Conversation>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page. Defaults to `100`.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// Sort order by ID.
    #[kustomer(query)]
    pub sort: Option<EventSortOrder>,
}

/// Lists the events of a customer.
///
/// Deprecated: the service responds with 404.
///
/// `GET /v1/customers/{id}/events`. Requires `org.permission.event.read` or `org.user.event.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::event::ListCustomerEvents;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCustomerEvents {
///     page_size: Some(100),
///     ..ListCustomerEvents::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}/events", returns = Page<Event>, new)]
#[deprecated]
pub struct ListCustomerEvents {
    /// ID of the customer.
    pub id: Id<Customer>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page. Defaults to `100`.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// Names of the events to list.
    #[kustomer(query)]
    pub name: Option<Vec<String>>,
}

/// Returns an event of a customer.
///
/// `GET /v1/customers/{customerId}/events/{id}`. Requires `org.permission.event.read` or
/// `org.user.event.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::event::GetCustomerEvent;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetCustomerEvent {
///     customer_id: Id::new("59df762a921c59001021f409"),
///     id: Id::new("59df762a921c59001021f409"),
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/{customer_id}/events/{id}", returns = Event)]
pub struct GetCustomerEvent {
    /// ID of the customer.
    pub customer_id: Id<Customer>,
    /// ID of the event.
    pub id: Id<Event>,
}
