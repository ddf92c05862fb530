//! The sign-in methods that an organization offers, readable by anyone before signing in.

// Generated from `access/auth_settings_public.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Unknown};

/// The sign-in methods that an organization offers, readable by anyone before signing in.
///
/// Not documented: the JSON:API type.
///
/// | Client method or operation | Endpoint                  | Roles  |
/// |----------------------------|---------------------------|--------|
/// | [`GetPublicAuthSettings`]  | `GET /v1/p/auth/settings` | no key |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "auth_settings_public", path = "/v1/p/auth/settings", encode)]
pub struct PublicAuthSettings {
    /// ID of the record.
    pub id: Id<PublicAuthSettings>,
    /// Sign-in with a Google account.
    pub google: Option<SignInMethod>,
    /// Sign-in with an email address and a Kustomer password.
    pub kustomer: Option<SignInMethod>,
    /// Sign-in through SAML single sign-on.
    pub saml: Option<SignInMethod>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The availability of a sign-in method.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SignInMethod {
    /// Whether the sign-in method is enabled.
    pub enabled: Option<bool>,
}

/// Returns the sign-in methods that the organization offers.
///
/// Does not require an API key.
///
/// `GET /v1/p/auth/settings`. Requires no key.
///
/// ```no_run
/// use kustomer::resources::access::auth_settings_public::GetPublicAuthSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetPublicAuthSettings;
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/p/auth/settings", returns = PublicAuthSettings)]
pub struct GetPublicAuthSettings;
