//! The calls for files, as methods of the client.

use super::attach::AttachTo;
use super::download::Download;
use super::stored::Stored;
use super::upload::{Upload, upload_attachment, upload_media};
use super::{Error, FileSource};
use crate::Client;
use crate::operation::AsId;
use crate::resources::core::Media;

/// Uploads and downloads.
pub trait ClientExt {
    /// Uploads a file and returns its attachment, to be listed in a new message, note or comment.
    ///
    /// ```no_run
    /// use kustomer::files::ClientExt as _;
    /// use kustomer::{Client, Conversation, Id, NewNote};
    ///
    /// # async fn demo(client: &Client, talk: &Id<Conversation>) -> Result<(), Box<dyn std::error::Error>> {
    /// let ticket = client.upload("ticket.pdf").on_progress(|progress| println!("{progress:?}")).await?;
    /// client.create_under(talk, NewNote::new("The ticket").attachments([&ticket])).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// Sends `POST /v1/attachments` to the API and the file, as a form, to the storage host. If that fails, what was registered
    /// remains in the service as an attachment that is not `uploaded`; the API cannot delete it.
    ///
    /// # Errors
    /// When the file cannot be read, a request fails, or the storage host does not take the file.
    fn upload(&self, file: impl Into<FileSource>) -> Upload<crate::Attachment>;

    /// Uploads a file for a knowledge base, such as an image in an article, and returns its record.
    ///
    /// Sends `POST /v1/media`. The service refuses files that can be harmful, by their extension (`.exe`, `.bat`, ..).
    ///
    /// # Errors
    /// Those of [`upload`](Self::upload).
    fn upload_media(&self, file: impl Into<FileSource>) -> Upload<Media>;

    /// Uploads a file and attaches it to a message, a draft or a forward that exists.
    ///
    /// ```no_run
    /// use kustomer::files::{ClientExt as _, FileSource};
    /// use kustomer::{Client, Draft};
    ///
    /// # async fn demo(client: &Client, draft: &Draft) -> Result<(), Box<dyn std::error::Error>> {
    /// client.attach(draft, FileSource::bytes("hello.txt", "Hello")).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// A message is read and updated after the upload, with the files that it already has: do not attach two at the same time
    /// to the same message. To a draft or a forward, the file is added by itself; one whose upload fails is removed from it.
    ///
    /// Notes and comments do not say which files they have, so that none can be added to them without losing the others: list
    /// all of them in a [`NewNote`](crate::NewNote) or [`NoteUpdate`](crate::NoteUpdate).
    ///
    /// # Errors
    /// Those of [`upload`](Self::upload).
    fn attach<P: AttachTo + 'static>(
        &self,
        parent: impl AsId<P>,
        file: impl Into<FileSource>,
    ) -> Upload<P::File>;

    /// Starts a download of a file to disk.
    ///
    /// ```no_run
    /// use kustomer::files::ClientExt as _;
    /// use kustomer::{Attachment, Client};
    ///
    /// # async fn demo(client: &Client, attachment: &Attachment) -> Result<(), Box<dyn std::error::Error>> {
    /// client.download(attachment).to_file("ticket.pdf").await?;
    /// # Ok(()) }
    /// ```
    fn download(&self, file: &impl Stored) -> Download;
}

impl ClientExt for Client {
    fn upload(&self, file: impl Into<FileSource>) -> Upload<crate::Attachment> {
        Upload::new(file.into(), upload_attachment(self.clone()))
    }

    fn upload_media(&self, file: impl Into<FileSource>) -> Upload<Media> {
        Upload::new(file.into(), upload_media(self.clone()))
    }

    fn attach<P: AttachTo + 'static>(
        &self,
        parent: impl AsId<P>,
        file: impl Into<FileSource>,
    ) -> Upload<P::File> {
        let (client, parent) = (self.clone(), parent.as_id().clone());
        Upload::new(file.into(), Box::new(move |file, options| P::attach(client, parent, file, options)))
    }

    fn download(&self, file: &impl Stored) -> Download {
        Download::new(self.clone(), file.details())
    }
}

/// The length of a file as the API writes it.
pub(super) fn announced(length: u64) -> Result<i64, Error> {
    i64::try_from(length).map_err(|_| Error::invalid("the file is too long"))
}
