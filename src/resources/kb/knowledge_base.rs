//! A help center: a public website with articles for the customers of one brand.

// Generated from `kb/knowledge_base.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::{
    Brand, Id, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, Unknown, User,
};

use super::theme::Theme;

/// A help center: a public website with articles for the customers of one brand.
///
/// `brand` and `subdomain` cannot change after creation. Knowledge bases can be neither listed nor deleted.
///
/// Not documented: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation  | Endpoint                            | Roles          |
/// |-----------------------------|-------------------------------------|----------------|
/// | `get`, [`GetKnowledgeBase`] | `GET /v1/kb/knowledge-bases/{id}`   | not documented |
/// | `create`                    | `POST /v1/kb/knowledge-bases`       | `kb.create`    |
/// | `update`                    | `PATCH /v1/kb/knowledge-bases/{id}` | `kb.update`    |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "kb_knowledge_base",
    path = "/v1/kb/knowledge-bases",
    get,
    create,
    update(patch),
    encode
)]
pub struct KnowledgeBase {
    /// ID of the record.
    pub id: Id<KnowledgeBase>,
    /// Display name.
    pub name: String,
    /// Base URL of the help center.
    pub base_url: Option<String>,
    /// Whether the knowledge base is the default.
    #[kustomer(read_only, rename = "default")]
    pub is_default: Option<bool>,
    /// Default language.
    pub default_language: Option<String>,
    /// Icon shown in the browser tab.
    pub favicon: Option<String>,
    /// Title of the home page.
    pub homepage_title: Option<String>,
    /// Undocumented flag.
    pub include_all_data: Option<bool>,
    /// Languages of the help center, by language code.
    #[kustomer(optional)]
    pub languages: BTreeMap<String, Language>,
    /// Logo shown on the pages.
    pub logo: Option<String>,
    /// HTML meta tags to add to the pages.
    pub meta_tags: Vec<String>,
    /// Whether search engines are asked not to index the help center.
    pub no_index: Option<bool>,
    /// Subdomain of the help center.
    #[kustomer(create_only)]
    pub subdomain: String,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Brand of the help center.
    #[kustomer(relationship, create_only, required)]
    pub brand: Option<Id<Brand>>,
    /// Theme of the help center.
    #[kustomer(relationship)]
    pub theme: Option<Id<Theme>>,
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

/// A language of a knowledge base.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Language {
    /// Name of the language shown to visitors.
    pub title: Option<String>,
    /// Whether visitors can choose the language.
    pub enabled: Option<bool>,
}

/// Returns a knowledge base.
///
/// `GET /v1/kb/knowledge-bases/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::knowledge_base::GetKnowledgeBase;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetKnowledgeBase {
///     lang: Some("en_us".to_owned()),
///     ..GetKnowledgeBase::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/kb/knowledge-bases/{id}", returns = KnowledgeBase, new)]
pub struct GetKnowledgeBase {
    /// ID of the knowledge base.
    pub id: Id<KnowledgeBase>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
    /// Language of the texts.
    #[kustomer(query)]
    pub lang: Option<String>,
}
