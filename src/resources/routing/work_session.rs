//! The period from an agent's sign-in to sign-out, with the agent's status, capacity and totals.

// Generated from `routing/work_session.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    AnyRecord, Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Team,
    Timestamp, Unknown, User,
};

use super::queue::Queue;
use super::status::UserStatus;
use super::team_routing_settings::TeamRoutingSettings;

/// The period from an agent's sign-in to sign-out, with the agent's status, capacity and totals.
///
/// Updates set the agent's status.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation            | Endpoint                                           | Roles                                   |
/// |---------------------------------------|----------------------------------------------------|-----------------------------------------|
/// | `list`, [`ListWorkSessions`]          | `GET /v1/routing/work-sessions`                    | `routing.read`, `work_session.read`     |
/// | `get`                                 | `GET /v1/routing/work-sessions/{id}`               | `routing.read`, `work_session.read`     |
/// | [`GetCurrentWorkSession`]             | `GET /v1/routing/work-sessions/current`            | not documented                          |
/// | [`UpdateCurrentWorkSession`]          | `PUT /v1/routing/work-sessions/current`            | not documented                          |
/// | `update`                              | `PUT /v1/routing/work-sessions/{id}`               | `routing.update`, `work_session.update` |
/// | `children`, [`ListQueueWorkSessions`] | `GET /v1/routing/queues/{id}/work-sessions`        | not documented                          |
/// | [`ListUserWorkSessions`]              | `GET /v1/routing/users/{id}/work-sessions`         | `routing.read`                          |
/// | [`GetUserCurrentWorkSession`]         | `GET /v1/routing/users/{id}/work-sessions/current` | not documented                          |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "work_session",
    path = "/v1/routing/work-sessions",
    get,
    list,
    update(put),
    under(Queue(list)),
    encode
)]
pub struct WorkSession {
    /// ID of the record.
    pub id: Id<WorkSession>,
    /// Capacity of the agent by item priority.
    #[kustomer(read_only)]
    pub capacity: Vec<CapacityLimit>,
    /// Unused part of the total capacity.
    #[kustomer(read_only)]
    pub capacity_remaining: Option<f64>,
    /// Utilization of the agent's capacity.
    #[kustomer(read_only)]
    pub capacity_status: Option<String>,
    /// Number of conversations handled in the session.
    #[kustomer(read_only)]
    pub handled_conversation_count: Option<i64>,
    /// Number of work items handled in the session.
    #[kustomer(read_only)]
    pub handled_item_count: Option<i64>,
    /// Number of paused work items.
    #[kustomer(read_only)]
    pub paused_work_item_count: Option<i64>,
    /// Whether work is currently routed to the agent.
    #[kustomer(read_only)]
    pub routable: Option<bool>,
    /// Availability that the agent's status represents: `available`, `busy`, `unavailable` or `offline`.
    #[kustomer(read_only)]
    pub status_type: Option<String>,
    /// Time that the agent was available in the session.
    #[kustomer(read_only)]
    pub total_available: Option<StatusTime>,
    /// Time that the agent was available at full capacity.
    #[kustomer(read_only)]
    pub total_available_at_capacity: Option<TimeSpan>,
    /// Time that the agent was available and idle.
    #[kustomer(read_only)]
    pub total_available_idle_capacity: Option<TimeSpan>,
    /// Time that the agent was available below full capacity.
    #[kustomer(read_only)]
    pub total_available_not_at_capacity: Option<TimeSpan>,
    /// Time that the agent was busy in the session.
    #[kustomer(read_only)]
    pub total_busy: BTreeMap<String, Value>,
    /// Time that the agent was busy at full capacity.
    #[kustomer(read_only)]
    pub total_busy_at_capacity: BTreeMap<String, Value>,
    /// Time that the agent was busy and idle.
    #[kustomer(read_only)]
    pub total_busy_idle_capacity: BTreeMap<String, Value>,
    /// Time that the agent was busy below full capacity.
    #[kustomer(read_only)]
    pub total_busy_not_at_capacity: BTreeMap<String, Value>,
    /// Total capacity of the agent.
    #[kustomer(read_only)]
    pub total_capacity: Option<i64>,
    /// Time that the agent spent in each status, by status ID.
    #[kustomer(read_only)]
    pub total_time_by_status: BTreeMap<String, StatusTime>,
    /// Time that the agent was unavailable in the session.
    #[kustomer(read_only)]
    pub total_unavailable: Option<UnavailableTime>,
    /// Time that the agent was unavailable at full capacity.
    #[kustomer(read_only)]
    pub total_unavailable_at_capacity: BTreeMap<String, Value>,
    /// Time that the agent was unavailable and idle.
    #[kustomer(read_only)]
    pub total_unavailable_idle_capacity: Option<TimeSpan>,
    /// Time that the agent was unavailable below full capacity.
    #[kustomer(read_only)]
    pub total_unavailable_not_at_capacity: Option<TimeSpan>,
    /// Number of work items that the agent currently has.
    #[kustomer(read_only)]
    pub work_item_count: Option<i64>,
    /// Time at which a work item was last assigned in the session.
    #[kustomer(read_only)]
    pub last_assigned_item_at: Option<Timestamp>,
    /// Time at which the agent signed in, starting the session.
    #[kustomer(read_only)]
    pub signed_in_at: Option<Timestamp>,
    /// Time at which the agent signed out, ending the session.
    #[kustomer(read_only)]
    pub signed_out_at: Option<Timestamp>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Revision number of the session.
    pub rev: Option<i64>,
    /// Latest part of the session, since the agent's last status change.
    #[kustomer(read_only, rename = "lastRevision")]
    pub last_revision_state: Option<Box<SessionRevision>>,
    /// Latest part of the session.
    #[kustomer(relationship, read_only)]
    pub last_revision: Option<Id<AnyRecord>>,
    /// Queues that the agent serves.
    #[kustomer(relationship, read_only)]
    pub queues: Vec<Id<Queue>>,
    /// Routing settings of the agent's team.
    #[kustomer(relationship, read_only)]
    pub routing_settings: Option<Id<TeamRoutingSettings>>,
    /// Status of the agent.
    #[kustomer(relationship)]
    pub status: Option<Id<UserStatus>>,
    /// Team of the agent.
    #[kustomer(relationship)]
    pub team: Option<Id<Team>>,
    /// Agent who signed in.
    #[kustomer(relationship, read_only)]
    pub user: Option<Id<User>>,
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

/// The capacity of an agent for one item priority.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CapacityLimit {
    /// Capacity for items of this priority.
    pub limit: Option<i64>,
    /// Item priority that the limit applies to.
    pub priority: Option<i64>,
    /// Unused part of the limit.
    pub remaining: Option<f64>,
}

/// The time that an agent spent in a status.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct StatusTime {
    /// Elapsed time during business hours; the unit is not documented.
    pub business_time: Option<f64>,
    /// Elapsed time; the unit is not documented.
    pub time: Option<f64>,
    /// Time at which the agent last entered the status.
    pub status_at: Option<Timestamp>,
}

/// A time span, both in total and during business hours.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TimeSpan {
    /// Elapsed time during business hours; the unit is not documented.
    pub business_time: Option<f64>,
    /// Elapsed time; the unit is not documented.
    pub time: Option<f64>,
}

/// The time that an agent was unavailable.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct UnavailableTime {
    /// Elapsed time during business hours; the unit is not documented.
    pub business_time: Option<f64>,
    /// Elapsed time; the unit is not documented.
    pub time: Option<f64>,
    /// Time at which the agent last entered the status.
    pub status_at: Option<Timestamp>,
}

/// A part of a work session between two changes.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SessionRevision {
    /// Number of work items handled in this part.
    pub handled_item_count: Option<i64>,
    /// Time that the agent was available in this part.
    pub total_available: Option<RevisionStatus>,
    /// Time that the agent was busy in this part.
    pub total_busy: BTreeMap<String, Value>,
    /// Time that the agent was unavailable in this part.
    pub total_unavailable: BTreeMap<String, Value>,
}

/// The start of an agent's current status.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct RevisionStatus {
    /// Time at which the agent became available.
    pub status_at: Option<Timestamp>,
}

/// The availability that the agent's status represents.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum WorkSessionStatusType {
    /// `available`
    Available,
    /// `busy`
    Busy,
    /// `unavailable`
    Unavailable,
    /// `offline`
    Offline,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The sort order: oldest first (`asc`) or newest first (`desc`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum WorkSessionSort {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the organization's work sessions.
///
/// `GET /v1/routing/work-sessions`. Requires `org.permission.routing.read`,
/// `org.permission.work_session.read` or `org.user.routing.read`.
///
/// ```no_run
/// use kustomer::resources::routing::work_session::ListWorkSessions;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListWorkSessions { user: Some(true), ..ListWorkSessions::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/routing/work-sessions", returns = Page<WorkSession>)]
pub struct ListWorkSessions {
    /// Whether to list only the current user's sessions.
    #[kustomer(query)]
    pub user: Option<bool>,
    /// Whether to list sessions that have not ended.
    #[kustomer(query)]
    pub active: Option<bool>,
    /// Availability of the agents whose sessions to list.
    #[kustomer(query)]
    pub status_type: Option<WorkSessionStatusType>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Sort order: oldest first (`asc`) or newest first (`desc`).
    #[kustomer(query)]
    pub sort: Option<WorkSessionSort>,
}

/// Returns the current user's current work session.
///
/// `GET /v1/routing/work-sessions/current`.
///
/// ```no_run
/// use kustomer::resources::routing::work_session::GetCurrentWorkSession;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetCurrentWorkSession;
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/routing/work-sessions/current", returns = WorkSession)]
pub struct GetCurrentWorkSession;

/// Sets the status of the current user.
///
/// `PUT /v1/routing/work-sessions/current`.
///
/// ```no_run
/// use kustomer::resources::routing::work_session::{UpdateCurrentWorkSession, WorkSessionUpdate};
///
/// async fn demo(
///     client: kustomer::Client,
///     work_session: WorkSessionUpdate,
/// ) -> kustomer::Result<()> {
///     let call = UpdateCurrentWorkSession { work_session };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/routing/work-sessions/current", returns = WorkSession)]
pub struct UpdateCurrentWorkSession {
    /// Changes to the record.
    #[kustomer(body)]
    pub work_session: WorkSessionUpdate,
}

/// Lists the work sessions of the agents who serve a queue.
///
/// `GET /v1/routing/queues/{id}/work-sessions`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::routing::work_session::ListQueueWorkSessions;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListQueueWorkSessions {
///     page_size: Some(100),
///     ..ListQueueWorkSessions::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/routing/queues/{id}/work-sessions", returns = Page<WorkSession>, new)]
pub struct ListQueueWorkSessions {
    /// ID of the queue.
    pub id: Id<Queue>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether to list sessions that work is currently routed to.
    #[kustomer(query)]
    pub routable: Option<bool>,
    /// Availability of the agents whose sessions to list.
    #[kustomer(query)]
    pub status_type: Option<WorkSessionStatusType>,
    /// Channel of the sessions to list.
    #[kustomer(query)]
    pub channel: Option<String>,
    /// App of the sessions to list.
    #[kustomer(query)]
    pub app: Option<String>,
}

/// Lists the work sessions of a user.
///
/// `GET /v1/routing/users/{id}/work-sessions`. Requires `org.permission.routing.read` or
/// `org.user.routing.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::routing::work_session::ListUserWorkSessions;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListUserWorkSessions {
///     page_size: Some(100),
///     ..ListUserWorkSessions::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/routing/users/{id}/work-sessions", returns = Page<WorkSession>, new)]
pub struct ListUserWorkSessions {
    /// ID of the user.
    pub id: Id<User>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Availability of the agents whose sessions to list.
    #[kustomer(query)]
    pub status_type: Option<WorkSessionStatusType>,
}

/// Returns a user's current work session.
///
/// `GET /v1/routing/users/{id}/work-sessions/current`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::routing::work_session::GetUserCurrentWorkSession;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetUserCurrentWorkSession {
///     status_type: Some("available".into()),
///     ..GetUserCurrentWorkSession::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/routing/users/{id}/work-sessions/current", returns = WorkSession, new)]
pub struct GetUserCurrentWorkSession {
    /// ID of the user.
    pub id: Id<User>,
    /// Required availability of the agent in the session.
    #[kustomer(query)]
    pub status_type: Option<WorkSessionStatusType>,
}
