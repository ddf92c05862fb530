//! The time from an agent's signing in until signing out, with the agent's status, capacity and totals.

// Generated from `routing/work_session.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    AnyRecord, Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Team,
    Timestamp, User,
};

use super::queue::Queue;
use super::status::UserStatus;
use super::team_routing_settings::TeamRoutingSettings;

/// The time from an agent's signing in until signing out, with the agent's status, capacity and totals.
///
/// Updates set the agent's status.
///
/// | call                                                                | endpoint                                           | needs any of                                                          |
/// |---------------------------------------------------------------------|----------------------------------------------------|-----------------------------------------------------------------------|
/// | `client.list::<WorkSession>()`, [`ListWorkSessions`]                | `GET /v1/routing/work-sessions`                    | `org.permission.routing.read`, `org.permission.work_session.read`     |
/// | `client.get::<WorkSession>(&id)`                                    | `GET /v1/routing/work-sessions/{id}`               | `org.permission.routing.read`, `org.permission.work_session.read`     |
/// | [`GetCurrentWorkSession`]                                           | `GET /v1/routing/work-sessions/current`            | not documented                                                        |
/// | [`UpdateCurrentWorkSession`]                                        | `PUT /v1/routing/work-sessions/current`            | not documented                                                        |
/// | `client.update(&id, WorkSessionUpdate::new()..)`                    | `PUT /v1/routing/work-sessions/{id}`               | `org.permission.routing.update`, `org.permission.work_session.update` |
/// | `client.children::<WorkSession>(&queue)`, [`ListQueueWorkSessions`] | `GET /v1/routing/queues/{id}/work-sessions`        | not documented                                                        |
/// | [`ListUserWorkSessions`]                                            | `GET /v1/routing/users/{id}/work-sessions`         | `org.permission.routing.read`                                         |
/// | [`GetUserCurrentWorkSession`]                                       | `GET /v1/routing/users/{id}/work-sessions/current` | not documented                                                        |
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
    /// The id.
    pub id: Id<WorkSession>,
    /// The capacity for items, by their priority.
    #[kustomer(read_only)]
    pub capacity: Vec<CapacityLimit>,
    /// How much of the total capacity is free.
    #[kustomer(read_only)]
    pub capacity_remaining: Option<f64>,
    /// How full the agent's capacity is.
    #[kustomer(read_only)]
    pub capacity_status: Option<String>,
    /// How many conversations were handled in the session.
    #[kustomer(read_only)]
    pub handled_conversation_count: Option<i64>,
    /// How many work items were handled in the session.
    #[kustomer(read_only)]
    pub handled_item_count: Option<i64>,
    /// How many work items are paused.
    #[kustomer(read_only)]
    pub paused_work_item_count: Option<i64>,
    /// Whether work is routed to the agent now.
    #[kustomer(read_only)]
    pub routable: Option<bool>,
    /// What the agent's status means for routing: `available`, `busy`, `unavailable` or `offline`.
    #[kustomer(read_only)]
    pub status_type: Option<String>,
    /// How long the agent was available in the session.
    #[kustomer(read_only)]
    pub total_available: Option<StatusTime>,
    /// How long the agent was available while at capacity.
    #[kustomer(read_only)]
    pub total_available_at_capacity: Option<TimeSpan>,
    /// How long the agent was available while idle.
    #[kustomer(read_only)]
    pub total_available_idle_capacity: Option<TimeSpan>,
    /// How long the agent was available while below capacity.
    #[kustomer(read_only)]
    pub total_available_not_at_capacity: Option<TimeSpan>,
    /// How long the agent was busy in the session.
    #[kustomer(read_only)]
    pub total_busy: BTreeMap<String, Value>,
    /// How long the agent was busy while at capacity.
    #[kustomer(read_only)]
    pub total_busy_at_capacity: BTreeMap<String, Value>,
    /// How long the agent was busy while idle.
    #[kustomer(read_only)]
    pub total_busy_idle_capacity: BTreeMap<String, Value>,
    /// How long the agent was busy while below capacity.
    #[kustomer(read_only)]
    pub total_busy_not_at_capacity: BTreeMap<String, Value>,
    /// How much work the agent takes at a time, all told.
    #[kustomer(read_only)]
    pub total_capacity: Option<i64>,
    /// How long the agent was in each status, by status id.
    #[kustomer(read_only)]
    pub total_time_by_status: BTreeMap<String, StatusTime>,
    /// How long the agent was unavailable in the session.
    #[kustomer(read_only)]
    pub total_unavailable: Option<UnavailableTime>,
    /// How long the agent was unavailable while at capacity.
    #[kustomer(read_only)]
    pub total_unavailable_at_capacity: BTreeMap<String, Value>,
    /// How long the agent was unavailable while idle.
    #[kustomer(read_only)]
    pub total_unavailable_idle_capacity: Option<TimeSpan>,
    /// How long the agent was unavailable while below capacity.
    #[kustomer(read_only)]
    pub total_unavailable_not_at_capacity: Option<TimeSpan>,
    /// How many work items the agent has now.
    #[kustomer(read_only)]
    pub work_item_count: Option<i64>,
    /// When a work item was last assigned in the session.
    #[kustomer(read_only)]
    pub last_assigned_item_at: Option<Timestamp>,
    /// When the agent signed in, which began the session.
    #[kustomer(read_only)]
    pub signed_in_at: Option<Timestamp>,
    /// When the agent signed out, which ended the session.
    #[kustomer(read_only)]
    pub signed_out_at: Option<Timestamp>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The revision of the session.
    pub rev: Option<i64>,
    /// The latest stretch of the session, since the agent's last change of status.
    #[kustomer(read_only, rename = "lastRevision")]
    pub last_revision_state: Option<SessionRevision>,
    /// The latest stretch of the session.
    #[kustomer(relationship, read_only)]
    pub last_revision: Option<Id<AnyRecord>>,
    /// The queues that the agent serves.
    #[kustomer(relationship, read_only)]
    pub queues: Vec<Id<Queue>>,
    /// The routing settings of the team that the agent works for.
    #[kustomer(relationship, read_only)]
    pub routing_settings: Option<Id<TeamRoutingSettings>>,
    /// The status that the agent is in.
    #[kustomer(relationship)]
    pub status: Option<Id<UserStatus>>,
    /// The team that the agent works for.
    #[kustomer(relationship)]
    pub team: Option<Id<Team>>,
    /// The agent.
    #[kustomer(relationship, read_only)]
    pub user: Option<Id<User>>,
    /// Who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// How much work of a priority an agent takes at a time.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CapacityLimit {
    /// How much of such work the agent takes at a time.
    pub limit: Option<i64>,
    /// The priority of the items that the limit is for.
    pub priority: Option<i64>,
    /// How much of the limit is free.
    pub remaining: Option<f64>,
}

/// How long an agent was in a status.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct StatusTime {
    /// The time within business hours; the unit is not documented.
    pub business_time: Option<f64>,
    /// The time by the clock; the unit is not documented.
    pub time: Option<f64>,
    /// When the agent last came into the status.
    pub status_at: Option<Timestamp>,
}

/// A span of time, by the clock and within business hours.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TimeSpan {
    /// The time within business hours; the unit is not documented.
    pub business_time: Option<f64>,
    /// The time by the clock; the unit is not documented.
    pub time: Option<f64>,
}

/// How long an agent was unavailable.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct UnavailableTime {
    /// The time within business hours; the unit is not documented.
    pub business_time: Option<f64>,
    /// The time by the clock; the unit is not documented.
    pub time: Option<f64>,
    /// When the agent last came into the status.
    pub status_at: Option<Timestamp>,
}

/// A stretch of a work session between two changes.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SessionRevision {
    /// How many work items were handled in it.
    pub handled_item_count: Option<i64>,
    /// How long the agent was available in it.
    pub total_available: Option<RevisionStatus>,
    /// How long the agent was busy in it.
    pub total_busy: BTreeMap<String, Value>,
    /// How long the agent was unavailable in it.
    pub total_unavailable: BTreeMap<String, Value>,
}

/// Since when an agent is in a status.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct RevisionStatus {
    /// When the agent became available.
    pub status_at: Option<Timestamp>,
}

/// What the status of the sessions' agents means for routing.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
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
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Whether the oldest (`asc`) or the newest (`desc`) come first.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum WorkSessionSort {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Lists the work sessions of the organization.
///
/// `GET /v1/routing/work-sessions`. Needs `org.permission.routing.read`, `org.permission.work_session.read`
/// or `org.user.routing.read`.
///
/// ```no_run
/// use kustomer::resources::routing::work_session::ListWorkSessions;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListWorkSessions { user: Some(true), ..ListWorkSessions::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/routing/work-sessions", returns = Page<WorkSession>)]
pub struct ListWorkSessions {
    /// Whether to list only the sessions of the user whom the call is made as.
    #[kustomer(query)]
    pub user: Option<bool>,
    /// Whether to list sessions that have not ended.
    #[kustomer(query)]
    pub active: Option<bool>,
    /// What the status of the sessions' agents means for routing.
    #[kustomer(query)]
    pub status_type: Option<WorkSessionStatusType>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether the oldest (`asc`) or the newest (`desc`) come first.
    #[kustomer(query)]
    pub sort: Option<WorkSessionSort>,
}

/// Gets the current work session of the user whom the call is made as.
///
/// `GET /v1/routing/work-sessions/current`.
///
/// ```no_run
/// use kustomer::resources::routing::work_session::GetCurrentWorkSession;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetCurrentWorkSession;
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/routing/work-sessions/current", returns = WorkSession)]
pub struct GetCurrentWorkSession;

/// Sets the status of the user whom the call is made as.
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
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/routing/work-sessions/current", returns = WorkSession)]
pub struct UpdateCurrentWorkSession {
    /// What is to be changed.
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
///     page_size: Some(1),
///     ..ListQueueWorkSessions::new(Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/routing/queues/{id}/work-sessions", returns = Page<WorkSession>, new)]
pub struct ListQueueWorkSessions {
    /// The queue.
    pub id: Id<Queue>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether to list sessions to which work is routed now.
    #[kustomer(query)]
    pub routable: Option<bool>,
    /// What the status of the sessions' agents means for routing.
    #[kustomer(query)]
    pub status_type: Option<WorkSessionStatusType>,
    /// The channel whose sessions to list.
    #[kustomer(query)]
    pub channel: Option<String>,
    /// The app whose sessions to list.
    #[kustomer(query)]
    pub app: Option<String>,
}

/// Lists the work sessions of a user.
///
/// `GET /v1/routing/users/{id}/work-sessions`. Needs `org.permission.routing.read` or
/// `org.user.routing.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::routing::work_session::ListUserWorkSessions;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListUserWorkSessions {
///     page_size: Some(1),
///     ..ListUserWorkSessions::new(Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/routing/users/{id}/work-sessions", returns = Page<WorkSession>, new)]
pub struct ListUserWorkSessions {
    /// The user.
    pub id: Id<User>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// What the status of the sessions' agents means for routing.
    #[kustomer(query)]
    pub status_type: Option<WorkSessionStatusType>,
}

/// Gets the current work session of a user.
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/routing/users/{id}/work-sessions/current", returns = WorkSession, new)]
pub struct GetUserCurrentWorkSession {
    /// The user.
    pub id: Id<User>,
    /// What the status of the session must mean for routing.
    #[kustomer(query)]
    pub status_type: Option<WorkSessionStatusType>,
}
