//! A section for articles that only the organization's users can read.

// Generated from `kb/internal_category.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::{Id, KustomerObject, KustomerResource, Org, Timestamp, Unknown, User};

/// A section for articles that only the organization's users can read.
///
/// It does not belong to a knowledge base. Internal categories can be created and read, but not changed or
/// deleted.
///
/// Not documented: the JSON:API type.
///
/// | Client method or operation | Endpoint                              |
/// |----------------------------|---------------------------------------|
/// | `list`                     | `GET /v1/kb/internal/categories`      |
/// | `get`                      | `GET /v1/kb/internal/categories/{id}` |
/// | `create`                   | `POST /v1/kb/internal/categories`     |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kb_internal_category", path = "/v1/kb/internal/categories", get, list, create, encode)]
#[kustomer(write_only(
    /// ID of the record in another system.
    external_id: Option<String>,
    /// Icon of the category.
    icon: Option<String>,
    /// Parent category.
    parent: Option<Id<InternalCategory>>,
))]
pub struct InternalCategory {
    /// ID of the record.
    pub id: Id<InternalCategory>,
    /// Short identifier, in addition to the ID.
    pub hash: Option<String>,
    /// Texts of the category in each language, by language code.
    #[kustomer(optional)]
    pub langs: BTreeMap<String, InternalCategoryTranslation>,
    /// IDs of the articles and subcategories, in display order.
    pub positions: Vec<String>,
    /// Whether the category is published.
    #[kustomer(read_only)]
    pub published: Option<bool>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// User who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The texts of a category in one language.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct InternalCategoryTranslation {
    /// Title shown to readers.
    pub title: Option<String>,
    /// Short description of the contents.
    pub description: Option<String>,
    /// Whether the category is hidden in this language.
    pub disabled: Option<bool>,
    /// Human-readable part of the URL (slug).
    pub slug: Option<String>,
}
