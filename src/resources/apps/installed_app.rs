//! An app that is installed in the organization, with the state of every part that it created.

// Generated from `apps/installed_app.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::Json;
use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, User};

/// An app that is installed in the organization, with the state of every part that it created.
///
/// Installing runs in the background; a failed installation leaves the former version in use.
///
/// Not documented: the name of its type.
///
/// | call                              | endpoint                    | needs any of               |
/// |-----------------------------------|-----------------------------|----------------------------|
/// | `client.list::<InstalledApp>()`   | `GET /v1/apps`              | `org.permission.apps.read` |
/// | `client.get::<InstalledApp>(&id)` | `GET /v1/apps/{appVersion}` | `org.permission.apps.read` |
/// | [`InstallApp`]                    | `POST /v1/apps/install`     | `org.admin.apps`           |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "installed_app", path = "/v1/apps", get, list, encode)]
pub struct InstalledApp {
    /// The id.
    pub id: Id<InstalledApp>,
    /// The name of the app.
    pub name: Option<String>,
    /// The workflow actions that the app created, by name.
    pub actions: BTreeMap<String, AppComponent>,
    /// The cards that the app created, by name.
    pub cards: BTreeMap<String, AppComponent>,
    /// The version that is in use.
    pub current: Option<String>,
    /// The inbound hooks that the app created, by name.
    pub hooks: BTreeMap<String, AppComponent>,
    /// The version that is being installed.
    pub installing: Option<String>,
    /// The Klasses (custom objects) that the app created, by name.
    pub klasses: BTreeMap<String, AppComponent>,
    /// How the installation stands on the side of the app's own server.
    pub remote: Option<RemoteStatus>,
    /// The workflow triggers that the app created, by name.
    pub triggers: BTreeMap<String, AppComponent>,
    /// The version of the app.
    pub version: Option<String>,
    /// The workflows that the app created, by name.
    pub workflows: BTreeMap<String, AppComponent>,
    /// How the installation of the app stands.
    pub status: Option<String>,
    /// When that status was reached.
    pub status_at: Option<Timestamp>,
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

/// A part that an app created, and how its installation stands.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AppComponent {
    /// The id of the part.
    pub id: Option<String>,
    /// How the installation of the part stands.
    pub status: Option<String>,
    /// When that status was reached.
    pub status_at: Option<Timestamp>,
}

/// How an installation stands on the side of the app's own server.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct RemoteStatus {
    /// How the installation stands.
    pub status: Option<String>,
    /// When that status was reached.
    pub status_at: Option<Timestamp>,
}

/// Installs a registered version of an app in the organization, or moves an installed app to it.
///
/// Where that fails, the former version stays in use. An app cannot be removed entirely afterwards. The body
/// is not documented.
///
/// `POST /v1/apps/install`. Needs `org.admin.apps`. Not documented: what it takes, what it answers and the
/// status.
///
/// ```no_run
/// use kustomer::json::Value;
/// use kustomer::resources::apps::installed_app::InstallApp;
///
/// async fn demo(client: kustomer::Client, body: Value) -> kustomer::Result<()> {
///     let call = InstallApp { body };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/apps/install", returns = Json<Value>)]
pub struct InstallApp {
    /// Which app and version to install.
    #[kustomer(body)]
    pub body: Value,
}
