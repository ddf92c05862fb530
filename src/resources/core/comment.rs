//! A note that agents leave on a KObject (custom object), such as a task; customers never see it.

// Generated from `core/comment.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org, Team, Timestamp, User};

use super::attachment::Attachment;
use super::conversation::Conversation;
use super::customer::Customer;
use super::klass::Klass;
use super::kobject::AnyKObject;

/// A note that agents leave on a KObject (custom object), such as a task; customers never see it.
///
/// The Klass must have the mixin `commentable`. Notes on customers and conversations are notes, not comments.
/// The JSON:API type is not documented.
///
/// Not documented but likely: the name of its type and its attributes.
///
/// | call                                         | endpoint                                              | needs any of                       |
/// |----------------------------------------------|-------------------------------------------------------|------------------------------------|
/// | [`CreateKObjectComment`]                     | `POST /v1/kobjects/{id}/comments`                     | `org.permission.note.create`       |
/// | `client.update(&id, CommentUpdate::new()..)` | `PUT /v1/comments/{id}`                               | `org.permission.note.update`       |
/// | `client.delete::<Comment>(&id)`              | `DELETE /v1/comments/{id}`                            | `org.permission.note.delete`       |
/// | [`DeleteCommentAttachment`]                  | `DELETE /v1/comments/{id}/attachments/{attachmentId}` | `org.permission.attachment.delete` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "comment", path = "/v1/comments", update(put), delete, bodies(new), encode)]
#[kustomer(write_only(
    /// The users and teams to notify. At most 20.
    user_mentions: Vec<CommentMention>,
    /// The files, uploaded before as attachments.
    attachments: Vec<CommentAttachment>,
))]
pub struct Comment {
    /// The id.
    pub id: Id<Comment>,
    /// The text. 10240 characters at most.
    #[kustomer(required)]
    pub body: Option<String>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// When the record was brought over from another system, if it was.
    pub imported_at: Option<Timestamp>,
    /// The conversation that the KObject belongs to.
    #[kustomer(relationship, read_only)]
    pub conversation: Option<Id<Conversation>>,
    /// The customer whom the KObject belongs to.
    #[kustomer(relationship, read_only)]
    pub customer: Option<Id<Customer>>,
    /// The Klass of the KObject; its id is the Klass's name.
    #[kustomer(relationship, read_only)]
    pub klass: Option<Id<Klass>>,
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

/// A user or a team that is notified of a comment.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CommentMention {
    /// The user.
    pub user: Option<Id<User>>,
    /// The team, in place of a user.
    pub team: Option<Id<Team>>,
}

/// A file of a comment.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CommentAttachment {
    /// The attachment that was created for the upload.
    #[kustomer(rename = "_id")]
    pub id: Option<Id<Attachment>>,
    /// The name of the file.
    pub name: Option<String>,
    /// The media type, such as `image/png`.
    pub content_type: Option<String>,
    /// The size in bytes.
    pub content_length: Option<i64>,
}

/// Leaves a comment on a KObject.
///
/// `POST /v1/kobjects/{id}/comments`. Needs `org.permission.note.create` or `org.user.note.write`. Not
/// documented but likely: what it answers. Not documented: the status.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::comment::{CreateKObjectComment, NewComment};
///
/// async fn demo(client: kustomer::Client, comment: NewComment) -> kustomer::Result<()> {
///     let call = CreateKObjectComment { id: Id::new("59df762a921c59001021f409"), comment };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/kobjects/{id}/comments", returns = Comment)]
pub struct CreateKObjectComment {
    /// The KObject.
    pub id: Id<AnyKObject>,
    /// What is to be created.
    #[kustomer(body)]
    pub comment: NewComment,
}

/// Removes a file from a comment.
///
/// `DELETE /v1/comments/{id}/attachments/{attachmentId}`. Needs `org.permission.attachment.delete` or
/// `org.user.attachment.write`. Not documented: what it answers and the status.
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
    /// The comment.
    pub id: Id<Comment>,
    /// The attachment.
    pub attachment_id: Id<Attachment>,
}
