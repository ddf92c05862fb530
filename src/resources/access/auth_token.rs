//! A token that calls are authenticated with: the session of a signed-in user, or an API key.

// Generated from `access/auth_token.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Page, Secret, Timestamp};

use super::user::User;

/// A token that calls are authenticated with: the session of a signed-in user, or an API key.
///
/// API keys themselves are made in the Kustomer app only; creating a token here is signing in as a person.
///
/// Not documented: the name of its type.
///
/// | call                                             | endpoint                         | needs any of         |
/// |--------------------------------------------------|----------------------------------|----------------------|
/// | `client.list::<AuthToken>()`, [`ListAuthTokens`] | `GET /v1/auth/tokens`            | `org.admin.security` |
/// | `client.get::<AuthToken>(&id)`                   | `GET /v1/auth/tokens/{id}`       | `org.admin`          |
/// | [`GetCurrentAuthToken`]                          | `GET /v1/auth/tokens/current`    | not documented       |
/// | `client.create(NewAuthToken::new()..)`           | `POST /v1/auth/tokens`           | not documented       |
/// | [`DeleteCurrentAuthToken`]                       | `DELETE /v1/auth/tokens/current` | not documented       |
/// | `client.delete::<AuthToken>(&id)`                | `DELETE /v1/auth/tokens/{id}`    | not documented       |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "auth_token", path = "/v1/auth/tokens", get, list, create, delete, encode)]
#[kustomer(write_only(
    /// The email address of the user who signs in.
    email: Option<String>,
    /// The organization's name, as in `{org}.kustomerapp.com`.
    domain: Option<String>,
    /// A token of Google, to sign in by Google account.
    google_auth_token: Option<Secret>,
    /// The password of the user who signs in.
    password: Option<Secret>,
    /// Whether the session shall outlast the browser.
    remember: Option<bool>,
    /// A token of a SAML sign-in.
    saml_auth_token: Option<Secret>,
    /// A token that is good for one sign-in.
    single_access_token: Option<Secret>,
))]
pub struct AuthToken {
    /// The id.
    pub id: Id<AuthToken>,
    /// The name that was given to the token, as an API key has one.
    #[kustomer(read_only)]
    pub name: Option<String>,
    /// The IP address that the token was last used or made from.
    #[kustomer(read_only)]
    pub ip_address: Option<String>,
    /// The last characters of the token, to tell tokens apart.
    #[kustomer(read_only)]
    pub last_token_chars: Option<String>,
    /// The roles that the token holds.
    #[kustomer(read_only)]
    pub roles: Vec<String>,
    /// The token itself, for the `Authorization: Bearer` header.
    #[kustomer(read_only)]
    pub token: Option<Secret>,
    /// The `User-Agent` of the client that made or used the token.
    #[kustomer(read_only)]
    pub user_agent: Option<String>,
    /// When the token was last used.
    #[kustomer(read_only)]
    pub last_accessed_at: Option<Timestamp>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The user whom the token stands for.
    #[kustomer(relationship, read_only)]
    pub user: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// The kind of users whose tokens to list.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum AuthTokenUserType {
    /// `app`
    App,
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

/// Lists the tokens of the organization, without the tokens themselves.
///
/// `GET /v1/auth/tokens`. Needs `org.admin.security`.
///
/// ```no_run
/// use kustomer::resources::access::auth_token::ListAuthTokens;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListAuthTokens { page_size: Some(1), ..ListAuthTokens::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/auth/tokens", returns = Page<AuthToken>)]
pub struct ListAuthTokens {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// The kind of users whose tokens to list.
    #[kustomer(query)]
    pub user_type: Option<AuthTokenUserType>,
    /// A text that narrows the list.
    #[kustomer(query)]
    pub filter: Option<String>,
}

/// Gets what is known about the token that the call is made with, such as its roles.
///
/// It needs no role, so it is good for checking a key.
///
/// `GET /v1/auth/tokens/current`.
///
/// ```no_run
/// use kustomer::resources::access::auth_token::GetCurrentAuthToken;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetCurrentAuthToken;
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/auth/tokens/current", returns = AuthToken)]
pub struct GetCurrentAuthToken;

/// Revokes the token that the call is made with: signs out.
///
/// `DELETE /v1/auth/tokens/current`.
///
/// ```no_run
/// use kustomer::resources::access::auth_token::DeleteCurrentAuthToken;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = DeleteCurrentAuthToken;
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/auth/tokens/current")]
pub struct DeleteCurrentAuthToken;
