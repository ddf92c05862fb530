//! A file attached to a forward.

// Generated from `core/forward_attachment.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Unknown};

use super::forward::Forward;

/// A file attached to a forward.
///
/// Creating one only registers it: upload the file with a PUT to the `related` link in the response. In later
/// reads, that link downloads the file and expires after a limited time.
///
/// Not documented: the JSON:API type and the path.
///
/// | Client method or operation   | Endpoint                                              |
/// |------------------------------|-------------------------------------------------------|
/// | `children(&forward)`         | `GET /v1/forwards/{id}/attachments`                   |
/// | `create_under(&forward, ..)` | `POST /v1/forwards/{id}/attachments`                  |
/// | [`GetForwardAttachment`]     | `GET /v1/forwards/{id}/attachments/{attachmentId}`    |
/// | [`DeleteForwardAttachment`]  | `DELETE /v1/forwards/{id}/attachments/{attachmentId}` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "forward_attachment",
    path = "/v1/forwards/attachments",
    under(Forward(list, create)),
    encode
)]
pub struct ForwardAttachment {
    /// ID of the record.
    pub id: Id<ForwardAttachment>,
    /// File name.
    pub name: String,
    /// Size in bytes.
    pub content_length: i64,
    /// Media type, such as `image/png`.
    pub content_type: String,
    /// Forward that the file is attached to.
    #[kustomer(relationship, read_only)]
    pub forward: Option<Id<Forward>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// Returns an attachment of a forward.
///
/// `GET /v1/forwards/{id}/attachments/{attachmentId}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::forward_attachment::GetForwardAttachment;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetForwardAttachment {
///     id: Id::new("59df762a921c59001021f409"),
///     attachment_id: Id::new("59df762a921c59001021f409"),
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/forwards/{id}/attachments/{attachment_id}", returns = ForwardAttachment)]
pub struct GetForwardAttachment {
    /// ID of the forward.
    pub id: Id<Forward>,
    /// ID of the attachment.
    pub attachment_id: Id<ForwardAttachment>,
}

/// Removes an attachment from a forward.
///
/// `DELETE /v1/forwards/{id}/attachments/{attachmentId}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::forward_attachment::DeleteForwardAttachment;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = DeleteForwardAttachment {
///     id: Id::new("59df762a921c59001021f409"),
///     attachment_id: Id::new("59df762a921c59001021f409"),
/// };
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/forwards/{id}/attachments/{attachment_id}")]
pub struct DeleteForwardAttachment {
    /// ID of the forward.
    pub id: Id<Forward>,
    /// ID of the attachment.
    pub attachment_id: Id<ForwardAttachment>,
}
