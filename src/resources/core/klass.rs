//! A type of custom objects that an organization defines itself.

// Generated from `core/klass.json` by `kustomer generate`: change that, not this.

use kustomer::json::Value;
use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Page, Timestamp};

/// A type of custom objects that an organization defines itself.
///
/// Reading, changing and deleting one goes by its id, the paths of its objects by its name. Custom attributes
/// are not defined here but by the metadata of `kobject.{name}`. A Klass that has objects cannot be deleted.
///
/// | call                                       | endpoint                  | needs any of                  |
/// |--------------------------------------------|---------------------------|-------------------------------|
/// | `client.list::<Klass>()`, [`ListKlasses`]  | `GET /v1/klasses`         | `org.permission.klass.read`   |
/// | `client.get::<Klass>(&id)`                 | `GET /v1/klasses/{id}`    | `org.permission.klass.read`   |
/// | `client.create(NewKlass::new(..))`         | `POST /v1/klasses`        | `org.permission.klass.create` |
/// | `client.update(&id, KlassUpdate::new()..)` | `PUT /v1/klasses/{id}`    | `org.permission.klass.update` |
/// | `client.delete::<Klass>(&id)`              | `DELETE /v1/klasses/{id}` | `org.permission.klass.delete` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "klass", path = "/v1/klasses", get, list, create, update(put), delete, encode)]
#[kustomer(write_only(
    /// A JSON Schema for the objects' data.
    json_schema: Option<Value>,
))]
pub struct Klass {
    /// The id.
    pub id: Id<Klass>,
    /// The name in the paths of its objects: letters, digits, `_` and `-`. Unique, and never changed. 255
    /// characters at most.
    #[kustomer(create_only)]
    pub name: String,
    /// The name that people see; 255 characters at most.
    pub display_name: Option<String>,
    /// The icon on the timeline. 64 characters at most.
    pub icon: Option<String>,
    /// The color on the timeline. 64 characters at most.
    pub color: Option<String>,
    /// Whether objects can be made.
    pub status: Option<KlassStatus>,
    /// What people may do with the objects.
    pub mixins: Vec<KlassMixin>,
    /// `task` for objects with a status, an assignee and a queue.
    pub klass_schema: Option<String>,
    /// The version of the app that brought the Klass.
    #[kustomer(read_only)]
    pub app_version: Option<String>,
    /// Whether the app that brought the Klass is switched off.
    #[kustomer(read_only)]
    pub app_disabled: Option<bool>,
    /// Where its data is stored, if that is outside of the record.
    #[kustomer(read_only)]
    pub s3_data_url: Option<String>,
    /// When the Klass was made.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When the Klass was last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// Whether objects of a Klass can be made.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum KlassStatus {
    /// `enabled`
    Enabled,
    /// `disabled`
    Disabled,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// What people may do with the objects of a Klass.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum KlassMixin {
    /// `assignable`
    Assignable,
    /// `commentable`
    Commentable,
    /// `creatable`
    Creatable,
    /// `editable`
    Editable,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Lists the Klasses that are enabled, or those of another status.
///
/// `GET /v1/klasses`. Needs `org.permission.klass.read`, `org.admin.klass.read` or `org.user.klass.read`.
///
/// ```no_run
/// use kustomer::resources::core::klass::ListKlasses;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListKlasses { page_size: Some(1), ..ListKlasses::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/klasses", returns = Page<Klass>)]
pub struct ListKlasses {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page. `100` if nothing is said.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// Only the Klass of this name.
    #[kustomer(query)]
    pub name: Option<String>,
    /// Only Klasses of this status: `enabled`, `existing_only` or `disabled`.
    #[kustomer(query)]
    pub status: Option<String>,
}
