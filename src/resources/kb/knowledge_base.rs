//! A help center: a public website of articles for the customers of one brand.

// Generated from `kb/knowledge_base.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::{Brand, Id, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, User};

use super::theme::Theme;

/// A help center: a public website of articles for the customers of one brand.
///
/// `brand` and `subdomain` are fixed on creation. The API has neither a list of knowledge bases nor their
/// deletion.
///
/// Not documented: the name of its type.
///
/// | call                                                     | endpoint                            | needs any of               |
/// |----------------------------------------------------------|-------------------------------------|----------------------------|
/// | `client.get::<KnowledgeBase>(&id)`, [`GetKnowledgeBase`] | `GET /v1/kb/knowledge-bases/{id}`   | not documented             |
/// | `client.create(NewKnowledgeBase::new(..))`               | `POST /v1/kb/knowledge-bases`       | `org.permission.kb.create` |
/// | `client.update(&id, KnowledgeBaseUpdate::new()..)`       | `PATCH /v1/kb/knowledge-bases/{id}` | `org.permission.kb.update` |
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
    /// The id.
    pub id: Id<KnowledgeBase>,
    /// The name that people see.
    pub name: String,
    /// The address under which it is served.
    pub base_url: Option<String>,
    /// Whether it is the default one.
    #[kustomer(read_only, rename = "default")]
    pub is_default: Option<bool>,
    /// The language that it opens in.
    pub default_language: Option<String>,
    /// The icon in the browser tab.
    pub favicon: Option<String>,
    /// The title of the front page.
    pub homepage_title: Option<String>,
    /// A switch that the API does not explain.
    pub include_all_data: Option<bool>,
    /// The languages that it is offered in, by code.
    #[kustomer(optional)]
    pub languages: BTreeMap<String, Language>,
    /// The logo on its pages.
    pub logo: Option<String>,
    /// HTML meta tags to add to its pages.
    pub meta_tags: Vec<String>,
    /// Whether search engines are asked to leave it out.
    pub no_index: Option<bool>,
    /// The subdomain that it is served under.
    #[kustomer(create_only)]
    pub subdomain: String,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The brand that it is for.
    #[kustomer(relationship, create_only, required)]
    pub brand: Option<Id<Brand>>,
    /// The theme that it is shown in.
    #[kustomer(relationship)]
    pub theme: Option<Id<Theme>>,
    /// Who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// A language that a knowledge base is offered in.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Language {
    /// The name of the language that visitors see.
    pub title: Option<String>,
    /// Whether visitors can choose the language.
    pub enabled: Option<bool>,
}

/// Reads a knowledge base.
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/kb/knowledge-bases/{id}", returns = KnowledgeBase, new)]
pub struct GetKnowledgeBase {
    /// The knowledge base.
    pub id: Id<KnowledgeBase>,
    /// Which related records to include in the answer.
    #[kustomer(query)]
    pub include: Option<String>,
    /// The language of the texts.
    #[kustomer(query)]
    pub lang: Option<String>,
}
