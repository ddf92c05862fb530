//! A note by an agent on a KObject (custom object), such as a task; customers never see it.

// Generated from `core/comment.json` by `kustomer generate`. Do not edit.

use kustomer::{
    Id, KustomerObject, KustomerOperation, KustomerResource, Org, Team, Timestamp, Unknown, User,
};

use super::attachment::Attachment;
use super::conversation::Conversation;
use super::customer::Customer;
use super::klass::Klass;
use super::kobject::AnyKObject;

/// A note by an agent on a KObject (custom object), such as a task; customers never see it.
///
/// The Klass must have the mixin `commentable`. Notes on customers and conversations are `Note`s, not
/// comments. The JSON:API type is not documented.
///
/// Not documented, but likely: the JSON:API type and the attributes.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation  | Endpoint                                              | Roles               |
/// |-----------------------------|-------------------------------------------------------|---------------------|
/// | [`CreateKObjectComment`]    | `POST /v1/kobjects/{id}/comments`                     | `note.create`       |
/// | `update`                    | `PUT /v1/comments/{id}`                               | `note.update`       |
/// | `delete`                    | `DELETE /v1/comments/{id}`                            | `note.delete`       |
/// | [`DeleteCommentAttachment`] | `DELETE /v1/comments/{id}/attachments/{attachmentId}` | `attachment.delete` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "comment",
    path = "/v1/comments",
    update(put),
    delete,
    bodies(new = CreateKObjectComment),
    encode
)]
#[kustomer(write_only(
    /// Users and teams to notify; at most 20.
    user_mentions: Vec<CommentMention>,
    /// Attached files; they must already be uploaded as attachments.
    attachments: Vec<CommentAttachment>,
))]
pub struct Comment {
    /// ID of the record.
    pub id: Id<Comment>,
    /// Text of the comment; at most 10,240 characters.
    #[kustomer(required)]
    pub body: Option<String>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Time at which the record was imported from another system.
    pub imported_at: Option<Timestamp>,
    /// Conversation that the KObject belongs to.
    #[kustomer(relationship, read_only)]
    pub conversation: Option<Id<Conversation>>,
    /// Customer that the KObject belongs to.
    #[kustomer(relationship, read_only)]
    pub customer: Option<Id<Customer>>,
    /// Klass of the KObject; its ID is the name of the Klass.
    #[kustomer(relationship, read_only)]
    pub klass: Option<Id<Klass>>,
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

/// A user or team to notify of a comment.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CommentMention {
    /// User to notify.
    pub user: Option<Id<User>>,
    /// Team to notify, instead of a user.
    pub team: Option<Id<Team>>,
}

/// A file attached to a comment.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CommentAttachment {
    /// Attachment that was created for the upload.
    #[kustomer(rename = "_id")]
    pub id: Option<Id<Attachment>>,
    /// Name of the file.
    pub name: Option<String>,
    /// Media type, such as `image/png`.
    pub content_type: Option<String>,
    /// Size in bytes.
    pub content_length: Option<i64>,
}

/// Adds a comment to a KObject.
///
/// `POST /v1/kobjects/{id}/comments`. Requires `org.permission.note.create` or `org.user.note.write`. Not
/// documented, but likely: the response. Not documented: the status.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::comment::{CreateKObjectComment, NewComment};
///
/// async fn demo(client: kustomer::Client, comment: NewComment) -> kustomer::Result<()> {
///     let call = CreateKObjectComment { id: Id::new("59df762a921c59001021f409"), comment };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/kobjects/{id}/comments", returns = Comment)]
pub struct CreateKObjectComment {
    /// ID of the KObject.
    pub id: Id<AnyKObject>,
    /// Record to create.
    #[kustomer(body)]
    pub comment: NewComment,
}

/// Removes a file from a comment.
///
/// `DELETE /v1/comments/{id}/attachments/{attachmentId}`. Requires `org.permission.attachment.delete` or
/// `org.user.attachment.write`. Not documented: the response and the status.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::comment::DeleteCommentAttachment;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = DeleteCommentAttachment {
///     id: Id::new("59df762a921c59001021f409"),
///     attachment_id: Id::new("59df762a921c59001021f409"),
/// };
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/comments/{id}/attachments/{attachment_id}")]
pub struct DeleteCommentAttachment {
    /// ID of the comment.
    pub id: Id<Comment>,
    /// ID of the attachment.
    pub attachment_id: Id<Attachment>,
}
