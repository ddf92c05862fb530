//! A token that authenticates requests: either the session of a signed-in user or an API key.

// Generated from `access/auth_token.json` by `kustomer generate`. Do not edit.

use kustomer::{
    Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Page, Secret, Timestamp, Unknown,
};

use super::user::User;

/// A token that authenticates requests: either the session of a signed-in user or an API key.
///
/// API keys can only be created in the Kustomer app; creating a token here signs in as a user.
///
/// Not documented: the JSON:API type.
///
/// | Client method or operation | Endpoint                         | Roles                |
/// |----------------------------|----------------------------------|----------------------|
/// | `list`, [`ListAuthTokens`] | `GET /v1/auth/tokens`            | `org.admin.security` |
/// | `get`                      | `GET /v1/auth/tokens/{id}`       | `org.admin`          |
/// | [`GetCurrentAuthToken`]    | `GET /v1/auth/tokens/current`    | not documented       |
/// | `create`                   | `POST /v1/auth/tokens`           | not documented       |
/// | [`DeleteCurrentAuthToken`] | `DELETE /v1/auth/tokens/current` | not documented       |
/// | `delete`                   | `DELETE /v1/auth/tokens/{id}`    | not documented       |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "auth_token", path = "/v1/auth/tokens", get, list, create, delete, encode)]
#[kustomer(write_only(
    /// Email address of the user signing in.
    email: Option<String>,
    /// Name of the organization, as in `{org}.kustomerapp.com`.
    domain: Option<String>,
    /// Google token, for signing in with a Google account.
    google_auth_token: Option<Secret>,
    /// Password of the user signing in.
    password: Option<Secret>,
    /// Whether the session persists after the browser is closed.
    remember: Option<bool>,
    /// SAML sign-in token.
    saml_auth_token: Option<Secret>,
    /// Token that is valid for a single sign-in.
    single_access_token: Option<Secret>,
))]
pub struct AuthToken {
    /// ID of the record.
    pub id: Id<AuthToken>,
    /// Name of the token. API keys have one.
    #[kustomer(read_only)]
    pub name: Option<String>,
    /// IP address from which the token was last used or created.
    #[kustomer(read_only)]
    pub ip_address: Option<String>,
    /// Last characters of the token, to distinguish tokens.
    #[kustomer(read_only)]
    pub last_token_chars: Option<String>,
    /// Roles granted to the token.
    #[kustomer(read_only)]
    pub roles: Vec<String>,
    /// The token itself, for the `Authorization: Bearer` header.
    #[kustomer(read_only)]
    pub token: Option<Secret>,
    /// `User-Agent` of the client that created or used the token.
    #[kustomer(read_only)]
    pub user_agent: Option<String>,
    /// Time at which the token was last used.
    #[kustomer(read_only)]
    pub last_accessed_at: Option<Timestamp>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// User that the token authenticates as.
    #[kustomer(relationship, read_only)]
    pub user: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// A user type by which tokens can be filtered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
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
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the organization's tokens, without the secret tokens themselves.
///
/// `GET /v1/auth/tokens`. Requires `org.admin.security`.
///
/// ```no_run
/// use kustomer::resources::access::auth_token::ListAuthTokens;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListAuthTokens { page_size: Some(100), ..ListAuthTokens::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/auth/tokens", returns = Page<AuthToken>)]
pub struct ListAuthTokens {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// User type whose tokens to list.
    #[kustomer(query)]
    pub user_type: Option<AuthTokenUserType>,
    /// Text to filter the list by.
    #[kustomer(query)]
    pub filter: Option<String>,
}

/// Returns the details of the token used for the request, such as its roles.
///
/// Requires no role, so it is suitable for checking an API key.
///
/// `GET /v1/auth/tokens/current`.
///
/// ```no_run
/// use kustomer::resources::access::auth_token::GetCurrentAuthToken;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetCurrentAuthToken;
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/auth/tokens/current", returns = AuthToken)]
pub struct GetCurrentAuthToken;

/// Revokes the token used for the request (signs out).
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
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(delete = "/v1/auth/tokens/current")]
pub struct DeleteCurrentAuthToken;
