//! A folder for shortcuts, which may itself be in a folder.

// Generated from `settings/shortcut_category.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page, Timestamp, User};

/// A folder for shortcuts, which may itself be in a folder.
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
    /// The name that people see.
    pub name: String,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The category that it is in.
    #[kustomer(relationship)]
    pub parent: Option<Id<ShortcutCategory>>,
    /// Who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// Lists the categories of shortcuts.
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
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// `false` leaves the names as they are stored.
    #[kustomer(query)]
    pub translate: Option<String>,
    /// The language of the names.
    #[kustomer(query)]
    pub lang: Option<String>,
}
