//! A category of shortcuts.

// Generated from `settings/shortcut_category.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown, User};

/// A category of shortcuts.
///
/// Categories can be nested.
///
/// Not documented: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation         | Endpoint                               | Roles           |
/// |------------------------------------|----------------------------------------|-----------------|
/// | `list`, [`ListShortcutCategories`] | `GET /v1/shortcuts/categories`         | `shortcut.read` |
/// | `get`                              | `GET /v1/shortcuts/categories/{id}`    | not documented  |
/// | `create`                           | `POST /v1/shortcuts/categories`        | not documented  |
/// | `update`                           | `PUT /v1/shortcuts/categories/{id}`    | not documented  |
/// | `delete`                           | `DELETE /v1/shortcuts/categories/{id}` | not documented  |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "shortcut_category",
    path = "/v1/shortcuts/categories",
    get,
    list,
    create,
    update(put),
    delete,
    encode
)]
pub struct ShortcutCategory {
    /// ID of the record.
    pub id: Id<ShortcutCategory>,
    /// Display name.
    pub name: String,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Category that contains the record.
    #[kustomer(relationship)]
    pub parent: Option<Id<ShortcutCategory>>,
    /// User who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
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

/// Lists the shortcut categories.
///
/// `GET /v1/shortcuts/categories`. Requires `org.permission.shortcut.read`,
/// `org.admin.content.shortcut.read`, `org.admin.shortcut.read`, `org.user.content.shortcut.read` or
/// `org.user.shortcut.read`.
///
/// ```no_run
/// use kustomer::resources::settings::shortcut_category::ListShortcutCategories;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListShortcutCategories {
///     page_size: Some(100),
///     ..ListShortcutCategories::default()
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/shortcuts/categories", returns = Page<ShortcutCategory>)]
pub struct ListShortcutCategories {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether to translate the names; `false` returns them as stored.
    #[kustomer(query)]
    pub translate: Option<String>,
    /// Language of the names.
    #[kustomer(query)]
    pub lang: Option<String>,
}
