//! A category of shortcuts.

// Generated from `settings/shortcut_category.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page, Timestamp, User};

/// A category of shortcuts.
///
/// Categories can be nested.
///
/// Not documented: the name of its type.
///
/// | call                                                            | endpoint                               | needs any of                   |
/// |-----------------------------------------------------------------|----------------------------------------|--------------------------------|
/// | `client.list::<ShortcutCategory>()`, [`ListShortcutCategories`] | `GET /v1/shortcuts/categories`         | `org.permission.shortcut.read` |
/// | `client.get::<ShortcutCategory>(&id)`                           | `GET /v1/shortcuts/categories/{id}`    | not documented                 |
/// | `client.create(NewShortcutCategory::new(..))`                   | `POST /v1/shortcuts/categories`        | not documented                 |
/// | `client.update(&id, ShortcutCategoryUpdate::new()..)`           | `PUT /v1/shortcuts/categories/{id}`    | not documented                 |
/// | `client.delete::<ShortcutCategory>(&id)`                        | `DELETE /v1/shortcuts/categories/{id}` | not documented                 |
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
    /// The id.
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
}

/// Lists the shortcut categories.
///
/// `GET /v1/shortcuts/categories`. Needs `org.permission.shortcut.read`, `org.admin.content.shortcut.read`,
/// `org.admin.shortcut.read`, `org.user.content.shortcut.read` or `org.user.shortcut.read`.
///
/// ```no_run
/// use kustomer::resources::settings::shortcut_category::ListShortcutCategories;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListShortcutCategories {
///     page_size: Some(1),
///     ..ListShortcutCategories::default()
/// };
/// let answer = client.send(call).await?;
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
