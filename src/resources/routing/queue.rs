//! A line in which work waits until it is routed to an agent.

// Generated from `routing/queue.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page, Timestamp, User};

/// A line in which work waits until it is routed to an agent.
///
/// Teams serve queues by their routing settings. The system's default queue lets only
/// `restrictTransfersByUsers` be changed; queues cannot be deleted.
///
/// | call                                       | endpoint                      | needs any of                                                   |
/// |--------------------------------------------|-------------------------------|----------------------------------------------------------------|
/// | `client.list::<Queue>()`, [`ListQueues`]   | `GET /v1/routing/queues`      | `org.permission.queue.read`, `org.permission.routing.read`     |
/// | `client.get::<Queue>(&id)`                 | `GET /v1/routing/queues/{id}` | not documented                                                 |
/// | `client.create(NewQueue::new(..))`         | `POST /v1/routing/queues`     | not documented                                                 |
/// | `client.update(&id, QueueUpdate::new()..)` | `PUT /v1/routing/queues/{id}` | `org.permission.queue.update`, `org.permission.routing.update` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "queue", path = "/v1/routing/queues", get, list, create, update(put), encode)]
#[kustomer(write_only(
    /// A key by which programs find the queue.
    key: Option<String>,
))]
pub struct Queue {
    /// The id.
    pub id: Id<Queue>,
    /// The name of the queue.
    pub name: String,
    /// The name that people see.
    pub display_name: Option<String>,
    /// What the queue is for.
    pub description: Option<String>,
    /// How much of an agent's capacity one item of the queue takes.
    pub item_size: Option<f64>,
    /// The rank of the queue among the others when work is routed.
    pub priority: Option<i64>,
    /// Whether users are kept from transferring work into the queue by hand.
    pub restrict_transfers_by_users: Option<bool>,
    /// Whether Kustomer itself made the queue.
    #[kustomer(read_only)]
    pub system: Option<bool>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// Lists the queues of the organization.
///
/// `GET /v1/routing/queues`. Needs `org.permission.queue.read`, `org.permission.routing.read` or
/// `org.user.routing.read`.
///
/// ```no_run
/// use kustomer::resources::routing::queue::ListQueues;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListQueues { page_size: Some(1), ..ListQueues::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/routing/queues", returns = Page<Queue>)]
pub struct ListQueues {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether to list queues that Kustomer itself made.
    #[kustomer(query)]
    pub system: Option<bool>,
    /// The key of the queue to list.
    #[kustomer(query)]
    pub key: Option<String>,
    /// Whether to list all queues.
    #[kustomer(query)]
    pub all: Option<bool>,
}
