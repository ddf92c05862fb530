//! A text in several languages that other texts refer to by its key, such as those of a help center or a
//! chat.

// Generated from `settings/snippet.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, User};

/// A text in several languages that other texts refer to by its key, such as those of a help center or a
/// chat.
///
/// It is deleted by `deleted` in the full update.
///
/// Not documented but likely: the name of its type.
///
/// | call                                         | endpoint                  | needs any of                    |
/// |----------------------------------------------|---------------------------|---------------------------------|
/// | `client.list::<Snippet>()`, [`ListSnippets`] | `GET /v1/snippets`        | `org.permission.snippet.read`   |
/// | `client.get::<Snippet>(&id)`, [`GetSnippet`] | `GET /v1/snippets/{id}`   | `org.permission.snippet.read`   |
/// | `client.create(NewSnippet::new(..))`         | `POST /v1/snippets`       | `org.permission.snippet.create` |
/// | `client.update(&id, SnippetUpdate::new()..)` | `PATCH /v1/snippets/{id}` | `org.permission.snippet.update` |
/// | [`ReplaceSnippet`]                           | `PUT /v1/snippets/{id}`   | not documented                  |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "snippet", path = "/v1/snippets", get, list, create, update(patch), encode)]
#[kustomer(write_only(
    /// Whether the record is deleted.
    #[kustomer(update_only)]
    deleted: Option<bool>,
))]
pub struct Snippet {
    /// The id.
    pub id: Id<Snippet>,
    /// The name that people see.
    pub name: String,
    /// The name that texts refer to it by.
    #[kustomer(read_only)]
    pub key: Option<String>,
    /// The app that it belongs to.
    #[kustomer(update_only)]
    pub app: Option<String>,
    /// The category that it is in.
    pub category: Option<String>,
    /// What it is for, in words.
    pub description: Option<String>,
    /// The text in each language, by the code of the language.
    #[kustomer(optional)]
    pub langs: BTreeMap<String, SnippetText>,
    /// The language that it is written in first.
    #[kustomer(create_only)]
    pub source: Option<String>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// The text of a snippet in one language.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SnippetText {
    /// The text.
    pub value: Option<String>,
    /// The same as `outdated`, misspelled in the answer to a creation.
    pub outdate: Option<bool>,
    /// Whether the text is out of date compared to another language.
    pub outdated: Option<bool>,
}

/// Lists the snippets.
///
/// `GET /v1/snippets`. Needs `org.permission.snippet.read`, `org.admin.content.snippet.read`,
/// `org.admin.snippet.read`, `org.user.content.snippet.read` or `org.user.snippet.read`.
///
/// ```no_run
/// use kustomer::resources::settings::snippet::ListSnippets;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSnippets { page_size: Some(1), ..ListSnippets::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/snippets", returns = Page<Snippet>)]
pub struct ListSnippets {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// The language of the texts.
    #[kustomer(query)]
    pub lang: Option<String>,
}

/// Reads a snippet.
///
/// `GET /v1/snippets/{id}`. Needs `org.permission.snippet.read`, `org.admin.content.snippet.read`,
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/snippets/{id}", returns = Snippet, new)]
pub struct GetSnippet {
    /// The snippet, by its id or its key.
    pub id: Id<Snippet>,
    /// Only these attributes in the answer.
    #[kustomer(query)]
    pub fields: Option<String>,
    /// The language of the texts.
    #[kustomer(query)]
    pub lang: Option<String>,
}

/// Changes a snippet; the request that can delete one with `deleted`.
///
/// `PUT /v1/snippets/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::settings::snippet::{ReplaceSnippet, SnippetUpdate};
///
/// async fn demo(client: kustomer::Client, snippet: SnippetUpdate) -> kustomer::Result<()> {
///     let call = ReplaceSnippet { id: Id::new("59df762a921c59001021f409"), snippet };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/snippets/{id}", returns = Snippet)]
pub struct ReplaceSnippet {
    /// The snippet.
    pub id: Id<Snippet>,
    /// What is to be changed.
    #[kustomer(body)]
    pub snippet: SnippetUpdate,
}
