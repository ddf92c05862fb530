//! A name and appearance under which the organization communicates with customers.

// Generated from `core/brand.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Timestamp, User};

/// A name and appearance under which the organization communicates with customers.
///
/// Each conversation belongs to one brand. One brand is the default; brands cannot be deleted.
///
/// Not documented but likely: the name of its type.
///
/// | call                                       | endpoint                 | needs any of                  |
/// |--------------------------------------------|--------------------------|-------------------------------|
/// | `client.list::<Brand>()`                   | `GET /v1/brands`         | `org.permission.brand.read`   |
/// | `client.get::<Brand>(&id)`                 | `GET /v1/brands/{id}`    | `org.permission.brand.read`   |
/// | [`GetDefaultBrand`]                        | `GET /v1/brands/default` | `org.permission.brand.read`   |
/// | `client.create(NewBrand::new(..))`         | `POST /v1/brands`        | `org.permission.brand.create` |
/// | `client.update(&id, BrandUpdate::new()..)` | `PATCH /v1/brands/{id}`  | `org.permission.brand.update` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "brand", path = "/v1/brands", get, list, create, update(patch), encode)]
pub struct Brand {
    /// The id.
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
}

/// Returns the default brand.
///
/// `GET /v1/brands/default`. Needs `org.permission.brand.read`, `org.admin.brand.read` or
/// `org.user.brand.read`.
///
/// ```no_run
/// use kustomer::resources::core::brand::GetDefaultBrand;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetDefaultBrand;
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/brands/default", returns = Brand)]
pub struct GetDefaultBrand;
