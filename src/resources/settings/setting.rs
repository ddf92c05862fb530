//! One value of the organization's configuration, found by the app, the category and the name that it belongs
//! to.

// Generated from `settings/setting.json` by `kustomer generate`: change that, not this.

use kustomer::json::Value;
use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page, Timestamp, User};

/// One value of the organization's configuration, found by the app, the category and the name that it belongs
/// to.
///
/// `value` may be any JSON in an answer, while the documentation allows a string or null in a request.
///
/// Not documented but likely: the name of its type.
///
/// | call                                         | endpoint                                   | needs any of                  |
/// |----------------------------------------------|--------------------------------------------|-------------------------------|
/// | `client.list::<Setting>()`, [`ListSettings`] | `GET /v1/settings`                         | not documented                |
/// | [`GetSetting`]                               | `GET /v1/settings/{app}/{category}/{name}` | `org.permission.setting.read` |
/// | [`UpdateSetting`]                            | `PUT /v1/settings/{app}/{category}/{name}` | not documented                |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "setting", path = "/v1/settings", list, bodies(update), encode)]
pub struct Setting {
    /// The id.
    pub id: Id<Setting>,
    /// The name within the category.
    #[kustomer(read_only)]
    pub name: Option<String>,
    /// The app that it belongs to.
    #[kustomer(read_only)]
    pub app: Option<String>,
    /// The category within the app.
    #[kustomer(read_only)]
    pub category: Option<String>,
    /// The value; any JSON in answers.
    pub value: Option<Value>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// Lists the settings of the organization, all at once.
///
/// `GET /v1/settings`.
///
/// ```no_run
/// use kustomer::resources::settings::setting::ListSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSettings { app: Some("example".to_owned()), ..ListSettings::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/settings", returns = Page<Setting>)]
pub struct ListSettings {
    /// Only settings of this app.
    #[kustomer(query)]
    pub app: Option<String>,
    /// Only settings of this category.
    #[kustomer(query)]
    pub category: Option<String>,
    /// Only these attributes in the answer.
    #[kustomer(query)]
    pub fields: Option<String>,
}

/// Reads a setting of the organization.
///
/// `GET /v1/settings/{app}/{category}/{name}`. Needs `org.permission.setting.read` or
/// `org.user.setting.read`.
///
/// ```no_run
/// use kustomer::resources::settings::setting::GetSetting;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetSetting::new("example", "example", "Jane Doe");
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/settings/{app}/{category}/{name}", returns = Setting, new)]
pub struct GetSetting {
    /// The app that the setting belongs to.
    pub app: String,
    /// The category of the setting within the app.
    pub category: String,
    /// The name of the setting within the category.
    pub name: String,
    /// Only these attributes in the answer.
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
/// async fn demo(client: kustomer::Client, setting: SettingUpdate) -> kustomer::Result<()> {
///     let call = UpdateSetting {
///         app: "example".to_owned(),
///         category: "example".to_owned(),
///         name: "Jane Doe".to_owned(),
///         setting,
///     };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/settings/{app}/{category}/{name}", returns = Setting)]
pub struct UpdateSetting {
    /// The app that the setting belongs to.
    pub app: String,
    /// The category of the setting within the app.
    pub category: String,
    /// The name of the setting within the category.
    pub name: String,
    /// What is to be changed.
    #[kustomer(body)]
    pub setting: SettingUpdate,
}
