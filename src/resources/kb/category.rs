//! A section of a knowledge base, which holds articles and further sections.

// Generated from `kb/category.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::{Id, KustomerObject, KustomerResource, Org, Timestamp, User};

use super::knowledge_base::KnowledgeBase;

/// A section of a knowledge base, which holds articles and further sections.
///
/// Each knowledge base has a root category; which knowledge base a category belongs to follows from its
/// parent. There is no deletion request: set `deleted` in an update.
///
/// Not documented: the name of its type.
///
/// | call                                          | endpoint                     | needs any of               |
/// |-----------------------------------------------|------------------------------|----------------------------|
/// | `client.list::<Category>()`                   | `GET /v1/kb/categories`      | not documented             |
/// | `client.get::<Category>(&id)`                 | `GET /v1/kb/categories/{id}` | not documented             |
/// | `client.create(NewCategory::new()..)`         | `POST /v1/kb/categories`     | not documented             |
/// | `client.update(&id, CategoryUpdate::new()..)` | `PUT /v1/kb/categories/{id}` | `org.permission.kb.update` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kb_category", path = "/v1/kb/categories", get, list, create, update(put), encode)]
#[kustomer(write_only(
    /// The id in another system.
    external_id: Option<String>,
    /// The icon of it.
    icon: Option<String>,
))]
pub struct Category {
    /// The id.
    pub id: Id<Category>,
    /// The categories in it, as ids in their order.
    #[kustomer(update_only)]
    pub category_positions: Vec<Id<Category>>,
    /// A short identifier of it besides the id.
    #[kustomer(create_only)]
    pub hash: Option<String>,
    /// The words of it in each language, by language.
    #[kustomer(optional)]
    pub langs: BTreeMap<String, CategoryTranslation>,
    /// What it holds, as ids in their order.
    pub positions: Vec<String>,
    /// Whether it is the root of its knowledge base.
    #[kustomer(read_only)]
    pub root: Option<bool>,
    /// Whether it is published.
    #[kustomer(read_only)]
    pub published: Option<bool>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Whether the record is deleted.
    #[kustomer(update_only)]
    pub deleted: Option<bool>,
    /// When the record was deleted, if it was.
    #[kustomer(read_only)]
    pub deleted_at: Option<Timestamp>,
    /// The knowledge base that it belongs to.
    #[kustomer(relationship, create_only)]
    pub knowledge_base: Option<Id<KnowledgeBase>>,
    /// The category that it is in.
    #[kustomer(relationship)]
    pub parent: Option<Id<Category>>,
    /// Who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// Who deleted the record.
    #[kustomer(relationship, read_only)]
    pub deleted_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// The words of a category in one language.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CategoryTranslation {
    /// The title that people see.
    pub title: Option<String>,
    /// A few words on what it holds.
    pub description: Option<String>,
    /// Whether it is hidden in this language.
    pub disabled: Option<bool>,
    /// The readable part of its address.
    pub slug: Option<String>,
}
