//! A piece of work that is queued and routed to agents: one conversation on its way from queue to completion.

// Generated from `routing/work_item.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    AnyRecord, Conversation, Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Message,
    Org, Page, Team, Timestamp, User,
};

use super::queue::Queue;
use super::work_session::WorkSession;

/// A piece of work that is queued and routed to agents: one conversation on its way from queue to completion.
///
/// A conversation has at most one that is not completed. Updates must carry the current `rev`.
///
/// | call                                                          | endpoint                                           | needs any of                    |
/// |---------------------------------------------------------------|----------------------------------------------------|---------------------------------|
/// | `client.list::<WorkItem>()`, [`ListWorkItems`]                | `GET /v1/routing/work-items`                       | not documented                  |
/// | `client.get::<WorkItem>(&id)`                                 | `GET /v1/routing/work-items/{id}`                  | not documented                  |
/// | `client.create(NewWorkItem::new(..))`                         | `POST /v1/routing/work-items`                      | `org.permission.routing.create` |
/// | `client.update(&id, WorkItemUpdate::new()..)`                 | `PUT /v1/routing/work-items/{id}`                  | not documented                  |
/// | [`ListConversationWorkItems`]                                 | `GET /v1/routing/conversations/{id}/work-items`    | `org.permission.routing.read`   |
/// | `client.children::<WorkItem>(&queue)`, [`ListQueueWorkItems`] | `GET /v1/routing/queues/{id}/work-items`           | not documented                  |
/// | [`ListCurrentWorkSessionWorkItems`]                           | `GET /v1/routing/work-sessions/current/work-items` | not documented                  |
/// | `client.children::<WorkItem>(&work_session)`                  | `GET /v1/routing/work-sessions/{id}/work-items`    | not documented                  |
/// | [`GetNextQueueWorkItem`]                                      | `GET /v1/routing/queues/{id}/work-items/next`      | not documented                  |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "work_item",
    path = "/v1/routing/work-items",
    get,
    list,
    create,
    update(put),
    under(Queue(list), WorkSession(list)),
    encode
)]
#[kustomer(write_only(
    /// The conversation that the item stands for.
    #[kustomer(required, rename = "resource")]
    routed_resource: Option<WorkItemResource>,
    /// The queue that the item shall be in.
    #[kustomer(rename = "queue")]
    queue_entry: Option<WorkItemQueue>,
    /// What came of routing the item: whom it went to, who declined it, or that the time ran out.
    #[kustomer(update_only)]
    routed: Option<RoutingOutcome>,
    /// That an agent took the item.
    #[kustomer(update_only)]
    accepted: Option<Acceptance>,
))]
pub struct WorkItem {
    /// The id.
    pub id: Id<WorkItem>,
    /// The kind of record that the item stands for, such as `conversation`.
    #[kustomer(read_only)]
    pub resource_type: Option<String>,
    /// The channel of the conversation, such as `chat`.
    #[kustomer(create_only)]
    pub channel: Option<String>,
    /// Where the item is on its way.
    #[kustomer(update_only)]
    pub status: Option<WorkItemStatus>,
    /// The priority of the item.
    #[kustomer(read_only)]
    pub priority: Option<i64>,
    /// How much of an agent's capacity the item takes.
    #[kustomer(read_only)]
    pub item_size: Option<f64>,
    /// Whether the item is paused.
    #[kustomer(update_only)]
    pub paused: Option<bool>,
    /// What is known of a customer who left before being helped; the layout is not documented.
    #[kustomer(read_only)]
    pub abandoned: BTreeMap<String, Value>,
    /// The first answer of an agent after the item was routed.
    #[kustomer(read_only)]
    pub first_routed_response: Option<FirstRoutedResponse>,
    /// How long agents were busy with the item.
    #[kustomer(read_only)]
    pub handle: Option<HandleTime>,
    /// How long the caller was in the phone menu (IVR).
    #[kustomer(read_only)]
    pub ivr: Option<IvrTime>,
    /// How many times the item was put into a queue.
    #[kustomer(read_only)]
    pub queued_count: Option<i64>,
    /// Whether the customer (`in`) or the organization (`out`) began the conversation.
    #[kustomer(read_only)]
    pub resource_direction: Option<String>,
    /// How long it took until the conversation was first assigned.
    #[kustomer(read_only)]
    pub resource_first_assign_time: Option<f64>,
    /// How long it took until the conversation was first put into a queue.
    #[kustomer(read_only)]
    pub resource_first_queue_time: Option<f64>,
    /// How long it took until the conversation was first routed.
    #[kustomer(read_only)]
    pub resource_first_route_time: Option<f64>,
    /// The revision of the conversation.
    #[kustomer(read_only)]
    pub resource_rev: Option<i64>,
    /// The number of the item among those of the conversation.
    #[kustomer(read_only)]
    pub work_item_number: Option<i64>,
    /// How long agents took to wrap up after the conversation.
    #[kustomer(read_only)]
    pub wrap_up: Option<WrapUpTime>,
    /// When the item was completed.
    #[kustomer(read_only)]
    pub completed_at: Option<Timestamp>,
    /// When the item first entered a queue.
    #[kustomer(read_only)]
    pub first_enter_queue_at: Option<Timestamp>,
    /// When the conversation was made.
    #[kustomer(read_only)]
    pub resource_created_at: Option<Timestamp>,
    /// When the record was created.
    #[kustomer(create_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The revision of the item; an update must give the current one, else it fails with 409.
    #[kustomer(update_only)]
    pub rev: Option<i64>,
    /// The latest stretch of the item's way through queue and routing.
    #[kustomer(read_only, rename = "lastRevision")]
    pub last_revision_state: Option<LastRevision>,
    /// The agent who took the item.
    #[kustomer(relationship, read_only)]
    pub accepted_by: Option<Id<User>>,
    /// The agent whom the item is assigned to.
    #[kustomer(relationship)]
    pub assigned_to: Option<Id<User>>,
    /// The latest stretch of the item's way through queue and routing.
    #[kustomer(relationship, read_only)]
    pub last_revision: Option<Id<AnyRecord>>,
    /// The queue that the item is in.
    #[kustomer(relationship, read_only)]
    pub queue: Option<Id<Queue>>,
    /// The conversation that the item stands for.
    #[kustomer(relationship, read_only)]
    pub resource: Option<Id<Conversation>>,
    /// The agent whom the item was routed to.
    #[kustomer(relationship, read_only)]
    pub routed_to: Option<Id<User>>,
    /// The work session that the item was routed to.
    #[kustomer(relationship, read_only)]
    pub routed_to_session: Option<Id<WorkSession>>,
    /// The team whose agent got the item.
    #[kustomer(relationship, read_only)]
    pub team: Option<Id<Team>>,
    /// The work session in which the item is handled.
    #[kustomer(relationship, read_only)]
    pub work_session: Option<Id<WorkSession>>,
    /// Who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// The conversation that a work item stands for.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WorkItemResource {
    /// The conversation.
    pub id: Option<Id<Conversation>>,
    /// The kind of record that the item stands for.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Whether the customer (`in`) or the organization (`out`) began it.
    pub direction: Option<Direction>,
    /// When the conversation was made.
    pub created_at: Option<Timestamp>,
    /// The revision of the conversation.
    pub rev: Option<i64>,
}

/// Where a work item is on its way. `!wrap-up` makes sense as a filter only.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum WorkItemStatus {
    /// `ivr`
    Ivr,
    /// `queued`
    Queued,
    /// `routed`
    Routed,
    /// `assigned`
    Assigned,
    /// `wrap-up`
    #[kustomer(rename = "wrap-up")]
    WrapUp,
    /// `completed`
    Completed,
    /// `!wrap-up`
    #[kustomer(rename = "!wrap-up")]
    NotWrapUp,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// The queue that a work item is put into.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WorkItemQueue {
    /// The queue.
    pub id: Option<Id<Queue>>,
    /// The other system whose queue the item is in.
    pub external: Option<ExternalQueueSystem>,
    /// When the item entered the queue.
    pub entered_at: Option<Timestamp>,
}

/// What came of routing a work item.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct RoutingOutcome {
    /// When the item was routed.
    pub at: Option<Timestamp>,
    /// The agent whom the item was routed to.
    pub to: Option<Id<User>>,
    /// The agent who declined the item.
    pub rejected_by: Option<Id<User>>,
    /// Whether nobody took the item in time.
    pub timedout: Option<bool>,
}

/// That an agent took a work item.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct Acceptance {
    /// When the agent took it.
    pub at: Option<Timestamp>,
    /// The agent who took it.
    pub by: Id<User>,
    /// The work session in which the agent took it.
    pub work_session: Option<Id<WorkSession>>,
}

/// The first answer of an agent after a work item was routed.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct FirstRoutedResponse {
    /// The message that was the answer.
    pub id: Option<Id<Message>>,
    /// The time within business hours; the unit is not documented.
    pub business_time: Option<f64>,
    /// The time by the clock; the unit is not documented.
    pub time: Option<f64>,
    /// When the answer was made.
    pub created_at: Option<Timestamp>,
}

/// How long agents were busy with a work item.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct HandleTime {
    /// The time within business hours; the unit is not documented.
    pub business_time: Option<f64>,
    /// The time by the clock; the unit is not documented.
    pub time: Option<f64>,
    /// When they were done.
    pub completed_at: Option<Timestamp>,
}

/// How long a caller was in the phone menu.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct IvrTime {
    /// The time within business hours; the unit is not documented.
    pub business_time: Option<f64>,
    /// The time by the clock; the unit is not documented.
    pub time: Option<f64>,
}

/// How long wrapping up took.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WrapUpTime {
    /// The time within business hours; the unit is not documented.
    pub business_time: Option<f64>,
    /// The time by the clock; the unit is not documented.
    pub time: Option<f64>,
    /// When wrapping up began.
    pub entered_at: Option<Timestamp>,
}

/// The latest stretch of a work item's way through queue and routing.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LastRevision {
    /// The other system whose queue the item was in.
    pub external_queue: Option<String>,
    /// How long the item was in the queue, within business hours.
    pub queue_business_time: Option<f64>,
    /// How long the item was in the queue, by the clock.
    pub queue_time: Option<f64>,
    /// When an agent took the item.
    pub accepted_at: Option<Timestamp>,
    /// When the item entered the queue.
    pub entered_queue_at: Option<Timestamp>,
    /// When the item was routed to an agent.
    pub routed_at: Option<Timestamp>,
}

/// Which side began a conversation.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum Direction {
    /// `in`
    In,
    /// `out`
    Out,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// A system outside Kustomer that has queues of its own.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[kustomer(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ExternalQueueSystem {
    /// `aircall`
    Aircall,
    /// `amazon-connect`
    AmazonConnect,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Whether the oldest (`asc`) or the newest (`desc`) come first.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum WorkItemSort {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Lists the work items of the organization.
///
/// `GET /v1/routing/work-items`.
///
/// ```no_run
/// use kustomer::resources::routing::work_item::ListWorkItems;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListWorkItems { page_size: Some(1), ..ListWorkItems::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/routing/work-items", returns = Page<WorkItem>)]
pub struct ListWorkItems {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether the oldest (`asc`) or the newest (`desc`) come first.
    #[kustomer(query)]
    pub sort: Option<WorkItemSort>,
}

/// Lists the work items of a conversation.
///
/// `GET /v1/routing/conversations/{id}/work-items`. Needs `org.permission.routing.read` or
/// `org.user.routing.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::routing::work_item::ListConversationWorkItems;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListConversationWorkItems {
///     page_size: Some(1),
///     ..ListConversationWorkItems::new(Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/routing/conversations/{id}/work-items", returns = Page<WorkItem>, new)]
pub struct ListConversationWorkItems {
    /// The conversation.
    pub id: Id<Conversation>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// The status of the work items to list; `!wrap-up` means all but those in wrap-up.
    #[kustomer(query)]
    pub status: Option<WorkItemStatus>,
}

/// Lists the work items in a queue.
///
/// `GET /v1/routing/queues/{id}/work-items`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::routing::work_item::ListQueueWorkItems;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListQueueWorkItems {
///     page_size: Some(1),
///     ..ListQueueWorkItems::new(Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/routing/queues/{id}/work-items", returns = Page<WorkItem>, new)]
pub struct ListQueueWorkItems {
    /// The queue.
    pub id: Id<Queue>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether the oldest (`asc`) or the newest (`desc`) come first.
    #[kustomer(query)]
    pub sort: Option<WorkItemSort>,
    /// The status of the work items to list; `!wrap-up` means all but those in wrap-up.
    #[kustomer(query)]
    pub status: Option<WorkItemStatus>,
}

/// Lists the work items in the current work session of the user whom the call is made as.
///
/// The answer has no paging.
///
/// `GET /v1/routing/work-sessions/current/work-items`.
///
/// ```no_run
/// use kustomer::resources::routing::work_item::ListCurrentWorkSessionWorkItems;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCurrentWorkSessionWorkItems;
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/routing/work-sessions/current/work-items", returns = Page<WorkItem>)]
pub struct ListCurrentWorkSessionWorkItems;

/// Gets the work item of a queue that is next to be routed.
///
/// `GET /v1/routing/queues/{id}/work-items/next`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::routing::work_item::GetNextQueueWorkItem;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetNextQueueWorkItem { id: Id::new("59df762a921c59001021f409") };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/routing/queues/{id}/work-items/next", returns = WorkItem)]
pub struct GetNextQueueWorkItem {
    /// The queue.
    pub id: Id<Queue>,
}
