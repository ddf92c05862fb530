//! A file attached to a draft.

// Generated from `core/draft_attachment.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Unknown};

use super::draft::Draft;

/// A file attached to a draft.
///
/// Creating one only registers it: upload the file with a PUT to the `related` link in the response. In later
/// reads, that link downloads the file and expires after a limited time.
///
/// Not documented: the JSON:API type and the path.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                                            | Roles             |
/// |----------------------------|-----------------------------------------------------|-------------------|
/// | `children(&draft)`         | `GET /v1/drafts/{id}/attachments`                   | `attachment.read` |
/// | `create_under(&draft, ..)` | `POST /v1/drafts/{id}/attachments`                  | not documented    |
/// | [`GetDraftAttachment`]     | `GET /v1/drafts/{id}/attachments/{attachmentId}`    | `attachment.read` |
/// | [`DeleteDraftAttachment`]  | `DELETE /v1/drafts/{id}/attachments/{attachmentId}` | not documented    |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "draft_attachment",
    path = "/v1/drafts/attachments",
    under(Draft(list, create)),
    encode
)]
pub struct DraftAttachment {
    /// ID of the record.
    pub id: Id<DraftAttachment>,
    /// File name.
    pub name: String,
    /// Size in bytes.
    pub content_length: i64,
    /// Media type, such as `image/png`.
    pub content_type: String,
    /// Draft that the file is attached to.
    #[kustomer(relationship, read_only)]
    pub draft: Option<Id<Draft>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// Returns an attachment of a draft.
///
/// `GET /v1/drafts/{id}/attachments/{attachmentId}`. Requires `org.permission.attachment.read` or
/// `org.user.attachment.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::draft_attachment::GetDraftAttachment;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetDraftAttachment {
///     id: Id::new("59df762a921c59001021f409"),
///     attachment_id: Id::new("59df762a921c59001021f409"),
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/drafts/{id}/attachments/{attachment_id}", returns = DraftAttachment)]
pub struct GetDraftAttachment {
    /// ID of the draft.
    pub id: Id<Draft>,
    /// ID of the attachment.
    pub attachment_id: Id<DraftAttachment>,
}

/// Removes an attachment from a draft.
///
/// `DELETE /v1/drafts/{id}/attachments/{attachmentId}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::draft_attachment::DeleteDraftAttachment;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = DeleteDraftAttachment {
///     id: Id::new("59df762a921c59001021f409"),
///     attachment_id: Id::new("59df762a921c59001021f409"),
/// };
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/drafts/{id}/attachments/{attachment_id}")]
pub struct DeleteDraftAttachment {
    /// ID of the draft.
    pub id: Id<Draft>,
    /// ID of the attachment.
    pub attachment_id: Id<DraftAttachment>,
}
