//! A queue in which work waits until it is routed to an agent.

// Generated from `routing/queue.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown, User};

/// A queue in which work waits until it is routed to an agent.
///
/// The routing settings of teams determine which queues they serve. Only `restrictTransfersByUsers` can be
/// changed on the system's default queue; queues cannot be deleted.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                      | Roles                            |
/// |----------------------------|-------------------------------|----------------------------------|
/// | `list`, [`ListQueues`]     | `GET /v1/routing/queues`      | `queue.read`, `routing.read`     |
/// | `get`                      | `GET /v1/routing/queues/{id}` | not documented                   |
/// | `create`                   | `POST /v1/routing/queues`     | not documented                   |
/// | `update`                   | `PUT /v1/routing/queues/{id}` | `queue.update`, `routing.update` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "queue", path = "/v1/routing/queues", get, list, create, update(put), encode)]
#[kustomer(write_only(
    /// Key that identifies the queue in code.
    key: Option<String>,
))]
pub struct Queue {
    /// ID of the record.
    pub id: Id<Queue>,
    /// Name of the queue.
    pub name: String,
    /// Display name.
    pub display_name: Option<String>,
    /// Purpose of the queue.
    pub description: Option<String>,
    /// Capacity that one item of the queue takes up.
    pub item_size: Option<f64>,
    /// Priority of the queue relative to other queues.
    pub priority: Option<i64>,
    /// Whether users are prevented from transferring work into the queue manually.
    pub restrict_transfers_by_users: Option<bool>,
    /// Whether the queue was created by Kustomer.
    #[kustomer(read_only)]
    pub system: Option<bool>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// User who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// Lists the organization's queues.
///
/// `GET /v1/routing/queues`. Requires `org.permission.queue.read`, `org.permission.routing.read` or
/// `org.user.routing.read`.
///
/// ```no_run
/// use kustomer::resources::routing::queue::ListQueues;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListQueues { page_size: Some(100), ..ListQueues::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/routing/queues", returns = Page<Queue>)]
pub struct ListQueues {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether to list queues created by Kustomer.
    #[kustomer(query)]
    pub system: Option<bool>,
    /// Key of the queue to list.
    #[kustomer(query)]
    pub key: Option<String>,
    /// Whether to list all queues.
    #[kustomer(query)]
    pub all: Option<bool>,
}
