//! The records of files: what is known of each, and how to ask for a link to it.

use kustomer_core::transfer::redirect_of;

use super::link::{MediaFile, related, to_file, to_media};
use super::{Error, Running};
use crate::resources::core::draft_attachment::GetDraftAttachment;
use crate::resources::core::forward_attachment::GetForwardAttachment;
use crate::resources::core::{DraftAttachment, ForwardAttachment, Media};
use crate::{Attachment, Client};

/// The record of a file that can be downloaded: an [`Attachment`], a [`DraftAttachment`], a [`ForwardAttachment`] or
/// [`Media`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the record of a file",
    label = "has no file to download",
    note = "the files of a message or a conversation are records of their own: get or list the `Attachment`s"
)]
pub trait Stored: sealed::Sealed {
    #[doc(hidden)]
    fn details(&self) -> Details;
}

mod sealed {
    pub trait Sealed {}
}

/// What a download needs of a record.
#[doc(hidden)]
pub struct Details {
    pub(super) name: String,
    pub(super) length: u64,
    pub(super) link: LinkOf,
}

/// How to get a link to a file.
pub(super) type LinkOf = Box<dyn Fn(&Client) -> Running<String> + Send + Sync>;

impl sealed::Sealed for Attachment {}
impl sealed::Sealed for DraftAttachment {}
impl sealed::Sealed for ForwardAttachment {}
impl sealed::Sealed for Media {}

impl Stored for Attachment {
    fn details(&self) -> Details {
        let id = self.id.clone();
        details(&self.name, self.content_length, move |client| {
            let call = client.get(&id).raw();
            Box::pin(async move { to_file(&call.await?) })
        })
    }
}

impl Stored for DraftAttachment {
    fn details(&self) -> Details {
        let (draft, id) = (self.draft.clone(), self.id.clone());
        details(&self.name, self.content_length, move |client| {
            let Some(draft) = draft.clone() else { return without_parent("draft") };
            let call = client.send(GetDraftAttachment { id: draft, attachment_id: id.clone() }).raw();
            Box::pin(async move { to_file(&call.await?) })
        })
    }
}

impl Stored for ForwardAttachment {
    fn details(&self) -> Details {
        let (forward, id) = (self.forward.clone(), self.id.clone());
        details(&self.name, self.content_length, move |client| {
            let Some(forward) = forward.clone() else { return without_parent("forward") };
            let call = client.send(GetForwardAttachment { id: forward, attachment_id: id.clone() }).raw();
            Box::pin(async move { to_file(&call.await?) })
        })
    }
}

/// The documentation has no link in the record of media, but a redirect to its file.
impl Stored for Media {
    fn details(&self) -> Details {
        let id = self.id.clone();
        details(&self.name, self.content_length, move |client| {
            let redirect = client.send(MediaFile { id: id.clone(), redirect: true });
            let record = client.get(&id).raw();
            Box::pin(async move {
                match redirect.await {
                    Err(error) if redirect_of(&error).is_none() => Err(error.into()),
                    Ok(_) => {
                        related(&record.await?).map_or_else(|| to_media(Ok(crate::json::Value::Null)), Ok)
                    }
                    redirected => to_media(redirected),
                }
            })
        })
    }
}

fn details(
    name: &str,
    length: i64,
    link: impl Fn(&Client) -> Running<String> + Send + Sync + 'static,
) -> Details {
    Details { name: name.to_owned(), length: u64::try_from(length).unwrap_or_default(), link: Box::new(link) }
}

fn without_parent(parent: &'static str) -> Running<String> {
    let message = format!("the record does not say which {parent} its file belongs to");
    Box::pin(async move { Err(Error::invalid(message)) })
}
