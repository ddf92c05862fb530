//! A group of users to whom conversations are assigned and routed.

// Generated from `access/team.json` by `kustomer generate`. Do not edit.

use kustomer::json::Value;
use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown};

use super::user::User;

/// A group of users to whom conversations are assigned and routed.
///
/// A user can belong to several teams.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation    | Endpoint                        | Roles          |
/// |-------------------------------|---------------------------------|----------------|
/// | `list`, [`ListTeams`]         | `GET /v1/teams`                 | `team.read`    |
/// | `get`                         | `GET /v1/teams/{id}`            | not documented |
/// | `create`                      | `POST /v1/teams`                | not documented |
/// | `update`                      | `PATCH /v1/teams/{id}`          | not documented |
/// | [`ReplaceTeam`]               | `PUT /v1/teams/{id}`            | not documented |
/// | `delete`                      | `DELETE /v1/teams/{id}`         | not documented |
/// | `children`, [`ListUserTeams`] | `GET /v1/users/{id}/teams`      | not documented |
/// | [`AddTeamMembers`]            | `POST /v1/teams/{id}/members`   | not documented |
/// | [`RemoveTeamMembers`]         | `DELETE /v1/teams/{id}/members` | not documented |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "team",
    path = "/v1/teams",
    get,
    list,
    create,
    update(patch),
    delete,
    under(User(list)),
    encode
)]
#[cfg_attr(feature = "webhooks", kustomer(changes))]
#[kustomer(write_only(
    /// ID of the record in another system.
    #[kustomer(create_only)]
    external_id: Option<String>,
    /// Time at which the record was imported from another system.
    #[kustomer(create_only)]
    imported_at: Option<Timestamp>,
))]
pub struct Team {
    /// ID of the record.
    pub id: Id<Team>,
    /// Name of the team within the organization.
    pub name: String,
    /// Name shown to customers, if different from `name`.
    pub display_name: Option<String>,
    /// Name of the team's icon.
    pub icon: Option<String>,
    /// Users who belong to the team.
    pub members: Vec<Id<User>>,
    /// Permission sets granted to the team's members.
    #[kustomer(read_only)]
    pub role_groups: Vec<Value>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Whether the team is deleted. Setting it to `true` in an update deletes the team.
    #[kustomer(update_only)]
    pub deleted: Option<bool>,
    /// Time at which the record was deleted.
    #[kustomer(read_only)]
    pub deleted_at: Option<Timestamp>,
    /// User who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// User who deleted the record.
    #[kustomer(relationship, read_only)]
    pub deleted_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// Lists the organization's teams, at most 500 per page.
///
/// `GET /v1/teams`. Requires `org.permission.team.read`.
///
/// ```no_run
/// use kustomer::resources::access::team::ListTeams;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListTeams { page_size: Some(100), ..ListTeams::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/teams", returns = Page<Team>)]
pub struct ListTeams {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Attributes to return.
    #[kustomer(query)]
    pub fields: Option<String>,
    /// Whether to list deleted teams.
    #[kustomer(query)]
    pub deleted: Option<bool>,
    /// ID of the permission set whose teams to list.
    #[kustomer(query)]
    pub role_groups: Option<String>,
}

/// Updates a team.
///
/// Unlike `client.update`, it requires the name.
///
/// `PUT /v1/teams/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::access::team::{ReplaceTeam, TeamUpdate};
///
/// async fn demo(client: kustomer::Client, team: TeamUpdate) -> kustomer::Result<()> {
///     let call = ReplaceTeam { id: Id::new("59df762a921c59001021f409"), team };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/teams/{id}", returns = Team)]
pub struct ReplaceTeam {
    /// ID of the team.
    pub id: Id<Team>,
    /// Changes to the record.
    #[kustomer(body)]
    pub team: TeamUpdate,
}

/// Lists a user's teams.
///
/// `GET /v1/users/{id}/teams`. At most 500 records per page.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::access::team::ListUserTeams;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListUserTeams {
///     page_size: Some(100),
///     ..ListUserTeams::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/users/{id}/teams", returns = Page<Team>, new)]
pub struct ListUserTeams {
    /// ID of the user.
    pub id: Id<User>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
    /// Attributes to return.
    #[kustomer(query)]
    pub fields: Option<String>,
    /// Whether to list deleted teams.
    #[kustomer(query)]
    pub deleted: Option<bool>,
}

/// Adds users to a team, keeping its current members.
///
/// `POST /v1/teams/{id}/members`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::access::team::AddTeamMembers;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = AddTeamMembers {
///     id: Id::new("59df762a921c59001021f409"),
///     members: vec![Id::new("59df762a921c59001021f409")],
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/teams/{id}/members", returns = Team, idempotency(idempotent))]
pub struct AddTeamMembers {
    /// ID of the team.
    pub id: Id<Team>,
    /// Users to add.
    pub members: Vec<Id<User>>,
}

/// Removes users from a team.
///
/// The response is the updated team.
///
/// `DELETE /v1/teams/{id}/members`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::access::team::RemoveTeamMembers;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = RemoveTeamMembers {
///     id: Id::new("59df762a921c59001021f409"),
///     members: vec![Id::new("59df762a921c59001021f409")],
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/teams/{id}/members", returns = Team)]
pub struct RemoveTeamMembers {
    /// ID of the team.
    pub id: Id<Team>,
    /// Users to remove.
    pub members: Vec<Id<User>>,
}
