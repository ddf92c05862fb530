//! A group of users that conversations are assigned and routed to.

// Generated from `access/team.json` by `kustomer generate`: change that, not this.

use kustomer::json::Value;
use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page, Timestamp};

use super::user::User;

/// A group of users that conversations are assigned and routed to.
///
/// A user may be in several teams.
///
/// | call                                                | endpoint                        | needs any of               |
/// |-----------------------------------------------------|---------------------------------|----------------------------|
/// | `client.list::<Team>()`, [`ListTeams`]              | `GET /v1/teams`                 | `org.permission.team.read` |
/// | `client.get::<Team>(&id)`                           | `GET /v1/teams/{id}`            | not documented             |
/// | `client.create(NewTeam::new(..))`                   | `POST /v1/teams`                | not documented             |
/// | `client.update(&id, TeamUpdate::new()..)`           | `PATCH /v1/teams/{id}`          | not documented             |
/// | [`ReplaceTeam`]                                     | `PUT /v1/teams/{id}`            | not documented             |
/// | `client.delete::<Team>(&id)`                        | `DELETE /v1/teams/{id}`         | not documented             |
/// | `client.children::<Team>(&user)`, [`ListUserTeams`] | `GET /v1/users/{id}/teams`      | not documented             |
/// | [`AddTeamMembers`]                                  | `POST /v1/teams/{id}/members`   | not documented             |
/// | [`RemoveTeamMembers`]                               | `DELETE /v1/teams/{id}/members` | not documented             |
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
#[kustomer(write_only(
    /// The id in another system.
    #[kustomer(create_only)]
    external_id: Option<String>,
    /// When the record was brought over from another system, if it was.
    #[kustomer(create_only)]
    imported_at: Option<Timestamp>,
))]
pub struct Team {
    /// The id.
    pub id: Id<Team>,
    /// The name of the team inside the organization.
    pub name: String,
    /// The name that customers see, where it differs from `name`.
    pub display_name: Option<String>,
    /// The name of the icon of the team.
    pub icon: Option<String>,
    /// The users who belong to the team.
    pub members: Vec<Id<User>>,
    /// The permission sets that members of the team receive.
    #[kustomer(read_only)]
    pub role_groups: Vec<Value>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Whether the team is deleted. In an update, `true` deletes it.
    #[kustomer(update_only)]
    pub deleted: Option<bool>,
    /// When the record was deleted, if it was.
    #[kustomer(read_only)]
    pub deleted_at: Option<Timestamp>,
    /// Who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// Who deleted the record.
    #[kustomer(relationship, read_only)]
    pub deleted_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// Lists the teams of the organization.
///
/// At most 500 on a page.
///
/// `GET /v1/teams`. Needs `org.permission.team.read`.
///
/// ```no_run
/// use kustomer::resources::access::team::ListTeams;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListTeams { page_size: Some(1), ..ListTeams::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/teams", returns = Page<Team>)]
pub struct ListTeams {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// The attributes that the answer shall hold.
    #[kustomer(query)]
    pub fields: Option<String>,
    /// Whether to list deleted teams.
    #[kustomer(query)]
    pub deleted: Option<bool>,
    /// The permission set whose teams to list.
    #[kustomer(query)]
    pub role_groups: Option<String>,
}

/// Updates a team; unlike `client.update` it demands the name.
///
/// `PUT /v1/teams/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::access::team::{ReplaceTeam, TeamUpdate};
///
/// async fn demo(client: kustomer::Client, team: TeamUpdate) -> kustomer::Result<()> {
///     let call = ReplaceTeam { id: Id::new("59df762a921c59001021f409"), team };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/teams/{id}", returns = Team)]
pub struct ReplaceTeam {
    /// The team.
    pub id: Id<Team>,
    /// What is to be changed.
    #[kustomer(body)]
    pub team: TeamUpdate,
}

/// Lists the teams of a user.
///
/// `GET /v1/users/{id}/teams`. 500 records on a page at most.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::access::team::ListUserTeams;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListUserTeams {
///     page_size: Some(1),
///     ..ListUserTeams::new(Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/users/{id}/teams", returns = Page<Team>, new)]
pub struct ListUserTeams {
    /// The user.
    pub id: Id<User>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Related records to send along.
    #[kustomer(query)]
    pub include: Option<String>,
    /// The attributes that the answer shall hold.
    #[kustomer(query)]
    pub fields: Option<String>,
    /// Whether to list deleted teams.
    #[kustomer(query)]
    pub deleted: Option<bool>,
}

/// Adds users to a team and keeps those who are in it.
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/teams/{id}/members", returns = Team, idempotency(idempotent))]
pub struct AddTeamMembers {
    /// The team.
    pub id: Id<Team>,
    /// The users to add.
    pub members: Vec<Id<User>>,
}

/// Removes users from a team.
///
/// The answer is the team without them.
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/teams/{id}/members", returns = Team)]
pub struct RemoveTeamMembers {
    /// The team.
    pub id: Id<Team>,
    /// The users to remove.
    pub members: Vec<Id<User>>,
}
