//! How the users of the organization may sign in: by password, by Google, or by SAML single sign-on.

// Generated from `access/auth_settings.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp};

use super::user::User;

/// How the users of the organization may sign in: by password, by Google, or by SAML single sign-on.
///
/// There is one for each organization.
///
/// Not documented: the name of its type.
///
/// | call                   | endpoint                | needs any of         |
/// |------------------------|-------------------------|----------------------|
/// | [`GetAuthSettings`]    | `GET /v1/auth/settings` | `org.admin.security` |
/// | [`UpdateAuthSettings`] | `PUT /v1/auth/settings` | `org.admin.security` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "auth_settings", path = "/v1/auth/settings", encode)]
pub struct AuthSettings {
    /// The id.
    pub id: Id<AuthSettings>,
    /// Settings of the Kustomer web app.
    pub app: Option<AppSessionSettings>,
    /// Sign-in by Google account.
    pub google: Option<GoogleSignIn>,
    /// Sign-in by email address and Kustomer password.
    pub kustomer: Option<PasswordSignIn>,
    /// Sign-in by SAML single sign-on.
    pub saml: Option<SamlSignIn>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Who last changed the record.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// Settings of sessions in the Kustomer web app.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AppSessionSettings {
    /// How long a session of the app lasts, in milliseconds.
    pub user_session_expiration_milliseconds: Option<i64>,
}

/// Whether users may sign in by Google account.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct GoogleSignIn {
    /// Whether users may sign in by Google.
    pub enabled: Option<bool>,
}

/// Whether users may sign in by email address and password.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct PasswordSignIn {
    /// Whether users may sign in by password.
    pub enabled: Option<bool>,
}

/// How users sign in by SAML single sign-on.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SamlSignIn {
    /// Whether assertions that are not encrypted are accepted.
    pub allow_unencrypted_assert: Option<bool>,
    /// Whether the identity provider must authenticate the user anew each time.
    pub force_auth: Option<bool>,
    /// The issuer id (entity id) of the identity provider.
    pub idp_issuer_id: Option<String>,
    /// Where the identity provider signs users in.
    pub idp_login_url: Option<String>,
    /// Where the identity provider signs users out.
    pub idp_logout_url: Option<String>,
    /// The public certificates of the identity provider.
    pub idp_public_certs: Vec<String>,
    /// Whether requests to the identity provider are signed.
    pub sign_requests: Option<bool>,
    /// Whether users may sign in by SAML.
    pub enabled: Option<bool>,
}

/// Gets the sign-in settings of the organization.
///
/// `GET /v1/auth/settings`. Needs `org.admin.security`.
///
/// ```no_run
/// use kustomer::resources::access::auth_settings::GetAuthSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetAuthSettings;
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/auth/settings", returns = AuthSettings)]
pub struct GetAuthSettings;

/// Updates the sign-in settings of the organization.
///
/// `google` and `kustomer` must be given each time. A mistake may lock users out.
///
/// `PUT /v1/auth/settings`. Needs `org.admin.security`.
///
/// ```no_run
/// use kustomer::resources::access::auth_settings::{
///     AppSessionSettings, GoogleSignIn, PasswordSignIn, UpdateAuthSettings,
/// };
///
/// async fn demo(
///     client: kustomer::Client,
///     google: GoogleSignIn,
///     kustomer: PasswordSignIn,
///     app: AppSessionSettings,
/// ) -> kustomer::Result<()> {
///     let call = UpdateAuthSettings {
///         app: Some(app),
///         ..UpdateAuthSettings::new(google, kustomer)
///     };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/auth/settings", returns = AuthSettings, new)]
pub struct UpdateAuthSettings {
    /// Settings of the Kustomer web app.
    pub app: Option<AppSessionSettings>,
    /// Sign-in by Google account.
    pub google: GoogleSignIn,
    /// Sign-in by email address and Kustomer password.
    pub kustomer: PasswordSignIn,
    /// Sign-in by SAML single sign-on.
    pub saml: Option<SamlSignIn>,
}
