//! An email that forwards a conversation to someone outside it.

// Generated from `core/forward.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, Unknown, User,
};

use super::attachment::Attachment;
use super::conversation::Conversation;
use super::customer::Customer;

/// An email that forwards a conversation to someone outside it.
///
/// It remains a draft until it is sent; forwards cannot be deleted.
///
/// Not documented, but likely: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation        | Endpoint                               | Roles                         |
/// |-----------------------------------|----------------------------------------|-------------------------------|
/// | `get`, [`GetForward`]             | `GET /v1/forwards/{id}`                | `draft.read`                  |
/// | `update`, [`UpdateForward`]       | `PUT /v1/forwards/{id}`                | not documented                |
/// | `children(&conversation)`         | `GET /v1/conversations/{id}/forwards`  | `draft.read`                  |
/// | `create_under(&conversation, ..)` | `POST /v1/conversations/{id}/forwards` | `conversation_forward.create` |
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
    /// Subject.
    subject: Option<String>,
    /// Files to attach.
    #[kustomer(rename = "attachments")]
    attached_files: Vec<ForwardFile>,
    /// Language of the text.
    #[kustomer(update_only)]
    lang: Option<String>,
    /// Address that replies are sent to.
    reply_to: Option<String>,
    /// Template of the email.
    template: Option<String>,
))]
pub struct Forward {
    /// ID of the record.
    pub id: Id<Forward>,
    /// App that sends the forward.
    #[kustomer(create_only)]
    pub app: Option<ForwardApp>,
    /// Channel of the forward; always `email`.
    #[kustomer(create_only)]
    pub channel: String,
    /// Text of the email.
    pub body: Option<String>,
    /// Sender of the email.
    pub from: Option<ForwardContact>,
    /// Formatted text.
    pub payload: Option<ForwardPayload>,
    /// Recipients of the email.
    pub to: Vec<ForwardContact>,
    /// Whether the forward is a draft, was sent or failed.
    pub status: Option<ForwardStatus>,
    /// Time at which to send the forward: a date-time, or an expression relative to the current time.
    pub send_at: Option<String>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Attached files.
    #[kustomer(relationship, read_only)]
    pub attachments: Vec<Id<Attachment>>,
    /// Conversation that is forwarded.
    #[kustomer(relationship, read_only)]
    pub conversation: Option<Id<Conversation>>,
    /// Customer in the conversation.
    #[kustomer(relationship, create_only)]
    pub customer: Option<Id<Customer>>,
    /// User who wrote the forward.
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

/// An app that sends emails.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum ForwardApp {
    /// `gmail`
    Gmail,
    /// `postmark`
    Postmark,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A file attached to a forward.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct ForwardFile {
    /// ID of the attachment.
    pub id: Id<Attachment>,
    /// File name.
    pub name: String,
    /// Size in bytes.
    pub content_length: i64,
    /// Media type, such as `image/png`.
    pub content_type: String,
}

/// An email address with a name.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ForwardContact {
    /// Name.
    pub name: Option<String>,
    /// Email address.
    pub email: Option<String>,
}

/// The formatted text of a forward.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ForwardPayload {
    /// Text in the Draft.js editor format.
    pub draft_js: Option<ForwardDraftJs>,
    /// Members without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// The status of a forward.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum ForwardStatus {
    /// `draft`
    Draft,
    /// `sent`
    Sent,
    /// `failed`
    Failed,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A text in the Draft.js editor format.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ForwardDraftJs {
    /// Paragraphs of the text.
    pub blocks: Vec<ForwardDraftJsBlock>,
    /// Entities, by key.
    pub entity_map: BTreeMap<String, Value>,
}

/// A paragraph of formatted text.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ForwardDraftJsBlock {
    /// Key of the paragraph.
    pub key: Option<String>,
    /// Type of the paragraph.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Plain text of the paragraph.
    pub text: Option<String>,
    /// Additional data about the paragraph.
    pub data: BTreeMap<String, Value>,
    /// Indentation depth.
    pub depth: Option<i64>,
    /// Ranges of the text that are entities, such as links.
    pub entity_ranges: Vec<Value>,
    /// Ranges of the text that have a style, such as bold.
    pub inline_style_ranges: Vec<Value>,
}

/// Returns a forward.
///
/// `GET /v1/forwards/{id}`. Requires `org.permission.draft.read` or `org.user.draft.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::forward::GetForward;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetForward::new(Id::new("59df762a921c59001021f409"));
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/forwards/{id}", returns = Forward, new)]
pub struct GetForward {
    /// ID of the forward.
    pub id: Id<Forward>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Updates a forward that has not been sent.
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
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/forwards/{id}", returns = Forward, new)]
pub struct UpdateForward {
    /// ID of the forward.
    pub id: Id<Forward>,
    /// Whether to override conditions that prevent the change.
    #[kustomer(query)]
    pub force: Option<bool>,
    /// Changes to the record.
    #[kustomer(body)]
    pub forward: ForwardUpdate,
}
