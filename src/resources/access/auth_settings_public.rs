//! Which ways of signing in an organization offers, as anybody may read it before signing in.

// Generated from `access/auth_settings_public.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource};

/// Which ways of signing in an organization offers, as anybody may read it before signing in.
///
/// Not documented: the name of its type.
///
/// | call                      | endpoint                  | needs any of |
/// |---------------------------|---------------------------|--------------|
/// | [`GetPublicAuthSettings`] | `GET /v1/p/auth/settings` | no key       |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "auth_settings_public", path = "/v1/p/auth/settings", encode)]
pub struct PublicAuthSettings {
    /// The id.
    pub id: Id<PublicAuthSettings>,
    /// Sign-in by Google account.
    pub google: Option<SignInMethod>,
    /// Sign-in by email address and Kustomer password.
    pub kustomer: Option<SignInMethod>,
    /// Sign-in by SAML single sign-on.
    pub saml: Option<SignInMethod>,
}

/// Whether a way of signing in is open.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SignInMethod {
    /// Whether users may sign in this way.
    pub enabled: Option<bool>,
}

/// Gets which ways of signing in the organization offers.
///
/// It needs no key.
///
/// `GET /v1/p/auth/settings`. Needs no key.
///
/// ```no_run
/// use kustomer::resources::access::auth_settings_public::GetPublicAuthSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetPublicAuthSettings;
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/p/auth/settings", returns = PublicAuthSettings)]
pub struct GetPublicAuthSettings;
