//! A person who works in Kustomer, such as an agent or an administrator, or the machine user behind an API
//! key.

// Generated from `access/user.json` by `kustomer generate`. Do not edit.

use kustomer::json::Value;
use kustomer::operation::OneOrMany;
use kustomer::{
    Custom, Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion, Org, Page,
    Secret, Timestamp, Unknown,
};

use super::role_group::RoleGroup;

/// A person who works in Kustomer, such as an agent or an administrator, or the machine user behind an API
/// key.
///
/// Users are invited by email and never deleted permanently: an update disables them by setting `deleted` and
/// restores them by clearing it.
///
/// | Client method or operation | Endpoint                       | Roles            |
/// |----------------------------|--------------------------------|------------------|
/// | `list`, [`ListUsers`]      | `GET /v1/users`                | not documented   |
/// | `get`                      | `GET /v1/users/{id}`           | not documented   |
/// | [`GetCurrentUser`]         | `GET /v1/users/current`        | not documented   |
/// | [`ListUsersByIds`]         | `GET /v1/users/{ids}`          | not documented   |
/// | `create`                   | `POST /v1/users`               | `org.admin.user` |
/// | [`UpdateCurrentUser`]      | `PUT /v1/users/current`        | not documented   |
/// | `update`                   | `PUT /v1/users/{id}`           | not documented   |
/// | [`RequestPasswordReset`]   | `POST /v1/users/passwordreset` | not documented   |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "user", path = "/v1/users", get, list, create, update(put), encode)]
#[cfg_attr(feature = "webhooks", kustomer(changes))]
#[kustomer(write_only(
    /// Current password of the user, which authorizes the change.
    #[kustomer(update_only)]
    current_password: Option<Secret>,
    /// Whether the user is disabled. Set it to `true` to disable the user and to `null` to restore the user.
    #[kustomer(update_only)]
    deleted: Option<bool>,
))]
pub struct User {
    /// ID of the record.
    pub id: Id<User>,
    /// Full name of the user.
    pub name: String,
    /// Name shown to customers, if different from `name`.
    pub display_name: Option<String>,
    /// Email address that the user signs in with.
    pub email: String,
    /// Type of the user. API keys belong to `machine` users.
    pub user_type: Option<UserType>,
    /// Individual roles of the user, such as `org.permission.team.read`.
    pub roles: Vec<String>,
    /// Permission sets of the user.
    pub role_groups: Vec<Id<RoleGroup>>,
    /// Mobile phone number of the user.
    pub mobile: Option<String>,
    /// URL of the user's picture.
    pub avatar_url: Option<String>,
    /// Signature added to the user's emails.
    pub email_signature: Option<String>,
    /// State of the password in a response; new password in an update.
    #[kustomer(update_only)]
    pub password: Option<Password>,
    /// Whether the email address can receive email.
    #[kustomer(read_only)]
    pub is_email_valid: Option<bool>,
    /// Status of the email address verification.
    #[kustomer(read_only)]
    pub verified_email_status: Option<String>,
    /// Time at which the current email address was last verified.
    #[kustomer(read_only)]
    pub email_verified_at: Option<Timestamp>,
    /// Time at which an email address of the user was first verified.
    #[kustomer(read_only)]
    pub first_email_verified_at: Option<Timestamp>,
    /// Time at which the user first signed in.
    #[kustomer(read_only)]
    pub first_login_at: Option<Timestamp>,
    /// Time at which the user last signed in.
    #[kustomer(read_only)]
    pub most_recent_login_at: Option<Timestamp>,
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
    /// User who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Custom attributes.
    #[kustomer(custom, extra)]
    pub custom: Custom,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The type of a user.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
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
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The state of a password in a response; the new password in an update.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum Password {
    /// The state of a user's password, without the password itself.
    #[kustomer(object)]
    PasswordState(PasswordState),
    /// A string.
    #[kustomer(string)]
    Text(Secret),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// The state of a user's password, without the password itself.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct PasswordState {
    /// Whether the user may choose a new password.
    pub allow_new: Option<bool>,
    /// Whether the user must choose a new password at the next sign-in.
    pub force_new: Option<bool>,
    /// Time at which the password was last changed.
    pub updated_at: Option<Timestamp>,
}

/// Lists the organization's users, at most 500 per page.
///
/// Filters cannot be combined.
///
/// `GET /v1/users`.
///
/// ```no_run
/// use kustomer::resources::access::user::ListUsers;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListUsers { page_size: Some(100), ..ListUsers::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/users", returns = Page<User>)]
pub struct ListUsers {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether to list users who have not accepted their invitation yet.
    #[kustomer(query)]
    pub pending: Option<bool>,
    /// Whether to list disabled users.
    #[kustomer(query)]
    pub deleted: Option<bool>,
    /// User type to list.
    #[kustomer(query)]
    pub user_type: Option<UserType>,
    /// Email address of the user to list.
    #[kustomer(query)]
    pub email: Option<String>,
}

/// Returns the user that the API key or token belongs to.
///
/// Requires no role, so it is suitable for checking an API key.
///
/// `GET /v1/users/current`.
///
/// ```no_run
/// use kustomer::resources::access::user::GetCurrentUser;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetCurrentUser;
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/users/current", returns = User)]
pub struct GetCurrentUser;

/// Returns several users by ID.
///
/// The response is an unpaged list, even for one ID.
///
/// `GET /v1/users/{ids}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::access::user::ListUsersByIds;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListUsersByIds { ids: vec![Id::new("59df762a921c59001021f409")] };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/users/{ids}", returns = OneOrMany<User>)]
pub struct ListUsersByIds {
    /// IDs of the users, separated by commas in the path.
    pub ids: Vec<Id<User>>,
}

/// Updates the user that the API key or token belongs to.
///
/// Omitted fields keep their values.
///
/// `PUT /v1/users/current`.
///
/// ```no_run
/// use kustomer::resources::access::user::{UpdateCurrentUser, UserUpdate};
///
/// async fn demo(client: kustomer::Client, user: UserUpdate) -> kustomer::Result<()> {
///     let call = UpdateCurrentUser { user };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/users/current", returns = User)]
pub struct UpdateCurrentUser {
    /// Changes to the record.
    #[kustomer(body)]
    pub user: UserUpdate,
}

/// Sends a user an email with a link for choosing a new password.
///
/// `POST /v1/users/passwordreset`.
///
/// ```no_run
/// use kustomer::resources::access::user::RequestPasswordReset;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = RequestPasswordReset {
///     email: "jane@example.com".to_owned(),
///     domain: "example.com".to_owned(),
/// };
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/users/passwordreset")]
pub struct RequestPasswordReset {
    /// Email address of the user.
    pub email: String,
    /// Name of the organization, as in `{org}.kustomerapp.com`.
    pub domain: String,
}
