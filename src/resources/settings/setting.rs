//! A value of the organization's configuration, identified by app, category and name.

// Generated from `settings/setting.json` by `kustomer generate`. Do not edit.

use kustomer::json::Value;
use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown, User};

/// A value of the organization's configuration, identified by app, category and name.
///
/// Responses may contain any JSON in `value`; requests accept a string or `null`, according to the
/// documentation.
///
/// Not documented, but likely: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                                   | Roles          |
/// |----------------------------|--------------------------------------------|----------------|
/// | `list`, [`ListSettings`]   | `GET /v1/settings`                         | not documented |
/// | [`GetSetting`]             | `GET /v1/settings/{app}/{category}/{name}` | `setting.read` |
/// | [`UpdateSetting`]          | `PUT /v1/settings/{app}/{category}/{name}` | not documented |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "setting", path = "/v1/settings", list, bodies(update = UpdateSetting), encode)]
pub struct Setting {
    /// ID of the record.
    pub id: Id<Setting>,
    /// Name within the category.
    #[kustomer(read_only)]
    pub name: Option<String>,
    /// App that the record belongs to.
    #[kustomer(read_only)]
    pub app: Option<String>,
    /// Category within the app.
    #[kustomer(read_only)]
    pub category: Option<String>,
    /// Value; any JSON in responses.
    pub value: Option<Value>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// User who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// Lists all of the organization's settings.
///
/// The response is not paged.
///
/// `GET /v1/settings`.
///
/// ```no_run
/// use kustomer::resources::settings::setting::ListSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSettings::default();
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/settings", returns = Page<Setting>)]
pub struct ListSettings {
    /// App whose settings to list.
    #[kustomer(query)]
    pub app: Option<String>,
    /// Category whose settings to list.
    #[kustomer(query)]
    pub category: Option<String>,
    /// Attributes to return.
    #[kustomer(query)]
    pub fields: Option<String>,
}

/// Returns a setting of the organization.
///
/// `GET /v1/settings/{app}/{category}/{name}`. Requires `org.permission.setting.read` or
/// `org.user.setting.read`.
///
/// ```no_run
/// use kustomer::resources::settings::setting::{GetSetting, GetSettingRequired};
///
/// async fn demo(
///     client: kustomer::Client,
///     app: String,
///     category: String,
///     name: String,
/// ) -> kustomer::Result<()> {
///     let call = GetSetting::new(GetSettingRequired { app, category, name });
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/settings/{app}/{category}/{name}", returns = Setting, new)]
pub struct GetSetting {
    /// App that the setting belongs to.
    pub app: String,
    /// Category of the setting within the app.
    pub category: String,
    /// Name of the setting within the category.
    pub name: String,
    /// Attributes to return.
    #[kustomer(query)]
    pub fields: Option<String>,
}

/// Sets the value of a setting of the organization.
///
/// `PUT /v1/settings/{app}/{category}/{name}`.
///
/// ```no_run
/// use kustomer::resources::settings::setting::{SettingUpdate, UpdateSetting};
///
/// async fn demo(
///     client: kustomer::Client,
///     app: String,
///     category: String,
///     name: String,
///     setting: SettingUpdate,
/// ) -> kustomer::Result<()> {
///     let call = UpdateSetting { app, category, name, setting };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/settings/{app}/{category}/{name}", returns = Setting)]
pub struct UpdateSetting {
    /// App that the setting belongs to.
    pub app: String,
    /// Category of the setting within the app.
    pub category: String,
    /// Name of the setting within the category.
    pub name: String,
    /// Changes to the record.
    #[kustomer(body)]
    pub setting: SettingUpdate,
}
