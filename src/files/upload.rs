//! An upload as a value with options, and the two kinds that are registered by themselves: attachments and media.

use std::fmt;
use std::future::IntoFuture;
use std::time::Duration;

use kustomer_core::transfer::{self, OpenSource, StorageHost, TransferOptions, UploadTarget};

use super::client_ext::announced;
use super::link::{MediaForm, of_attachment, of_media};
use super::{Error, FileSource, Progress, Result, Running};
use crate::resources::core::attachment::{CreateAttachment, UpsertAttachment};
use crate::resources::core::media::CreateMedia;
use crate::resources::core::{
    AttachmentRequired, AttachmentUpdate, Media, MediaRequired, NewAttachment, NewMedia,
};
use crate::{Attachment, Client, RetryPolicy};

/// What remains to be done when the file is open.
pub(super) type Work<T> = Box<dyn FnOnce(OpenSource, TransferOptions) -> Running<T> + Send>;

/// An upload. Returned by the methods of [`ClientExt`](super::ClientExt); options are set before it is awaited.
#[must_use = "nothing is uploaded before it is awaited"]
pub struct Upload<T> {
    file: FileSource,
    options: TransferOptions,
    work: Work<T>,
}

impl<T> Upload<T> {
    pub(super) fn new(file: FileSource, work: Work<T>) -> Self {
        Self { file, options: TransferOptions::default(), work }
    }

    /// Calls `hook` whenever a part of the file was handed to the network, about every 128 KiB. It must not block.
    pub fn on_progress(mut self, hook: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        self.options.set_progress(hook);
        self
    }

    /// Sets how often the file is sent, and how long to wait in between. Defaults to five attempts. Each starts from the
    /// beginning. The requests to the API follow the policy of the client.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.options.set_retry(policy);
        self
    }

    /// Sets how long the transfer may take in all. By default, it may take as long as bytes move: a storage host that sends a byte
    /// now and then can keep it going.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.options.set_timeout(limit);
        self
    }
}

impl<T: Send + 'static> IntoFuture for Upload<T> {
    type Output = Result<T>;
    type IntoFuture = Running<T>;

    fn into_future(self) -> Running<T> {
        Box::pin(async move {
            let file = self.file.open().await?;
            (self.work)(file, self.options).await
        })
    }
}

impl<T> fmt::Debug for Upload<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload").field("file", &self.file).finish_non_exhaustive()
    }
}

pub(super) fn upload_attachment(client: Client) -> Work<Attachment> {
    Box::new(move |file, options| Box::pin(attachment(client, file, options)))
}

pub(super) fn upload_media(client: Client) -> Work<Media> {
    Box::new(move |file, options| Box::pin(media(client, file, options)))
}

/// Registers an attachment and sends its file.
pub(super) async fn attachment(
    client: Client,
    file: OpenSource,
    options: TransferOptions,
) -> Result<Attachment> {
    let host = StorageHost::of(&client)?;
    let attachment = NewAttachment::new(AttachmentRequired {
        name: file.name.as_str(),
        content_length: announced(file.length)?,
        content_type: file.content_type.as_str(),
    });
    let (mut attachment, meta, _) = client.send(CreateAttachment { attachment }).await?.into_parts();
    let target = of_attachment(meta)?;
    let (id, name) = (attachment.id.clone(), attachment.name.clone());
    let renew = move || {
        // It changes nothing: its response has a new form.
        let attachment = AttachmentUpdate::new().name(name.as_str());
        let call = client.send(UpsertAttachment { id: id.clone(), attachment });
        Box::pin(async move { of_attachment(call.await?.into_parts().1) }) as Running<UploadTarget>
    };
    send(&host, target, renew, file, options).await?;
    attachment.uploaded = Some(true);
    Ok(attachment)
}

async fn media(client: Client, file: OpenSource, options: TransferOptions) -> Result<Media> {
    let host = StorageHost::of(&client)?;
    let media = NewMedia::new(MediaRequired {
        name: file.name.as_str(),
        content_length: announced(file.length)?,
        content_type: file.content_type.as_str(),
    });
    let (mut media, meta, _) = client.send(CreateMedia { media }).await?.into_parts();
    let target = of_media(meta)?;
    let (id, name) = (media.id.clone(), media.name.clone());
    let renew = move || {
        let call = client.send(MediaForm { id: id.clone(), name: name.clone() });
        Box::pin(async move { of_media(call.await?.into_parts().1) }) as Running<UploadTarget>
    };
    send(&host, target, renew, file, options).await?;
    media.uploaded = Some(true);
    Ok(media)
}

/// Sends a file to where the API wants it.
pub(super) async fn send(
    host: &StorageHost,
    target: UploadTarget,
    mut renew: impl FnMut() -> Running<UploadTarget> + Send,
    mut file: OpenSource,
    options: TransferOptions,
) -> Result<(), Error> {
    transfer::upload(host, target, &mut renew, &mut file, &options).await
}
