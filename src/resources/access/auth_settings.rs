//! The sign-in settings of an organization's users: by password, with Google, or through SAML single sign-on.

// Generated from `access/auth_settings.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, Unknown};

use super::user::User;

/// The sign-in settings of an organization's users: by password, with Google, or through SAML single sign-on.
///
/// Each organization has exactly one such record.
///
/// Not documented: the JSON:API type.
///
/// | Client method or operation | Endpoint                | Roles                |
/// |----------------------------|-------------------------|----------------------|
/// | [`GetAuthSettings`]        | `GET /v1/auth/settings` | `org.admin.security` |
/// | [`UpdateAuthSettings`]     | `PUT /v1/auth/settings` | `org.admin.security` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "auth_settings", path = "/v1/auth/settings", encode)]
pub struct AuthSettings {
    /// ID of the record.
    pub id: Id<AuthSettings>,
    /// Settings of the Kustomer web app.
    pub app: Option<AppSessionSettings>,
    /// Sign-in with a Google account.
    pub google: Option<GoogleSignIn>,
    /// Sign-in with an email address and a Kustomer password.
    pub kustomer: Option<PasswordSignIn>,
    /// Sign-in through SAML single sign-on.
    pub saml: Option<Box<SamlSignIn>>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// User who last changed the record.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The session settings of the Kustomer web app.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AppSessionSettings {
    /// Lifetime of a web app session in milliseconds.
    pub user_session_expiration_milliseconds: Option<i64>,
}

/// The settings for signing in with a Google account.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct GoogleSignIn {
    /// Whether sign-in with Google is enabled.
    pub enabled: Option<bool>,
}

/// The settings for signing in with an email address and a password.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct PasswordSignIn {
    /// Whether sign-in by password is enabled.
    pub enabled: Option<bool>,
}

/// The settings for signing in through SAML single sign-on.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SamlSignIn {
    /// Whether unencrypted assertions are accepted.
    pub allow_unencrypted_assert: Option<bool>,
    /// Whether the identity provider must reauthenticate the user at each sign-in.
    pub force_auth: Option<bool>,
    /// Issuer ID (entity ID) of the identity provider.
    pub idp_issuer_id: Option<String>,
    /// Sign-in URL of the identity provider.
    pub idp_login_url: Option<String>,
    /// Sign-out URL of the identity provider.
    pub idp_logout_url: Option<String>,
    /// Public certificates of the identity provider.
    pub idp_public_certs: Vec<String>,
    /// Whether requests to the identity provider are signed.
    pub sign_requests: Option<bool>,
    /// Whether sign-in through SAML is enabled.
    pub enabled: Option<bool>,
}

/// Returns the organization's sign-in settings.
///
/// `GET /v1/auth/settings`. Requires `org.admin.security`.
///
/// ```no_run
/// use kustomer::resources::access::auth_settings::GetAuthSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetAuthSettings;
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/auth/settings", returns = AuthSettings)]
pub struct GetAuthSettings;

/// Updates the organization's sign-in settings.
///
/// `google` and `kustomer` are always required. Wrong settings may lock users out.
///
/// `PUT /v1/auth/settings`. Requires `org.admin.security`.
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
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/auth/settings", returns = AuthSettings, new)]
pub struct UpdateAuthSettings {
    /// Settings of the Kustomer web app.
    pub app: Option<AppSessionSettings>,
    /// Sign-in with a Google account.
    pub google: GoogleSignIn,
    /// Sign-in with an email address and a Kustomer password.
    pub kustomer: PasswordSignIn,
    /// Sign-in through SAML single sign-on.
    pub saml: Option<SamlSignIn>,
}
