//! An app installed in the organization, with the status of every part that it created.

// Generated from `apps/installed_app.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::Json;
use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, Unknown, User};

/// An app installed in the organization, with the status of every part that it created.
///
/// Installation runs in the background; if it fails, the previous version stays in use.
///
/// Not documented: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                    | Roles            |
/// |----------------------------|-----------------------------|------------------|
/// | `list`                     | `GET /v1/apps`              | `apps.read`      |
/// | `get`                      | `GET /v1/apps/{appVersion}` | `apps.read`      |
/// | [`InstallApp`]             | `POST /v1/apps/install`     | `org.admin.apps` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "installed_app", path = "/v1/apps", get, list, encode)]
pub struct InstalledApp {
    /// ID of the record.
    pub id: Id<InstalledApp>,
    /// Name of the app.
    pub name: Option<String>,
    /// Workflow actions created by the app, by name.
    pub actions: BTreeMap<String, AppComponent>,
    /// Cards created by the app, by name.
    pub cards: BTreeMap<String, AppComponent>,
    /// Version in use.
    pub current: Option<String>,
    /// Inbound hooks created by the app, by name.
    pub hooks: BTreeMap<String, AppComponent>,
    /// Version being installed.
    pub installing: Option<String>,
    /// Klasses (custom objects) created by the app, by name.
    pub klasses: BTreeMap<String, AppComponent>,
    /// Installation status on the app's own server.
    pub remote: Option<RemoteStatus>,
    /// Workflow triggers created by the app, by name.
    pub triggers: BTreeMap<String, AppComponent>,
    /// Version of the app.
    pub version: Option<String>,
    /// Workflows created by the app, by name.
    pub workflows: BTreeMap<String, AppComponent>,
    /// Installation status of the app.
    pub status: Option<String>,
    /// Time at which the current status was reached.
    pub status_at: Option<Timestamp>,
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

/// A part created by an app, with its installation status.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AppComponent {
    /// ID of the part.
    pub id: Option<String>,
    /// Installation status of the part.
    pub status: Option<String>,
    /// Time at which the current status was reached.
    pub status_at: Option<Timestamp>,
}

/// The installation status on the app's own server.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct RemoteStatus {
    /// Installation status.
    pub status: Option<String>,
    /// Time at which the current status was reached.
    pub status_at: Option<Timestamp>,
}

/// Installs a registered version of an app in the organization, or moves an installed app to that version.
///
/// If it fails, the previous version stays in use. An app cannot be removed entirely afterwards. The body is
/// not documented.
///
/// `POST /v1/apps/install`. Requires `org.admin.apps`. Not documented: the request body, the response and the
/// status.
///
/// ```no_run
/// use kustomer::json::Value;
/// use kustomer::resources::apps::installed_app::InstallApp;
///
/// async fn demo(client: kustomer::Client, body: Value) -> kustomer::Result<()> {
///     let call = InstallApp { body };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/apps/install", returns = Json<Value>)]
pub struct InstallApp {
    /// App and version to install.
    #[kustomer(body)]
    pub body: Value,
}
