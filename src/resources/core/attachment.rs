//! A file that comes along with a message or a note.

// Generated from `core/attachment.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::operation::{Document, OneOrMany};
use kustomer::{Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Url};

use super::conversation::Conversation;
use super::message::Message;

/// A file that comes along with a message or a note.
///
/// Creating one only registers it: the answer's `meta.upload` has the address and the form fields to upload
/// the file to, with a multipart POST whose last part is the file. Then name it in the `attachments` of the
/// message or note. The address is only good for a time.
///
/// | call                                                                  | endpoint                                         | needs any of                                                  |
/// |-----------------------------------------------------------------------|--------------------------------------------------|---------------------------------------------------------------|
/// | `client.get::<Attachment>(&id)`                                       | `GET /v1/attachments/{id}`                       | `org.permission.attachment.read`                              |
/// | [`GetAttachmentsByIds`]                                               | `GET /v1/attachments/{ids}`                      | `org.permission.attachment.read`                              |
/// | `client.create(NewAttachment::new(..))`, [`CreateAttachment`]         | `POST /v1/attachments`                           | `org.permission.message.create`, `org.permission.note.create` |
/// | `client.update(&id, AttachmentUpdate::new()..)`, [`UpsertAttachment`] | `PUT /v1/attachments/{id}`                       | `org.permission.message.update`                               |
/// | `client.children::<Attachment>(&conversation)`                        | `GET /v1/conversations/{id}/attachments`         | `org.permission.attachment.read`                              |
/// | [`GetMessageAttachment`]                                              | `GET /v1/messages/{message_id}/attachments/{id}` | `org.permission.attachment.read`                              |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "attachment",
    path = "/v1/attachments",
    get,
    create,
    update(put),
    under(Conversation(list)),
    encode
)]
#[kustomer(write_only(
    /// The address of a file in a store of your own, `https`. Nothing is uploaded then.
    #[kustomer(create_only)]
    external_url: Option<Url>,
    /// How a file in a store of your own is shown. Only with `externalUrl`.
    #[kustomer(create_only)]
    render_mode: Option<AttachmentRenderMode>,
))]
pub struct Attachment {
    /// The id.
    pub id: Id<Attachment>,
    /// The file name.
    pub name: String,
    /// The size in bytes.
    pub content_length: i64,
    /// The media type, such as `image/png`.
    pub content_type: String,
    /// Whether the file has been uploaded.
    #[kustomer(read_only)]
    pub uploaded: Option<bool>,
    /// Whether the file was removed for good.
    #[kustomer(update_only)]
    pub redacted: Option<bool>,
    /// The message that it comes along with.
    #[kustomer(relationship, read_only)]
    pub message: Option<Id<Message>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// How a file in a store of your own is shown. Only with `externalUrl`.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[kustomer(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AttachmentRenderMode {
    /// `default`
    Default,
    /// `metadata_only`
    MetadataOnly,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Where and how the file is uploaded.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Upload {
    /// The address to post a multipart form to, without an API key.
    pub url: Option<String>,
    /// Parts of the form, by their names; all come before the file, whose part is named `file`.
    pub fields: BTreeMap<String, String>,
}

/// Gets several attachments at once.
///
/// A single id is answered with the record alone, several with a list; how many are allowed is not
/// documented.
///
/// `GET /v1/attachments/{ids}`. Needs `org.permission.attachment.read` or `org.user.attachment.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::attachment::GetAttachmentsByIds;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetAttachmentsByIds { ids: vec![Id::new("59df762a921c59001021f409")] };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/attachments/{ids}", returns = OneOrMany<Attachment>)]
pub struct GetAttachmentsByIds {
    /// The attachments.
    pub ids: Vec<Id<Attachment>>,
}

/// Registers a file and answers where to upload it.
///
/// `POST /v1/attachments`. Needs `org.permission.message.create`, `org.permission.note.create`,
/// `org.user.message.write` or `org.user.note.write`.
///
/// ```no_run
/// use kustomer::resources::core::attachment::{CreateAttachment, NewAttachment};
///
/// async fn demo(client: kustomer::Client, attachment: NewAttachment) -> kustomer::Result<()> {
///     let call = CreateAttachment { attachment };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/attachments", returns = Document<Attachment, Option<AttachmentMeta>>)]
pub struct CreateAttachment {
    /// What is to be created.
    #[kustomer(body)]
    pub attachment: NewAttachment,
}

/// Changes an attachment, or creates one with this id.
///
/// `PUT /v1/attachments/{id}`. Needs `org.permission.message.update` or `org.admin.message.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::attachment::{AttachmentUpdate, UpsertAttachment};
///
/// async fn demo(client: kustomer::Client, attachment: AttachmentUpdate) -> kustomer::Result<()> {
///     let call = UpsertAttachment { id: Id::new("59df762a921c59001021f409"), attachment };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/attachments/{id}", returns = Document<Attachment, Option<AttachmentMeta>>)]
pub struct UpsertAttachment {
    /// The attachment.
    pub id: Id<Attachment>,
    /// What is to be changed.
    #[kustomer(body)]
    pub attachment: AttachmentUpdate,
}

/// Reads an attachment of a message.
///
/// `GET /v1/messages/{message_id}/attachments/{id}`. Needs `org.permission.attachment.read` or
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/messages/{message_id}/attachments/{id}", returns = Attachment)]
pub struct GetMessageAttachment {
    /// The message.
    pub message_id: Id<Message>,
    /// The attachment.
    pub id: Id<Attachment>,
}

/// What [`CreateAttachment`] answers beside its records.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AttachmentMeta {
    /// Where and how the file is uploaded.
    pub upload: Option<Upload>,
}
