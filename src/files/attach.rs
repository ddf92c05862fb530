//! Files of records that exist: of messages, by an update; of drafts and forwards, by a registration of their own.

use kustomer_core::transfer::{OpenSource, StorageHost, TransferOptions, UploadTarget};

use super::client_ext::announced;
use super::link::related;
use super::upload::{attachment, send};
use super::{Error, Result, Running};
use crate::resource::ResourceType;
use crate::resources::core::draft_attachment::DeleteDraftAttachment;
use crate::resources::core::forward_attachment::DeleteForwardAttachment;
use crate::resources::core::message::MessageAttachment;
use crate::resources::core::{
    DraftAttachment, DraftAttachmentRequired, Forward, ForwardAttachment, ForwardAttachmentRequired,
    NewDraftAttachment, NewForwardAttachment,
};
use crate::{Attachment, Call, Client, Draft, Id, Message, MessageUpdate, RawRecord};

/// A record that files can be attached to: a [`Message`], a [`Draft`] or a [`Forward`].
#[diagnostic::on_unimplemented(
    message = "files cannot be attached to an existing `{Self}`",
    label = "not a message, a draft or a forward",
    note = "a note or a comment does not say which files it has: upload the files and list all of them in a new one, or in an update",
    note = "for an image of a knowledge base, use `upload_media`"
)]
pub trait AttachTo: ResourceType + Sized + sealed::Sealed {
    /// The record of the file.
    type File: Send + 'static;

    #[doc(hidden)]
    fn attach(
        client: Client,
        parent: Id<Self>,
        file: OpenSource,
        options: TransferOptions,
    ) -> Running<Self::File>;
}

mod sealed {
    pub trait Sealed {}
}

impl sealed::Sealed for Message {}
impl sealed::Sealed for Draft {}
impl sealed::Sealed for Forward {}

impl AttachTo for Message {
    type File = Attachment;

    fn attach(
        client: Client,
        message: Id<Self>,
        file: OpenSource,
        options: TransferOptions,
    ) -> Running<Attachment> {
        Box::pin(async move {
            let added = attachment(client.clone(), file, options).await?;
            // An update replaces the list.
            let mut ids = client.get(&message).await?.attachments;
            ids.push(added.id.clone());
            let files = ids.into_iter().map(MessageAttachment::Text);
            client.update(&message, MessageUpdate::new().attached_files(files)).await?;
            Ok(added)
        })
    }
}

impl AttachTo for Draft {
    type File = DraftAttachment;

    fn attach(
        client: Client,
        draft: Id<Self>,
        file: OpenSource,
        options: TransferOptions,
    ) -> Running<DraftAttachment> {
        Box::pin(async move {
            let new = NewDraftAttachment::new(DraftAttachmentRequired {
                name: file.name.as_str(),
                content_length: announced(file.length)?,
                content_type: file.content_type.as_str(),
            });
            let register = client.create_under(&draft, new).raw();
            let host = StorageHost::of(&client)?;
            let registered = register.await?;
            let record: DraftAttachment = decoded(&registered)?;
            let sent = put(&host, &registered, file, options).await;
            let remove = DeleteDraftAttachment { id: draft, attachment_id: record.id.clone() };
            kept(record, sent, client.send(remove)).await
        })
    }
}

impl AttachTo for Forward {
    type File = ForwardAttachment;

    fn attach(
        client: Client,
        forward: Id<Self>,
        file: OpenSource,
        options: TransferOptions,
    ) -> Running<ForwardAttachment> {
        Box::pin(async move {
            let new = NewForwardAttachment::new(ForwardAttachmentRequired {
                name: file.name.as_str(),
                content_length: announced(file.length)?,
                content_type: file.content_type.as_str(),
            });
            let register = client.create_under(&forward, new).raw();
            let host = StorageHost::of(&client)?;
            let registered = register.await?;
            let record: ForwardAttachment = decoded(&registered)?;
            let sent = put(&host, &registered, file, options).await;
            let remove = DeleteForwardAttachment { id: forward, attachment_id: record.id.clone() };
            kept(record, sent, client.send(remove)).await
        })
    }
}

fn decoded<T: crate::json::Decode>(record: &RawRecord) -> Result<T> {
    record.decode().map_err(|error| Error::invalid(format!("the record of the file cannot be read: {error}")))
}

/// Sends a file to the link of its new record. The API has no way to renew it: later links are for downloads.
async fn put(
    host: &StorageHost,
    registered: &RawRecord,
    file: OpenSource,
    options: TransferOptions,
) -> Result<()> {
    let url = related(registered).ok_or_else(|| {
        Error::invalid("the response does not say where to upload the file (`links.related`)")
    })?;
    let target = UploadTarget::Put { url };
    let same = target.clone();
    let renew = move || {
        let same = same.clone();
        Box::pin(async move { Ok(same) }) as Running<UploadTarget>
    };
    send(host, target, renew, file, options).await
}

/// Removes a file that was not uploaded: the draft would be sent with a broken one.
async fn kept<T>(record: T, sent: Result<()>, remove: Call<()>) -> Result<T> {
    match sent {
        Ok(()) => Ok(record),
        Err(error) => {
            // The first error says why.
            let _ = remove.await;
            Err(error)
        }
    }
}
