//! A name and appearance under which the organization communicates with customers.

// Generated from `core/brand.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Timestamp, Unknown, User};

/// A name and appearance under which the organization communicates with customers.
///
/// Each conversation belongs to one brand. One brand is the default; brands cannot be deleted.
///
/// Not documented, but likely: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                 | Roles          |
/// |----------------------------|--------------------------|----------------|
/// | `list`                     | `GET /v1/brands`         | `brand.read`   |
/// | `get`                      | `GET /v1/brands/{id}`    | `brand.read`   |
/// | [`GetDefaultBrand`]        | `GET /v1/brands/default` | `brand.read`   |
/// | `create`                   | `POST /v1/brands`        | `brand.create` |
/// | `update`                   | `PATCH /v1/brands/{id}`  | `brand.update` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "brand", path = "/v1/brands", get, list, create, update(patch), encode)]
pub struct Brand {
    /// ID of the record.
    pub id: Id<Brand>,
    /// Display name.
    pub name: String,
    /// Whether the brand is used where none is specified.
    #[kustomer(read_only)]
    pub default: Option<bool>,
    /// URL of the brand's icon.
    #[kustomer(required)]
    pub icon_url: Option<String>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
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

/// Returns the default brand.
///
/// `GET /v1/brands/default`. Requires `org.permission.brand.read`, `org.admin.brand.read` or
/// `org.user.brand.read`.
///
/// ```no_run
/// use kustomer::resources::core::brand::GetDefaultBrand;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetDefaultBrand;
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/brands/default", returns = Brand)]
pub struct GetDefaultBrand;
