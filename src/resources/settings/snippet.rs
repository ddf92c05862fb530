//! A text in several languages that other texts, such as those of a help center or a chat, refer to by key.

// Generated from `settings/snippet.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::{
    Id, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown, User,
};

/// A text in several languages that other texts, such as those of a help center or a chat, refer to by key.
///
/// To delete it, set `deleted` in a full update ([`ReplaceSnippet`]).
///
/// Not documented, but likely: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                  | Roles            |
/// |----------------------------|---------------------------|------------------|
/// | `list`, [`ListSnippets`]   | `GET /v1/snippets`        | `snippet.read`   |
/// | `get`, [`GetSnippet`]      | `GET /v1/snippets/{id}`   | `snippet.read`   |
/// | `create`                   | `POST /v1/snippets`       | `snippet.create` |
/// | `update`                   | `PATCH /v1/snippets/{id}` | `snippet.update` |
/// | [`ReplaceSnippet`]         | `PUT /v1/snippets/{id}`   | not documented   |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "snippet", path = "/v1/snippets", get, list, create, update(patch), encode)]
#[kustomer(write_only(
    /// Whether the record is deleted.
    #[kustomer(update_only)]
    deleted: Option<bool>,
))]
pub struct Snippet {
    /// ID of the record.
    pub id: Id<Snippet>,
    /// Display name.
    pub name: String,
    /// Key by which texts refer to the snippet.
    #[kustomer(read_only)]
    pub key: Option<String>,
    /// App that the record belongs to.
    #[kustomer(update_only)]
    pub app: Option<String>,
    /// Category that contains the snippet.
    pub category: Option<String>,
    /// Purpose of the snippet.
    pub description: Option<String>,
    /// Text in each language, by language code.
    #[kustomer(optional)]
    pub langs: BTreeMap<String, SnippetText>,
    /// Language in which the text is written first.
    #[kustomer(create_only)]
    pub source: Option<String>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
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

/// The text of a snippet in one language.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SnippetText {
    /// Text of the snippet.
    pub value: Option<String>,
    /// Misspelling of `outdated` in the response to a creation.
    pub outdate: Option<bool>,
    /// Whether the text is outdated compared with another language.
    pub outdated: Option<bool>,
}

/// Lists the snippets.
///
/// `GET /v1/snippets`. Requires `org.permission.snippet.read`, `org.admin.content.snippet.read`,
/// `org.admin.snippet.read`, `org.user.content.snippet.read` or `org.user.snippet.read`.
///
/// ```no_run
/// use kustomer::resources::settings::snippet::ListSnippets;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSnippets { page_size: Some(100), ..ListSnippets::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/snippets", returns = Page<Snippet>)]
pub struct ListSnippets {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Language of the texts.
    #[kustomer(query)]
    pub lang: Option<String>,
}

/// Returns a snippet.
///
/// `GET /v1/snippets/{id}`. Requires `org.permission.snippet.read`, `org.admin.content.snippet.read`,
/// `org.admin.snippet.read`, `org.user.content.snippet.read` or `org.user.snippet.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::settings::snippet::GetSnippet;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetSnippet {
///     lang: Some("en_us".to_owned()),
///     ..GetSnippet::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/snippets/{id}", returns = Snippet, new)]
pub struct GetSnippet {
    /// ID or key of the snippet.
    pub id: Id<Snippet>,
    /// Attributes to return.
    #[kustomer(query)]
    pub fields: Option<String>,
    /// Language of the texts.
    #[kustomer(query)]
    pub lang: Option<String>,
}

/// Updates a snippet.
///
/// This is the operation that can delete one, through `deleted`.
///
/// `PUT /v1/snippets/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::settings::snippet::{ReplaceSnippet, SnippetUpdate};
///
/// async fn demo(client: kustomer::Client, snippet: SnippetUpdate) -> kustomer::Result<()> {
///     let call = ReplaceSnippet { id: Id::new("59df762a921c59001021f409"), snippet };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/snippets/{id}", returns = Snippet)]
pub struct ReplaceSnippet {
    /// ID of the snippet.
    pub id: Id<Snippet>,
    /// Changes to the record.
    #[kustomer(body)]
    pub snippet: SnippetUpdate,
}
