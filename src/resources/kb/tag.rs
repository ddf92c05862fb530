//! A word that articles are marked with; not to be confused with the tags of conversations and customers.

// Generated from `kb/tag.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page, Timestamp, User};

/// A word that articles are marked with; not to be confused with the tags of conversations and customers.
///
/// The API cannot delete one.
///
/// Not documented: the name of its type.
///
/// | call                                     | endpoint                 |
/// |------------------------------------------|--------------------------|
/// | `client.list::<Tag>()`, [`ListTags`]     | `GET /v3/kb/tags`        |
/// | `client.get::<Tag>(&id)`                 | `GET /v3/kb/tags/{id}`   |
/// | `client.create(NewTag::new()..)`         | `POST /v3/kb/tags`       |
/// | `client.update(&id, TagUpdate::new()..)` | `PATCH /v3/kb/tags/{id}` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kb_tag", path = "/v3/kb/tags", get, list, create, update(patch), encode)]
pub struct Tag {
    /// The id.
    pub id: Id<Tag>,
    /// The word.
    pub name: Option<String>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
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

/// Lists the tags of articles.
///
/// `GET /v3/kb/tags`.
///
/// ```no_run
/// use kustomer::resources::kb::tag::ListTags;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListTags { page_size: Some(1), ..ListTags::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v3/kb/tags", returns = Page<Tag>)]
pub struct ListTags {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Only tags with this name.
    #[kustomer(query)]
    pub name: Option<String>,
}
