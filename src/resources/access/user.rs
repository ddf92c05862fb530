//! Somebody who works in Kustomer: an agent, an administrator, or the machine user behind an API key.

// Generated from `access/user.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::OneOrMany;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion, Org, Page, Secret,
    Timestamp,
};

use super::role_group::RoleGroup;

/// Somebody who works in Kustomer: an agent, an administrator, or the machine user behind an API key.
///
/// Users are invited by email address; they are never deleted for good, but disabled by `deleted` in an
/// update and restored by clearing it.
///
/// | call                                      | endpoint                       | needs any of     |
/// |-------------------------------------------|--------------------------------|------------------|
/// | `client.list::<User>()`, [`ListUsers`]    | `GET /v1/users`                | not documented   |
/// | `client.get::<User>(&id)`                 | `GET /v1/users/{id}`           | not documented   |
/// | [`GetCurrentUser`]                        | `GET /v1/users/current`        | not documented   |
/// | [`ListUsersByIds`]                        | `GET /v1/users/{ids}`          | not documented   |
/// | `client.create(NewUser::new(..))`         | `POST /v1/users`               | `org.admin.user` |
/// | [`UpdateCurrentUser`]                     | `PUT /v1/users/current`        | not documented   |
/// | `client.update(&id, UserUpdate::new()..)` | `PUT /v1/users/{id}`           | not documented   |
/// | [`RequestPasswordReset`]                  | `POST /v1/users/passwordreset` | not documented   |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "user", path = "/v1/users", get, list, create, update(put), encode)]
#[kustomer(write_only(
    /// The password that the user has now, to prove the right to change it.
    #[kustomer(update_only)]
    current_password: Option<Secret>,
    /// `true` disables the user; `null` restores them.
    #[kustomer(update_only)]
    deleted: Option<bool>,
))]
pub struct User {
    /// The id.
    pub id: Id<User>,
    /// The full name of the user.
    pub name: String,
    /// The name that customers see, where it differs from `name`.
    pub display_name: Option<String>,
    /// The address that the user signs in with.
    pub email: String,
    /// What kind of user this is; `machine` users stand behind API keys.
    pub user_type: Option<UserType>,
    /// The single roles that the user holds, such as `org.permission.team.read`.
    pub roles: Vec<String>,
    /// The permission sets of the user.
    pub role_groups: Vec<Id<RoleGroup>>,
    /// The mobile phone number of the user.
    pub mobile: Option<String>,
    /// Where the picture of the user is.
    pub avatar_url: Option<String>,
    /// The signature under the emails of the user.
    pub email_signature: Option<String>,
    /// In an answer, the state of the password; in an update, the new password.
    #[kustomer(update_only)]
    pub password: Option<Password>,
    /// Whether the email address is good to send to.
    #[kustomer(read_only)]
    pub is_email_valid: Option<bool>,
    /// How far the verification of the email address has come.
    #[kustomer(read_only)]
    pub verified_email_status: Option<String>,
    /// When the current email address was last verified.
    #[kustomer(read_only)]
    pub email_verified_at: Option<Timestamp>,
    /// When an email address of the user was verified for the first time.
    #[kustomer(read_only)]
    pub first_email_verified_at: Option<Timestamp>,
    /// When the user signed in for the first time.
    #[kustomer(read_only)]
    pub first_login_at: Option<Timestamp>,
    /// When the user last signed in.
    #[kustomer(read_only)]
    pub most_recent_login_at: Option<Timestamp>,
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
    /// Who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Custom attributes that have no field, by their names.
    #[kustomer(custom, extra)]
    pub custom: BTreeMap<String, Value>,
}

/// The kind of a user.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum UserType {
    /// `hourly`
    Hourly,
    /// `limited`
    Limited,
    /// `machine`
    Machine,
    /// `user`
    User,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// In an answer, the state of a password; in an update, the new password.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum Password {
    /// What is known about the password of a user, without the password.
    #[kustomer(object)]
    PasswordState(PasswordState),
    /// A text.
    #[kustomer(string)]
    Text(Secret),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// What is known about the password of a user, without the password.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct PasswordState {
    /// Whether the user may choose a new password.
    pub allow_new: Option<bool>,
    /// Whether the user must choose a new password at the next sign-in.
    pub force_new: Option<bool>,
    /// When the password was last changed.
    pub updated_at: Option<Timestamp>,
}

/// Lists the users of the organization.
///
/// The filters cannot be combined. At most 500 on a page.
///
/// `GET /v1/users`.
///
/// ```no_run
/// use kustomer::resources::access::user::ListUsers;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListUsers { page_size: Some(1), ..ListUsers::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/users", returns = Page<User>)]
pub struct ListUsers {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether to list users who have not yet accepted their invitation.
    #[kustomer(query)]
    pub pending: Option<bool>,
    /// Whether to list disabled users.
    #[kustomer(query)]
    pub deleted: Option<bool>,
    /// The kind of users to list.
    #[kustomer(query)]
    pub user_type: Option<UserType>,
    /// The email address of the user to list.
    #[kustomer(query)]
    pub email: Option<String>,
}

/// Gets the user whom the API key or token stands for.
///
/// It needs no role, so it is good for checking a key.
///
/// `GET /v1/users/current`.
///
/// ```no_run
/// use kustomer::resources::access::user::GetCurrentUser;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetCurrentUser;
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/users/current", returns = User)]
pub struct GetCurrentUser;

/// Gets several users by their ids.
///
/// The answer is a list without paging, also for one id.
///
/// `GET /v1/users/{ids}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::access::user::ListUsersByIds;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListUsersByIds { ids: vec![Id::new("59df762a921c59001021f409")] };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/users/{ids}", returns = OneOrMany<User>)]
pub struct ListUsersByIds {
    /// The users, separated by commas in the path.
    pub ids: Vec<Id<User>>,
}

/// Updates the user whom the API key or token stands for.
///
/// Fields that are left out stay as they are.
///
/// `PUT /v1/users/current`.
///
/// ```no_run
/// use kustomer::resources::access::user::{UpdateCurrentUser, UserUpdate};
///
/// async fn demo(client: kustomer::Client, user: UserUpdate) -> kustomer::Result<()> {
///     let call = UpdateCurrentUser { user };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/users/current", returns = User)]
pub struct UpdateCurrentUser {
    /// What is to be changed.
    #[kustomer(body)]
    pub user: UserUpdate,
}

/// Sends a user an email with a link to choose a new password.
///
/// `POST /v1/users/passwordreset`.
///
/// ```no_run
/// use kustomer::resources::access::user::RequestPasswordReset;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = RequestPasswordReset {
///     email: "jane@example.com".to_owned(),
///     domain: "example".to_owned(),
/// };
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/users/passwordreset")]
pub struct RequestPasswordReset {
    /// The address of the user.
    pub email: String,
    /// The organization's name, as in `{org}.kustomerapp.com`.
    pub domain: String,
}
