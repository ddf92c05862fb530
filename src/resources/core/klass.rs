//! A type of custom object, defined by the organization.

// Generated from `core/klass.json` by `kustomer generate`. Do not edit.

use kustomer::json::Value;
use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown};

/// A type of custom object, defined by the organization.
///
/// A Klass is read, updated and deleted by its ID, while the paths of its objects contain its name. Its
/// custom attributes are not part of the Klass; they are defined by the metadata of `kobject.{name}`. A Klass
/// that has objects cannot be deleted.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                  | Roles          |
/// |----------------------------|---------------------------|----------------|
/// | `list`, [`ListKlasses`]    | `GET /v1/klasses`         | `klass.read`   |
/// | `get`                      | `GET /v1/klasses/{id}`    | `klass.read`   |
/// | `create`                   | `POST /v1/klasses`        | `klass.create` |
/// | `update`                   | `PUT /v1/klasses/{id}`    | `klass.update` |
/// | `delete`                   | `DELETE /v1/klasses/{id}` | `klass.delete` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "klass", path = "/v1/klasses", get, list, create, update(put), delete, encode)]
#[kustomer(write_only(
    /// JSON Schema of the objects' data.
    json_schema: Option<Value>,
))]
pub struct Klass {
    /// ID of the record.
    pub id: Id<Klass>,
    /// Name used in the paths of its objects: letters, digits, `_` and `-`. Unique; cannot change. At most
    /// 255 characters.
    #[kustomer(create_only)]
    pub name: String,
    /// Display name; at most 255 characters.
    pub display_name: Option<String>,
    /// Icon shown on the timeline; at most 64 characters.
    pub icon: Option<String>,
    /// Color shown on the timeline; at most 64 characters.
    pub color: Option<String>,
    /// Whether objects can be created.
    pub status: Option<KlassStatus>,
    /// Actions that users can perform on the objects.
    pub mixins: Vec<KlassMixin>,
    /// `task` for objects with a status, an assignee and a queue.
    pub klass_schema: Option<String>,
    /// Version of the app that provides the Klass.
    #[kustomer(read_only)]
    pub app_version: Option<String>,
    /// Whether the app that provides the Klass is disabled.
    #[kustomer(read_only)]
    pub app_disabled: Option<bool>,
    /// URL of data stored outside the record.
    #[kustomer(read_only)]
    pub s3_data_url: Option<String>,
    /// Time at which the Klass was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which the Klass last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The status of a Klass: whether objects can be created.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum KlassStatus {
    /// `enabled`
    Enabled,
    /// `disabled`
    Disabled,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// An action that users can perform on the objects of a Klass.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
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
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the enabled Klasses, or those with another status.
///
/// `GET /v1/klasses`. Requires `org.permission.klass.read`, `org.admin.klass.read` or `org.user.klass.read`.
///
/// ```no_run
/// use kustomer::resources::core::klass::ListKlasses;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListKlasses { page_size: Some(100), ..ListKlasses::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/klasses", returns = Page<Klass>)]
pub struct ListKlasses {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page. Defaults to `100`.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// Name of the Klass to list.
    #[kustomer(query)]
    pub name: Option<String>,
    /// Status of the Klasses to list: `enabled`, `existing_only` or `disabled`.
    #[kustomer(query)]
    pub status: Option<String>,
}
