//! Files of records that exist: of messages, by an update; of drafts and forwards, by a registration of their own.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use kustomer_core::transfer::{OpenSource, StorageHost, TransferOptions, UploadTarget};

use super::client_ext::announced;
use super::link::related;
use super::upload::{attachment, send};
use super::{Error, Result, Running};
use crate::json::Decode;
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
        let (registering, parent) = (client.clone(), draft.clone());
        let register = move |file: &Announced| {
            let new = NewDraftAttachment::new(DraftAttachmentRequired {
                name: file.name.as_str(),
                content_length: file.length,
                content_type: file.content_type.as_str(),
            });
            registering.create_under(&parent, new).raw()
        };
        let removing = client.clone();
        let remove = move |file: &DraftAttachment| {
            removing.send(DeleteDraftAttachment { id: draft.clone(), attachment_id: file.id.clone() })
        };
        Box::pin(put(client, register, remove, file, options))
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
        let (registering, parent) = (client.clone(), forward.clone());
        let register = move |file: &Announced| {
            let new = NewForwardAttachment::new(ForwardAttachmentRequired {
                name: file.name.as_str(),
                content_length: file.length,
                content_type: file.content_type.as_str(),
            });
            registering.create_under(&parent, new).raw()
        };
        let removing = client.clone();
        let remove = move |file: &ForwardAttachment| {
            removing.send(DeleteForwardAttachment { id: forward.clone(), attachment_id: file.id.clone() })
        };
        Box::pin(put(client, register, remove, file, options))
    }
}

/// What a file is registered with.
struct Announced {
    name: String,
    content_type: String,
    length: i64,
}

/// Registers a file and puts it to the link of its record. The API cannot renew that link, since later ones are for downloads: when
/// it has expired, the file is registered anew. One that was not uploaded is removed: the draft would be sent with it.
async fn put<T: Decode + Clone + Send + 'static>(
    client: Client,
    register: impl Fn(&Announced) -> Call<RawRecord> + Send + Sync,
    remove: impl Fn(&T) -> Call<()> + Send + Sync,
    file: OpenSource,
    options: TransferOptions,
) -> Result<T> {
    let host = StorageHost::of(&client)?;
    let (name, content_type) = (file.name.clone(), file.content_type.clone());
    let announced = Announced { name, content_type, length: announced(file.length)? };
    let registered = register(&announced).await?;
    let current = Arc::new(Mutex::new(decoded::<T>(&registered)?));
    let renew = || {
        let (again, old) = (register(&announced), remove(&lock(&current)));
        let current = Arc::clone(&current);
        Box::pin(async move {
            let registered = again.await?;
            *lock(&current) = decoded(&registered)?;
            // It is not worth failing for.
            let _ = old.await;
            target(&registered)
        }) as Running<UploadTarget>
    };
    let sent = match target(&registered) {
        Ok(target) => send(&host, target, renew, file, options).await,
        Err(error) => Err(error),
    };
    let record = lock(&current).clone();
    if let Err(error) = sent {
        // The first error says why.
        let _ = remove(&record).await;
        return Err(error);
    }
    Ok(record)
}

fn lock<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

fn decoded<T: Decode>(record: &RawRecord) -> Result<T> {
    record.decode().map_err(|error| Error::invalid(format!("the record of the file cannot be read: {error}")))
}

fn target(registered: &RawRecord) -> Result<UploadTarget> {
    let url = related(registered).ok_or_else(|| {
        Error::invalid("the response does not say where to upload the file (`links.related`)")
    })?;
    Ok(UploadTarget::Put { url })
}
