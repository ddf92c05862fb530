//! The queues that a team serves and the amount of work its members take at a time.

// Generated from `routing/team_routing_settings.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page, Team, Timestamp, Unknown, User};

use super::queue::Queue;

/// The queues that a team serves and the amount of work its members take at a time.
///
/// Each team has exactly one, with the same ID as the team.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation         | Endpoint                                 | Roles          |
/// |------------------------------------|------------------------------------------|----------------|
/// | `list`                             | `GET /v1/routing/settings`               | `routing.read` |
/// | [`GetTeamRoutingSettings`]         | `GET /v1/routing/settings/{id}`          | not documented |
/// | [`UpdateTeamRoutingSettings`]      | `PUT /v1/routing/settings/{id}`          | not documented |
/// | [`ListCurrentUserRoutingSettings`] | `GET /v1/routing/users/current/settings` | not documented |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "team_routing_settings",
    path = "/v1/routing/settings",
    list,
    bodies(update = UpdateTeamRoutingSettings),
    encode
)]
pub struct TeamRoutingSettings {
    /// ID of the record.
    pub id: Id<TeamRoutingSettings>,
    /// Capacity of each member by kind of work; the layout is not documented.
    pub capacity: BTreeMap<String, Value>,
    /// Queues of other systems that the team serves; at most 1.
    pub external_queues: Vec<String>,
    /// Capacity of each member, in the unit of `itemSize`.
    pub work_item_capacity: Option<i64>,
    /// Whether work is routed to the team.
    pub enabled: Option<bool>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Queues that the team serves.
    #[kustomer(relationship)]
    pub queues: Vec<Id<Queue>>,
    /// Team that the settings belong to.
    #[kustomer(relationship, read_only)]
    pub team: Option<Id<Team>>,
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

/// Returns the routing settings of a team.
///
/// `GET /v1/routing/settings/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::routing::team_routing_settings::GetTeamRoutingSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetTeamRoutingSettings { id: Id::new("59df762a921c59001021f409") };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/routing/settings/{id}", returns = TeamRoutingSettings)]
pub struct GetTeamRoutingSettings {
    /// ID of the team.
    pub id: Id<Team>,
}

/// Updates the routing settings of a team.
///
/// If given, lists replace the whole list.
///
/// `PUT /v1/routing/settings/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::routing::team_routing_settings::{
///     TeamRoutingSettingsUpdate, UpdateTeamRoutingSettings,
/// };
///
/// async fn demo(
///     client: kustomer::Client,
///     team_routing_settings: TeamRoutingSettingsUpdate,
/// ) -> kustomer::Result<()> {
///     let call = UpdateTeamRoutingSettings {
///         id: Id::new("59df762a921c59001021f409"),
///         team_routing_settings,
///     };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/routing/settings/{id}", returns = TeamRoutingSettings)]
pub struct UpdateTeamRoutingSettings {
    /// ID of the team.
    pub id: Id<Team>,
    /// Changes to the record.
    #[kustomer(body)]
    pub team_routing_settings: TeamRoutingSettingsUpdate,
}

/// Lists the routing settings of the current user's teams.
///
/// `GET /v1/routing/users/current/settings`.
///
/// ```no_run
/// use kustomer::resources::routing::team_routing_settings::ListCurrentUserRoutingSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCurrentUserRoutingSettings {
///     page_size: Some(100),
///     ..ListCurrentUserRoutingSettings::default()
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/routing/users/current/settings", returns = Page<TeamRoutingSettings>)]
pub struct ListCurrentUserRoutingSettings {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
}
