//! A section of a knowledge base, which contains articles and subcategories.

// Generated from `kb/category.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::{Id, KustomerObject, KustomerResource, Org, Timestamp, Unknown, User};

use super::knowledge_base::KnowledgeBase;

/// A section of a knowledge base, which contains articles and subcategories.
///
/// Each knowledge base has a root category; the parent of a category determines its knowledge base. There is
/// no delete operation; set `deleted` in an update instead.
///
/// Not documented: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                     | Roles          |
/// |----------------------------|------------------------------|----------------|
/// | `list`                     | `GET /v1/kb/categories`      | not documented |
/// | `get`                      | `GET /v1/kb/categories/{id}` | not documented |
/// | `create`                   | `POST /v1/kb/categories`     | not documented |
/// | `update`                   | `PUT /v1/kb/categories/{id}` | `kb.update`    |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kb_category", path = "/v1/kb/categories", get, list, create, update(put), encode)]
#[kustomer(write_only(
    /// ID of the record in another system.
    external_id: Option<String>,
    /// Icon of the category.
    icon: Option<String>,
))]
pub struct Category {
    /// ID of the record.
    pub id: Id<Category>,
    /// IDs of the subcategories, in display order.
    #[kustomer(update_only)]
    pub category_positions: Vec<Id<Category>>,
    /// Short identifier, in addition to the ID.
    #[kustomer(create_only)]
    pub hash: Option<String>,
    /// Texts of the category in each language, by language code.
    #[kustomer(optional)]
    pub langs: BTreeMap<String, CategoryTranslation>,
    /// IDs of the articles and subcategories, in display order.
    pub positions: Vec<String>,
    /// Whether the category is the root of its knowledge base.
    #[kustomer(read_only)]
    pub root: Option<bool>,
    /// Whether the category is published.
    #[kustomer(read_only)]
    pub published: Option<bool>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Whether the record is deleted.
    #[kustomer(update_only)]
    pub deleted: Option<bool>,
    /// Time at which the record was deleted.
    #[kustomer(read_only)]
    pub deleted_at: Option<Timestamp>,
    /// Knowledge base that the category belongs to.
    #[kustomer(relationship, create_only)]
    pub knowledge_base: Option<Id<KnowledgeBase>>,
    /// Parent category.
    #[kustomer(relationship)]
    pub parent: Option<Id<Category>>,
    /// User who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// User who deleted the record.
    #[kustomer(relationship, read_only)]
    pub deleted_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The texts of a category in one language.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CategoryTranslation {
    /// Title shown to readers.
    pub title: Option<String>,
    /// Short description of the contents.
    pub description: Option<String>,
    /// Whether the category is hidden in this language.
    pub disabled: Option<bool>,
    /// Human-readable part of the URL (slug).
    pub slug: Option<String>,
}
