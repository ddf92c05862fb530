//! A name and look under which the organization talks to customers.

// Generated from `core/brand.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Timestamp, User};

/// A name and look under which the organization talks to customers.
///
/// Conversations belong to one. One brand is the default, and brands cannot be deleted.
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
    /// The name that people see.
    pub name: String,
    /// Whether it is the brand of what names no other.
    #[kustomer(read_only)]
    pub default: Option<bool>,
    /// The address of the picture.
    #[kustomer(required)]
    pub icon_url: Option<String>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Who created it.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed it.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// Reads the default brand.
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
