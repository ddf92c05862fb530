//! A piece of work that is queued and routed to agents: one conversation on its way from queue to completion.

// Generated from `routing/work_item.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    AnyRecord, Conversation, Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Message,
    Org, Page, Team, Timestamp, Unknown, User,
};

use super::queue::Queue;
use super::work_session::WorkSession;

/// A piece of work that is queued and routed to agents: one conversation on its way from queue to completion.
///
/// A conversation has at most one uncompleted work item. Updates require the current `rev`.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation          | Endpoint                                           | Roles            |
/// |-------------------------------------|----------------------------------------------------|------------------|
/// | `list`, [`ListWorkItems`]           | `GET /v1/routing/work-items`                       | not documented   |
/// | `get`                               | `GET /v1/routing/work-items/{id}`                  | not documented   |
/// | `create`                            | `POST /v1/routing/work-items`                      | `routing.create` |
/// | `update`                            | `PUT /v1/routing/work-items/{id}`                  | not documented   |
/// | [`ListConversationWorkItems`]       | `GET /v1/routing/conversations/{id}/work-items`    | `routing.read`   |
/// | `children`, [`ListQueueWorkItems`]  | `GET /v1/routing/queues/{id}/work-items`           | not documented   |
/// | [`ListCurrentWorkSessionWorkItems`] | `GET /v1/routing/work-sessions/current/work-items` | not documented   |
/// | `children(&work_session)`           | `GET /v1/routing/work-sessions/{id}/work-items`    | not documented   |
/// | [`GetNextQueueWorkItem`]            | `GET /v1/routing/queues/{id}/work-items/next`      | not documented   |
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
    /// Conversation that the item represents.
    #[kustomer(required, rename = "resource")]
    routed_resource: Option<WorkItemResource>,
    /// Queue to put the item in.
    #[kustomer(rename = "queue")]
    queue_entry: Option<WorkItemQueue>,
    /// Outcome of routing: the agent that the item was routed to, the agent who declined it, or a timeout.
    #[kustomer(update_only)]
    routed: Option<RoutingOutcome>,
    /// Acceptance of the item by an agent.
    #[kustomer(update_only)]
    accepted: Option<Acceptance>,
))]
pub struct WorkItem {
    /// ID of the record.
    pub id: Id<WorkItem>,
    /// Kind of record that the item represents, such as `conversation`.
    #[kustomer(read_only)]
    pub resource_type: Option<String>,
    /// Channel of the conversation, such as `chat`.
    #[kustomer(create_only)]
    pub channel: Option<String>,
    /// Stage of the item, from queueing to completion.
    #[kustomer(update_only)]
    pub status: Option<WorkItemStatus>,
    /// Priority of the item.
    #[kustomer(read_only)]
    pub priority: Option<i64>,
    /// Capacity that the item takes up.
    #[kustomer(read_only)]
    pub item_size: Option<f64>,
    /// Whether the item is paused.
    #[kustomer(update_only)]
    pub paused: Option<bool>,
    /// Details of a customer who left before being helped; the layout is not documented.
    #[kustomer(read_only)]
    pub abandoned: BTreeMap<String, Value>,
    /// First response of an agent after routing.
    #[kustomer(read_only)]
    pub first_routed_response: Option<FirstRoutedResponse>,
    /// Time that agents spent handling the item.
    #[kustomer(read_only)]
    pub handle: Option<HandleTime>,
    /// Time that the caller spent in the phone menu (IVR).
    #[kustomer(read_only)]
    pub ivr: Option<IvrTime>,
    /// Number of times the item was queued.
    #[kustomer(read_only)]
    pub queued_count: Option<i64>,
    /// Whether the customer (`in`) or the organization (`out`) started the conversation.
    #[kustomer(read_only)]
    pub resource_direction: Option<String>,
    /// Time until the conversation was first assigned; the unit is not documented.
    #[kustomer(read_only)]
    pub resource_first_assign_time: Option<f64>,
    /// Time until the conversation was first queued; the unit is not documented.
    #[kustomer(read_only)]
    pub resource_first_queue_time: Option<f64>,
    /// Time until the conversation was first routed; the unit is not documented.
    #[kustomer(read_only)]
    pub resource_first_route_time: Option<f64>,
    /// Revision number of the conversation.
    #[kustomer(read_only)]
    pub resource_rev: Option<i64>,
    /// Sequence number of the item within the conversation.
    #[kustomer(read_only)]
    pub work_item_number: Option<i64>,
    /// Time that agents spent wrapping up after the conversation.
    #[kustomer(read_only)]
    pub wrap_up: Option<WrapUpTime>,
    /// Time at which the item was completed.
    #[kustomer(read_only)]
    pub completed_at: Option<Timestamp>,
    /// Time at which the item first entered a queue.
    #[kustomer(read_only)]
    pub first_enter_queue_at: Option<Timestamp>,
    /// Time at which the conversation was created.
    #[kustomer(read_only)]
    pub resource_created_at: Option<Timestamp>,
    /// Time at which the record was created.
    #[kustomer(create_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Revision number of the item. An update must contain the current revision; otherwise it fails with 409.
    #[kustomer(update_only)]
    pub rev: Option<i64>,
    /// Latest stage of the item's queueing and routing.
    #[kustomer(read_only, rename = "lastRevision")]
    pub last_revision_state: Option<Box<LastRevision>>,
    /// Agent who accepted the item.
    #[kustomer(relationship, read_only)]
    pub accepted_by: Option<Id<User>>,
    /// Agent that the item is assigned to.
    #[kustomer(relationship)]
    pub assigned_to: Option<Id<User>>,
    /// Latest stage of the item's queueing and routing.
    #[kustomer(relationship, read_only)]
    pub last_revision: Option<Id<AnyRecord>>,
    /// Queue that the item is in.
    #[kustomer(relationship, read_only)]
    pub queue: Option<Id<Queue>>,
    /// Conversation that the item represents.
    #[kustomer(relationship, read_only)]
    pub resource: Option<Id<Conversation>>,
    /// Agent that the item was routed to.
    #[kustomer(relationship, read_only)]
    pub routed_to: Option<Id<User>>,
    /// Work session that the item was routed to.
    #[kustomer(relationship, read_only)]
    pub routed_to_session: Option<Id<WorkSession>>,
    /// Team of the agent who received the item.
    #[kustomer(relationship, read_only)]
    pub team: Option<Id<Team>>,
    /// Work session in which the item is handled.
    #[kustomer(relationship, read_only)]
    pub work_session: Option<Id<WorkSession>>,
    /// User who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The conversation that a work item represents.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WorkItemResource {
    /// ID of the conversation.
    pub id: Option<Id<Conversation>>,
    /// Kind of record that the item represents.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Whether the customer (`in`) or the organization (`out`) started the conversation.
    pub direction: Option<Direction>,
    /// Time at which the conversation was created.
    pub created_at: Option<Timestamp>,
    /// Revision number of the conversation.
    pub rev: Option<i64>,
}

/// The stage of a work item. `!wrap-up` is only useful as a filter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
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
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The queue that a work item is put into.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WorkItemQueue {
    /// ID of the queue.
    pub id: Option<Id<Queue>>,
    /// External system that owns the queue.
    pub external: Option<ExternalQueueSystem>,
    /// Time at which the item entered the queue.
    pub entered_at: Option<Timestamp>,
}

/// The outcome of routing a work item.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct RoutingOutcome {
    /// Time at which the item was routed.
    pub at: Option<Timestamp>,
    /// Agent that the item was routed to.
    pub to: Option<Id<User>>,
    /// Agent who declined the item.
    pub rejected_by: Option<Id<User>>,
    /// Whether routing timed out before anyone accepted the item.
    pub timedout: Option<bool>,
}

/// The acceptance of a work item by an agent.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct Acceptance {
    /// Time at which the agent accepted the item.
    pub at: Option<Timestamp>,
    /// Agent who accepted the item.
    pub by: Id<User>,
    /// Work session in which the agent accepted the item.
    pub work_session: Option<Id<WorkSession>>,
}

/// The first response of an agent after a work item was routed.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct FirstRoutedResponse {
    /// ID of the message that was the response.
    pub id: Option<Id<Message>>,
    /// Elapsed time during business hours; the unit is not documented.
    pub business_time: Option<f64>,
    /// Elapsed time; the unit is not documented.
    pub time: Option<f64>,
    /// Time at which the response was created.
    pub created_at: Option<Timestamp>,
}

/// The time that agents spent handling a work item.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct HandleTime {
    /// Elapsed time during business hours; the unit is not documented.
    pub business_time: Option<f64>,
    /// Elapsed time; the unit is not documented.
    pub time: Option<f64>,
    /// Time at which handling ended.
    pub completed_at: Option<Timestamp>,
}

/// The time that a caller spent in the phone menu (IVR).
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct IvrTime {
    /// Elapsed time during business hours; the unit is not documented.
    pub business_time: Option<f64>,
    /// Elapsed time; the unit is not documented.
    pub time: Option<f64>,
}

/// The time that agents spent wrapping up.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WrapUpTime {
    /// Elapsed time during business hours; the unit is not documented.
    pub business_time: Option<f64>,
    /// Elapsed time; the unit is not documented.
    pub time: Option<f64>,
    /// Time at which wrap-up started.
    pub entered_at: Option<Timestamp>,
}

/// The latest stage of a work item's queueing and routing.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LastRevision {
    /// External system whose queue the item was in.
    pub external_queue: Option<String>,
    /// Time in the queue during business hours; the unit is not documented.
    pub queue_business_time: Option<f64>,
    /// Time in the queue; the unit is not documented.
    pub queue_time: Option<f64>,
    /// Time at which an agent accepted the item.
    pub accepted_at: Option<Timestamp>,
    /// Time at which the item entered the queue.
    pub entered_queue_at: Option<Timestamp>,
    /// Time at which the item was routed to an agent.
    pub routed_at: Option<Timestamp>,
}

/// The side that started a conversation: the customer (`in`) or the organization (`out`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum Direction {
    /// `in`
    In,
    /// `out`
    Out,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A system outside Kustomer that has its own queues.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ExternalQueueSystem {
    /// `aircall`
    Aircall,
    /// `amazon-connect`
    AmazonConnect,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The sort order: oldest first (`asc`) or newest first (`desc`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum WorkItemSort {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the organization's work items.
///
/// `GET /v1/routing/work-items`.
///
/// ```no_run
/// use kustomer::resources::routing::work_item::ListWorkItems;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListWorkItems { page_size: Some(100), ..ListWorkItems::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/routing/work-items", returns = Page<WorkItem>)]
pub struct ListWorkItems {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Sort order: oldest first (`asc`) or newest first (`desc`).
    #[kustomer(query)]
    pub sort: Option<WorkItemSort>,
}

/// Lists the work items of a conversation.
///
/// `GET /v1/routing/conversations/{id}/work-items`. Requires `org.permission.routing.read` or
/// `org.user.routing.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::routing::work_item::ListConversationWorkItems;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListConversationWorkItems {
///     page_size: Some(100),
///     ..ListConversationWorkItems::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/routing/conversations/{id}/work-items", returns = Page<WorkItem>, new)]
pub struct ListConversationWorkItems {
    /// ID of the conversation.
    pub id: Id<Conversation>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Status of the work items to list; `!wrap-up` means all except those in wrap-up.
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
///     page_size: Some(100),
///     ..ListQueueWorkItems::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/routing/queues/{id}/work-items", returns = Page<WorkItem>, new)]
pub struct ListQueueWorkItems {
    /// ID of the queue.
    pub id: Id<Queue>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Sort order: oldest first (`asc`) or newest first (`desc`).
    #[kustomer(query)]
    pub sort: Option<WorkItemSort>,
    /// Status of the work items to list; `!wrap-up` means all except those in wrap-up.
    #[kustomer(query)]
    pub status: Option<WorkItemStatus>,
}

/// Lists the work items in the current user's current work session.
///
/// The response is not paged.
///
/// `GET /v1/routing/work-sessions/current/work-items`.
///
/// ```no_run
/// use kustomer::resources::routing::work_item::ListCurrentWorkSessionWorkItems;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCurrentWorkSessionWorkItems;
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/routing/work-sessions/current/work-items", returns = Page<WorkItem>)]
pub struct ListCurrentWorkSessionWorkItems;

/// Returns the work item of a queue that is next to be routed.
///
/// `GET /v1/routing/queues/{id}/work-items/next`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::routing::work_item::GetNextQueueWorkItem;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetNextQueueWorkItem { id: Id::new("59df762a921c59001021f409") };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/routing/queues/{id}/work-items/next", returns = WorkItem)]
pub struct GetNextQueueWorkItem {
    /// ID of the queue.
    pub id: Id<Queue>,
}
