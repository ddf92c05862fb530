//! An email that passes a conversation on to somebody outside of it.

// Generated from `core/forward.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, User};

use super::attachment::Attachment;
use super::conversation::Conversation;
use super::customer::Customer;

/// An email that passes a conversation on to somebody outside of it.
///
/// It is a draft until it is sent; it cannot be deleted.
///
/// Not documented but likely: the name of its type.
///
/// | call                                                            | endpoint                               | needs any of                                 |
/// |-----------------------------------------------------------------|----------------------------------------|----------------------------------------------|
/// | `client.get::<Forward>(&id)`, [`GetForward`]                    | `GET /v1/forwards/{id}`                | `org.permission.draft.read`                  |
/// | `client.update(&id, ForwardUpdate::new()..)`, [`UpdateForward`] | `PUT /v1/forwards/{id}`                | not documented                               |
/// | `client.children::<Forward>(&conversation)`                     | `GET /v1/conversations/{id}/forwards`  | `org.permission.draft.read`                  |
/// | `client.create_under(&conversation, NewForward::new(..))`       | `POST /v1/conversations/{id}/forwards` | `org.permission.conversation_forward.create` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "forward",
    path = "/v1/forwards",
    get,
    update(put),
    under(Conversation(list, create)),
    encode
)]
#[kustomer(write_only(
    /// The subject.
    subject: Option<String>,
    /// The files that go along.
    #[kustomer(rename = "attachments")]
    attached_files: Vec<ForwardFile>,
    /// The language of it.
    #[kustomer(update_only)]
    lang: Option<String>,
    /// The address that answers go to.
    reply_to: Option<String>,
    /// The template that its email is set in.
    template: Option<String>,
))]
pub struct Forward {
    /// The id.
    pub id: Id<Forward>,
    /// The app that sends it.
    #[kustomer(create_only)]
    pub app: Option<ForwardApp>,
    /// The way it goes, which is `email`.
    #[kustomer(create_only)]
    pub channel: String,
    /// The text.
    pub body: Option<String>,
    /// Who sends it.
    pub from: Option<ForwardContact>,
    /// The text with its formatting.
    pub payload: Option<ForwardPayload>,
    /// Who gets it.
    pub to: Vec<ForwardContact>,
    /// Whether it is a draft, was sent, or could not be.
    pub status: Option<ForwardStatus>,
    /// When to send it: a date-time, or an expression relative to now.
    pub send_at: Option<String>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The files that go along.
    #[kustomer(relationship, read_only)]
    pub attachments: Vec<Id<Attachment>>,
    /// The conversation that is passed on.
    #[kustomer(relationship, read_only)]
    pub conversation: Option<Id<Conversation>>,
    /// The customer of the conversation.
    #[kustomer(relationship, create_only)]
    pub customer: Option<Id<Customer>>,
    /// Who wrote it.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed it.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// An app that sends emails.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum ForwardApp {
    /// `gmail`
    Gmail,
    /// `postmark`
    Postmark,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// A file that goes along with a forward.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct ForwardFile {
    /// The attachment.
    pub id: Id<Attachment>,
    /// The file name.
    pub name: String,
    /// The size in bytes.
    pub content_length: i64,
    /// The media type, such as `image/png`.
    pub content_type: String,
}

/// An email address, with a name.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ForwardContact {
    /// The name.
    pub name: Option<String>,
    /// The address.
    pub email: Option<String>,
}

/// The text with its formatting.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ForwardPayload {
    /// The text as an editor keeps it (Draft.js).
    pub draft_js: Option<ForwardDraftJs>,
    /// Members that have no field.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// How far a forward is.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum ForwardStatus {
    /// `draft`
    Draft,
    /// `sent`
    Sent,
    /// `failed`
    Failed,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// A text as an editor keeps it (Draft.js).
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ForwardDraftJs {
    /// The paragraphs.
    pub blocks: Vec<ForwardDraftJsBlock>,
    /// The entities by their keys.
    pub entity_map: BTreeMap<String, Value>,
}

/// A paragraph of a text.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ForwardDraftJsBlock {
    /// The key of the paragraph.
    pub key: Option<String>,
    /// The kind of paragraph.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The text.
    pub text: Option<String>,
    /// More about the paragraph.
    pub data: BTreeMap<String, Value>,
    /// How far it is indented.
    pub depth: Option<i64>,
    /// Which stretches are entities, such as links.
    pub entity_ranges: Vec<Value>,
    /// Which stretches have a style, such as bold.
    pub inline_style_ranges: Vec<Value>,
}

/// Reads a forward.
///
/// `GET /v1/forwards/{id}`. Needs `org.permission.draft.read` or `org.user.draft.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::forward::GetForward;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetForward::new(Id::new("59df762a921c59001021f409"));
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/forwards/{id}", returns = Forward, new)]
pub struct GetForward {
    /// The forward.
    pub id: Id<Forward>,
    /// What else to put into `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Changes a forward that has not been sent.
///
/// `PUT /v1/forwards/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::forward::{ForwardUpdate, UpdateForward};
///
/// async fn demo(client: kustomer::Client, forward: ForwardUpdate) -> kustomer::Result<()> {
///     let call = UpdateForward {
///         force: Some(true),
///         ..UpdateForward::new(Id::new("59df762a921c59001021f409"), forward)
///     };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/forwards/{id}", returns = Forward, new)]
pub struct UpdateForward {
    /// The forward.
    pub id: Id<Forward>,
    /// Whether to change it in spite of what speaks against it.
    #[kustomer(query)]
    pub force: Option<bool>,
    /// What is to be changed.
    #[kustomer(body)]
    pub forward: ForwardUpdate,
}
