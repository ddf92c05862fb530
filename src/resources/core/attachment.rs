//! A file attached to a message or a note.

// Generated from `core/attachment.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::operation::{Document, OneOrMany};
use kustomer::{Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Unknown, Url};

use super::conversation::Conversation;
use super::message::Message;

/// A file attached to a message or a note.
///
/// Creating one only registers it: `meta.upload` in the response contains the URL and form fields for
/// uploading the file by a multipart POST, with the file as the last part. Then list the attachment in the
/// `attachments` of the message or note. The URL expires after a limited time.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                                         | Roles                           |
/// |----------------------------|--------------------------------------------------|---------------------------------|
/// | `get`                      | `GET /v1/attachments/{id}`                       | `attachment.read`               |
/// | [`GetAttachmentsByIds`]    | `GET /v1/attachments/{ids}`                      | `attachment.read`               |
/// | [`CreateAttachment`]       | `POST /v1/attachments`                           | `message.create`, `note.create` |
/// | [`UpsertAttachment`]       | `PUT /v1/attachments/{id}`                       | `message.update`                |
/// | `children(&conversation)`  | `GET /v1/conversations/{id}/attachments`         | `attachment.read`               |
/// | [`GetMessageAttachment`]   | `GET /v1/messages/{message_id}/attachments/{id}` | `attachment.read`               |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "attachment",
    path = "/v1/attachments",
    get,
    bodies(new = CreateAttachment, update = UpsertAttachment),
    under(Conversation(list)),
    encode
)]
#[kustomer(write_only(
    /// HTTPS URL of a file in your own storage. Nothing is uploaded in this case.
    #[kustomer(create_only)]
    external_url: Option<Url>,
    /// How to show a file in your own storage; requires `externalUrl`.
    #[kustomer(create_only)]
    render_mode: Option<AttachmentRenderMode>,
))]
pub struct Attachment {
    /// ID of the record.
    pub id: Id<Attachment>,
    /// File name.
    pub name: String,
    /// Size in bytes.
    pub content_length: i64,
    /// Media type, such as `image/png`.
    pub content_type: String,
    /// Whether the file has been uploaded.
    #[kustomer(read_only)]
    pub uploaded: Option<bool>,
    /// Whether the file was permanently removed.
    #[kustomer(update_only)]
    pub redacted: Option<bool>,
    /// Message that the file is attached to.
    #[kustomer(relationship, read_only)]
    pub message: Option<Id<Message>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The way to show a file in your own storage.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AttachmentRenderMode {
    /// `default`
    Default,
    /// `metadata_only`
    MetadataOnly,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The URL and form fields for uploading a file.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Upload {
    /// URL to which to post a multipart form, without an API key.
    pub url: Option<String>,
    /// Form fields, by name. They precede the file, whose part is named `file`.
    pub fields: BTreeMap<String, String>,
}

/// Returns several attachments by ID.
///
/// The response is a single record for one ID and a list for several; the maximum number of IDs is not
/// documented.
///
/// `GET /v1/attachments/{ids}`. Requires `org.permission.attachment.read` or `org.user.attachment.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::attachment::GetAttachmentsByIds;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetAttachmentsByIds { ids: vec![Id::new("59df762a921c59001021f409")] };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/attachments/{ids}", returns = OneOrMany<Attachment>)]
pub struct GetAttachmentsByIds {
    /// IDs of the attachments.
    pub ids: Vec<Id<Attachment>>,
}

/// Registers a file and returns where to upload it.
///
/// `POST /v1/attachments`. Requires `org.permission.message.create`, `org.permission.note.create`,
/// `org.user.message.write` or `org.user.note.write`.
///
/// ```no_run
/// use kustomer::resources::core::attachment::{CreateAttachment, NewAttachment};
///
/// async fn demo(client: kustomer::Client, attachment: NewAttachment) -> kustomer::Result<()> {
///     let call = CreateAttachment { attachment };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/attachments", returns = Document<Attachment, Option<AttachmentMeta>>)]
pub struct CreateAttachment {
    /// Record to create.
    #[kustomer(body)]
    pub attachment: NewAttachment,
}

/// Updates an attachment, or creates one with this ID.
///
/// `PUT /v1/attachments/{id}`. Requires `org.permission.message.update` or `org.admin.message.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::attachment::{AttachmentUpdate, UpsertAttachment};
///
/// async fn demo(client: kustomer::Client, attachment: AttachmentUpdate) -> kustomer::Result<()> {
///     let call = UpsertAttachment { id: Id::new("59df762a921c59001021f409"), attachment };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/attachments/{id}", returns = Document<Attachment, Option<AttachmentMeta>>)]
pub struct UpsertAttachment {
    /// ID of the attachment.
    pub id: Id<Attachment>,
    /// Changes to the record.
    #[kustomer(body)]
    pub attachment: AttachmentUpdate,
}

/// Returns an attachment of a message.
///
/// `GET /v1/messages/{message_id}/attachments/{id}`. Requires `org.permission.attachment.read` or
/// `org.user.attachment.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::attachment::GetMessageAttachment;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetMessageAttachment {
///     message_id: Id::new("59df762a921c59001021f409"),
///     id: Id::new("59df762a921c59001021f409"),
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/messages/{message_id}/attachments/{id}", returns = Attachment)]
pub struct GetMessageAttachment {
    /// ID of the message.
    pub message_id: Id<Message>,
    /// ID of the attachment.
    pub id: Id<Attachment>,
}

/// Metadata in the response of [`CreateAttachment`].
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AttachmentMeta {
    /// URL and form fields for uploading the file.
    pub upload: Option<Upload>,
}
