//! A section for articles that only the users of the organization can read.

// Generated from `kb/internal_category.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::{Id, KustomerObject, KustomerResource, Org, Timestamp, User};

/// A section for articles that only the users of the organization can read.
///
/// It belongs to no knowledge base. The API can create and read internal categories but not change or delete
/// them.
///
/// Not documented: the name of its type.
///
/// | call                                          | endpoint                              |
/// |-----------------------------------------------|---------------------------------------|
/// | `client.list::<InternalCategory>()`           | `GET /v1/kb/internal/categories`      |
/// | `client.get::<InternalCategory>(&id)`         | `GET /v1/kb/internal/categories/{id}` |
/// | `client.create(NewInternalCategory::new()..)` | `POST /v1/kb/internal/categories`     |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kb_internal_category", path = "/v1/kb/internal/categories", get, list, create, encode)]
#[kustomer(write_only(
    /// The id in another system.
    external_id: Option<String>,
    /// The icon of it.
    icon: Option<String>,
    /// The internal category that it is in.
    parent: Option<Id<InternalCategory>>,
))]
pub struct InternalCategory {
    /// The id.
    pub id: Id<InternalCategory>,
    /// A short identifier of it besides the id.
    pub hash: Option<String>,
    /// The words of it in each language, by language.
    #[kustomer(optional)]
    pub langs: BTreeMap<String, InternalCategoryTranslation>,
    /// What it holds, as ids in their order.
    pub positions: Vec<String>,
    /// Whether it is published.
    #[kustomer(read_only)]
    pub published: Option<bool>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// The words of a category in one language.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct InternalCategoryTranslation {
    /// The title that people see.
    pub title: Option<String>,
    /// A few words on what it holds.
    pub description: Option<String>,
    /// Whether it is hidden in this language.
    pub disabled: Option<bool>,
    /// The readable part of its address.
    pub slug: Option<String>,
}
