//! Something that happened to a customer or a conversation, such as a change, with the values before and
//! after.

// Generated from `core/event.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, User,
};

use super::conversation::Conversation;
use super::customer::Customer;
use super::message::Message;

/// Something that happened to a customer or a conversation, such as a change, with the values before and
/// after.
///
/// Written by the service and never changed.
///
/// Not documented but likely: the name of its type. Not documented: its path.
///
/// | call                                                                  | endpoint                                     | needs any of                |
/// |-----------------------------------------------------------------------|----------------------------------------------|-----------------------------|
/// | `client.children::<Event>(&conversation)`, [`ListConversationEvents`] | `GET /v1/conversations/{id}/events`          | `org.permission.event.read` |
/// | `client.children::<Event>(&customer)`, [`ListCustomerEvents`]         | `GET /v1/customers/{id}/events`              | `org.permission.event.read` |
/// | [`GetCustomerEvent`]                                                  | `GET /v1/customers/{customerId}/events/{id}` | `org.permission.event.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "event",
    path = "/v1/customers/events",
    under(Conversation(list), Customer(list)),
    encode
)]
pub struct Event {
    /// The id.
    pub id: Id<Event>,
    /// What happened, such as `kustomer.conversation.update`.
    pub name: Option<String>,
    /// The kind of event.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// What was changed.
    pub changes: Option<EventChanges>,
    /// Where it happened.
    pub location: Option<String>,
    /// More about it.
    pub meta: Option<String>,
    /// When it was made known.
    pub published_at: Option<Timestamp>,
    /// When it happened.
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// The conversation that it happened to.
    #[kustomer(relationship)]
    pub conversation: Option<Id<Conversation>>,
    /// The customer that it happened to.
    #[kustomer(relationship)]
    pub customer: Option<Id<Customer>>,
    /// The message that it happened to.
    #[kustomer(relationship)]
    pub message: Option<Id<Message>>,
    /// Who made it happen.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// Who last changed it.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// What an event has changed.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct EventChanges {
    /// The changed attributes by their names.
    pub attributes: BTreeMap<String, EventChange>,
    /// The changed relationships by their names.
    pub relationships: BTreeMap<String, EventChange>,
}

/// The change of one attribute or relationship.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct EventChange {
    /// The value after.
    pub after: Option<Value>,
    /// The value before.
    pub before: Option<Value>,
    /// What was done to it.
    pub op: Option<String>,
}

/// The order of the ids.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum EventSortOrder {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Lists what happened to a conversation.
///
/// `GET /v1/conversations/{id}/events`. Needs `org.permission.event.read` or `org.user.event.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::event::ListConversationEvents;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListConversationEvents {
///     page_size: Some(1),
///     ..ListConversationEvents::new(Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/conversations/{id}/events", returns = Page<Event>, new)]
pub struct ListConversationEvents {
    /// The conversation.
    pub id: Id<Conversation>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page. `100` if nothing is said.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// The order of the ids.
    #[kustomer(query)]
    pub sort: Option<EventSortOrder>,
}

/// Lists what happened to a customer.
///
/// Deprecated: the service answers 404.
///
/// `GET /v1/customers/{id}/events`. Needs `org.permission.event.read` or `org.user.event.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::event::ListCustomerEvents;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCustomerEvents {
///     page_size: Some(1),
///     ..ListCustomerEvents::new(Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}/events", returns = Page<Event>, new)]
#[deprecated]
pub struct ListCustomerEvents {
    /// The customer.
    pub id: Id<Customer>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page. `100` if nothing is said.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// Only events of these names.
    #[kustomer(query)]
    pub name: Option<Vec<String>>,
}

/// Reads an event of a customer.
///
/// `GET /v1/customers/{customerId}/events/{id}`. Needs `org.permission.event.read` or `org.user.event.read`.
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/{customer_id}/events/{id}", returns = Event)]
pub struct GetCustomerEvent {
    /// The customer.
    pub customer_id: Id<Customer>,
    /// The event.
    pub id: Id<Event>,
}
