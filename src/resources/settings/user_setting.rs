//! One value of a user's own configuration, found by the app, the category and the name that it belongs to.

// Generated from `settings/user_setting.json` by `kustomer generate`: change that, not this.

use kustomer::json::Value;
use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page, Timestamp, User};

/// One value of a user's own configuration, found by the app, the category and the name that it belongs to.
///
/// `value` may be any JSON in an answer, while the documentation allows a string or null in a request.
///
/// Not documented: the name of its type and its path.
///
/// | call                                                          | endpoint                                                 | needs any of                                              |
/// |---------------------------------------------------------------|----------------------------------------------------------|-----------------------------------------------------------|
/// | [`ListCurrentUserSettings`]                                   | `GET /v1/users/current/settings`                         | not documented                                            |
/// | `client.children::<UserSetting>(&user)`, [`ListUserSettings`] | `GET /v1/users/{id}/settings`                            | not documented                                            |
/// | [`GetCurrentUserSetting`]                                     | `GET /v1/users/current/settings/{app}/{category}/{name}` | not documented                                            |
/// | [`GetUserSetting`]                                            | `GET /v1/users/{id}/settings/{app}/{category}/{name}`    | `org.permission.setting.read`, `org.permission.user.read` |
/// | [`UpdateCurrentUserSetting`]                                  | `PUT /v1/users/current/settings/{app}/{category}/{name}` | not documented                                            |
/// | [`UpdateUserSetting`]                                         | `PUT /v1/users/{id}/settings/{app}/{category}/{name}`    | not documented                                            |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "user_setting", path = "/v1/users/settings", bodies(update), encode)]
#[cfg_attr(feature = "access", kustomer(under(kustomer::User(list))))]
pub struct UserSetting {
    /// The id.
    pub id: Id<UserSetting>,
    /// The name within the category.
    #[kustomer(read_only)]
    pub name: Option<String>,
    /// The app that it belongs to.
    #[kustomer(read_only)]
    pub app: Option<String>,
    /// The type of the value.
    #[kustomer(read_only, rename = "type")]
    pub kind: Option<String>,
    /// The category within the app.
    #[kustomer(read_only)]
    pub category: Option<String>,
    /// The value; any JSON in answers.
    pub value: Option<Value>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The user that it belongs to.
    #[kustomer(relationship, read_only)]
    pub user: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// Lists the settings of the user whose token is used, all at once.
///
/// `GET /v1/users/current/settings`.
///
/// ```no_run
/// use kustomer::resources::settings::user_setting::ListCurrentUserSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCurrentUserSettings {
///     app: Some("example".to_owned()),
///     ..ListCurrentUserSettings::default()
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/users/current/settings", returns = Page<UserSetting>)]
pub struct ListCurrentUserSettings {
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

/// Lists the settings of a user, all at once.
///
/// `GET /v1/users/{id}/settings`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::settings::user_setting::ListUserSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListUserSettings {
///     app: Some("example".to_owned()),
///     ..ListUserSettings::new(Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/users/{id}/settings", returns = Page<UserSetting>, new)]
pub struct ListUserSettings {
    /// The user.
    pub id: Id<User>,
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

/// Reads a setting of the user whose token is used.
///
/// `GET /v1/users/current/settings/{app}/{category}/{name}`.
///
/// ```no_run
/// use kustomer::resources::settings::user_setting::GetCurrentUserSetting;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetCurrentUserSetting::new("example", "example", "Jane Doe");
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/users/current/settings/{app}/{category}/{name}", returns = UserSetting, new)]
pub struct GetCurrentUserSetting {
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

/// Reads a setting of a user.
///
/// `GET /v1/users/{id}/settings/{app}/{category}/{name}`. Needs `org.permission.setting.read`,
/// `org.permission.user.read`, `org.admin.setting.read` or `org.admin.user.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::settings::user_setting::GetUserSetting;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetUserSetting::new(Id::new("59df762a921c59001021f409"), "example", "example", "Jane Doe");
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/users/{id}/settings/{app}/{category}/{name}", returns = UserSetting, new)]
pub struct GetUserSetting {
    /// The user.
    pub id: Id<User>,
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

/// Sets the value of a setting of the user whose token is used.
///
/// `PUT /v1/users/current/settings/{app}/{category}/{name}`.
///
/// ```no_run
/// use kustomer::resources::settings::user_setting::{UpdateCurrentUserSetting, UserSettingUpdate};
///
/// async fn demo(
///     client: kustomer::Client,
///     user_setting: UserSettingUpdate,
/// ) -> kustomer::Result<()> {
///     let call = UpdateCurrentUserSetting {
///         app: "example".to_owned(),
///         category: "example".to_owned(),
///         name: "Jane Doe".to_owned(),
///         user_setting,
///     };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/users/current/settings/{app}/{category}/{name}", returns = UserSetting)]
pub struct UpdateCurrentUserSetting {
    /// The app that the setting belongs to.
    pub app: String,
    /// The category of the setting within the app.
    pub category: String,
    /// The name of the setting within the category.
    pub name: String,
    /// What is to be changed.
    #[kustomer(body)]
    pub user_setting: UserSettingUpdate,
}

/// Sets the value of a setting of a user.
///
/// `PUT /v1/users/{id}/settings/{app}/{category}/{name}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::settings::user_setting::{UpdateUserSetting, UserSettingUpdate};
///
/// async fn demo(
///     client: kustomer::Client,
///     user_setting: UserSettingUpdate,
/// ) -> kustomer::Result<()> {
///     let call = UpdateUserSetting {
///         id: Id::new("59df762a921c59001021f409"),
///         app: "example".to_owned(),
///         category: "example".to_owned(),
///         name: "Jane Doe".to_owned(),
///         user_setting,
///     };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/users/{id}/settings/{app}/{category}/{name}", returns = UserSetting)]
pub struct UpdateUserSetting {
    /// The user.
    pub id: Id<User>,
    /// The app that the setting belongs to.
    pub app: String,
    /// The category of the setting within the app.
    pub category: String,
    /// The name of the setting within the category.
    pub name: String,
    /// What is to be changed.
    #[kustomer(body)]
    pub user_setting: UserSettingUpdate,
}
