//! A value of a user's configuration, identified by app, category and name.

// Generated from `settings/user_setting.json` by `kustomer generate`. Do not edit.

use kustomer::json::Value;
use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown, User};

/// A value of a user's configuration, identified by app, category and name.
///
/// Responses may contain any JSON in `value`; requests accept a string or `null`, according to the
/// documentation.
///
/// Not documented: the JSON:API type and the path.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation       | Endpoint                                                 | Roles                       |
/// |----------------------------------|----------------------------------------------------------|-----------------------------|
/// | [`ListCurrentUserSettings`]      | `GET /v1/users/current/settings`                         | not documented              |
/// | `children`, [`ListUserSettings`] | `GET /v1/users/{id}/settings`                            | not documented              |
/// | [`GetCurrentUserSetting`]        | `GET /v1/users/current/settings/{app}/{category}/{name}` | not documented              |
/// | [`GetUserSetting`]               | `GET /v1/users/{id}/settings/{app}/{category}/{name}`    | `setting.read`, `user.read` |
/// | [`UpdateCurrentUserSetting`]     | `PUT /v1/users/current/settings/{app}/{category}/{name}` | not documented              |
/// | [`UpdateUserSetting`]            | `PUT /v1/users/{id}/settings/{app}/{category}/{name}`    | not documented              |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "user_setting",
    path = "/v1/users/settings",
    bodies(update = UpdateCurrentUserSetting),
    encode
)]
#[cfg_attr(feature = "access", kustomer(under(kustomer::User(list))))]
pub struct UserSetting {
    /// ID of the record.
    pub id: Id<UserSetting>,
    /// Name within the category.
    #[kustomer(read_only)]
    pub name: Option<String>,
    /// App that the record belongs to.
    #[kustomer(read_only)]
    pub app: Option<String>,
    /// Type of the value.
    #[kustomer(read_only, rename = "type")]
    pub kind: Option<String>,
    /// Category within the app.
    #[kustomer(read_only)]
    pub category: Option<String>,
    /// Value; any JSON in responses.
    pub value: Option<Value>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// User that the setting belongs to.
    #[kustomer(relationship, read_only)]
    pub user: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// Lists all settings of the current user.
///
/// The response is not paged.
///
/// `GET /v1/users/current/settings`.
///
/// ```no_run
/// use kustomer::resources::settings::user_setting::ListCurrentUserSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCurrentUserSettings::default();
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/users/current/settings", returns = Page<UserSetting>)]
pub struct ListCurrentUserSettings {
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

/// Lists all settings of a user.
///
/// The response is not paged.
///
/// `GET /v1/users/{id}/settings`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::settings::user_setting::ListUserSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListUserSettings::new(Id::new("59df762a921c59001021f409"));
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/users/{id}/settings", returns = Page<UserSetting>, new)]
pub struct ListUserSettings {
    /// ID of the user.
    pub id: Id<User>,
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

/// Returns a setting of the current user.
///
/// `GET /v1/users/current/settings/{app}/{category}/{name}`.
///
/// ```no_run
/// use kustomer::resources::settings::user_setting::{
///     GetCurrentUserSetting, GetCurrentUserSettingRequired,
/// };
///
/// async fn demo(
///     client: kustomer::Client,
///     app: String,
///     category: String,
///     name: String,
/// ) -> kustomer::Result<()> {
///     let call = GetCurrentUserSetting::new(GetCurrentUserSettingRequired { app, category, name });
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/users/current/settings/{app}/{category}/{name}", returns = UserSetting, new)]
pub struct GetCurrentUserSetting {
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

/// Returns a setting of a user.
///
/// `GET /v1/users/{id}/settings/{app}/{category}/{name}`. Requires `org.permission.setting.read`,
/// `org.permission.user.read`, `org.admin.setting.read` or `org.admin.user.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::settings::user_setting::{GetUserSetting, GetUserSettingRequired};
///
/// async fn demo(
///     client: kustomer::Client,
///     app: String,
///     category: String,
///     name: String,
/// ) -> kustomer::Result<()> {
///     let call = GetUserSetting::new(GetUserSettingRequired { id: Id::new("59df762a921c59001021f409"), app, category, name });
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/users/{id}/settings/{app}/{category}/{name}", returns = UserSetting, new)]
pub struct GetUserSetting {
    /// ID of the user.
    pub id: Id<User>,
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

/// Sets the value of a setting of the current user.
///
/// `PUT /v1/users/current/settings/{app}/{category}/{name}`.
///
/// ```no_run
/// use kustomer::resources::settings::user_setting::{UpdateCurrentUserSetting, UserSettingUpdate};
///
/// async fn demo(
///     client: kustomer::Client,
///     app: String,
///     category: String,
///     name: String,
///     user_setting: UserSettingUpdate,
/// ) -> kustomer::Result<()> {
///     let call = UpdateCurrentUserSetting { app, category, name, user_setting };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/users/current/settings/{app}/{category}/{name}", returns = UserSetting)]
pub struct UpdateCurrentUserSetting {
    /// App that the setting belongs to.
    pub app: String,
    /// Category of the setting within the app.
    pub category: String,
    /// Name of the setting within the category.
    pub name: String,
    /// Changes to the record.
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
///     app: String,
///     category: String,
///     name: String,
///     user_setting: UserSettingUpdate,
/// ) -> kustomer::Result<()> {
///     let call = UpdateUserSetting {
///         id: Id::new("59df762a921c59001021f409"),
///         app,
///         category,
///         name,
///         user_setting,
///     };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/users/{id}/settings/{app}/{category}/{name}", returns = UserSetting)]
pub struct UpdateUserSetting {
    /// ID of the user.
    pub id: Id<User>,
    /// App that the setting belongs to.
    pub app: String,
    /// Category of the setting within the app.
    pub category: String,
    /// Name of the setting within the category.
    pub name: String,
    /// Changes to the record.
    #[kustomer(body)]
    pub user_setting: UserSettingUpdate,
}
