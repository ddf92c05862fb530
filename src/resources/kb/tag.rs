//! A tag of articles, unrelated to the tags of conversations and customers.

// Generated from `kb/tag.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown, User};

/// A tag of articles, unrelated to the tags of conversations and customers.
///
/// Tags cannot be deleted.
///
/// Not documented: the JSON:API type.
///
/// | Client method or operation | Endpoint                 |
/// |----------------------------|--------------------------|
/// | `list`, [`ListTags`]       | `GET /v3/kb/tags`        |
/// | `get`                      | `GET /v3/kb/tags/{id}`   |
/// | `create`                   | `POST /v3/kb/tags`       |
/// | `update`                   | `PATCH /v3/kb/tags/{id}` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kb_tag", path = "/v3/kb/tags", get, list, create, update(patch), encode)]
pub struct Tag {
    /// ID of the record.
    pub id: Id<Tag>,
    /// Name of the tag.
    pub name: Option<String>,
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

/// Lists the article tags.
///
/// `GET /v3/kb/tags`.
///
/// ```no_run
/// use kustomer::resources::kb::tag::ListTags;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListTags { page_size: Some(100), ..ListTags::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v3/kb/tags", returns = Page<Tag>)]
pub struct ListTags {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Name of the tags to list.
    #[kustomer(query)]
    pub name: Option<String>,
}
