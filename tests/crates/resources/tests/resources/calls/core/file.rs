//! Files: registering them returns a URL for the upload.

use kustomer::resources::core::attachment::{CreateAttachment, UpsertAttachment};
use kustomer::resources::core::draft_attachment::{DeleteDraftAttachment, GetDraftAttachment};
use kustomer::resources::core::forward_attachment::{DeleteForwardAttachment, GetForwardAttachment};
use kustomer::resources::core::media::CreateMedia;
use kustomer::resources::core::{
    AttachmentRequired, AttachmentUpdate, DraftAttachmentRequired, ForwardAttachmentRequired, MediaRequired,
    MediaUpdate, NewAttachment, NewDraft, NewDraftAttachment, NewForward, NewForwardAttachment, NewMedia,
};
use kustomer::{Id, NewConversation, NewCustomer};
use serde_json::json;

use crate::calls::Problems;
use crate::service::{Service, text};

pub(super) async fn calls(service: &Service, problems: &mut Problems) {
    problems.note("attachments", attachments(service)).await;
    problems.note("media", media(service)).await;
    problems.note("files of drafts", of_drafts(service)).await;
    problems.note("files of forwards", of_forwards(service)).await;
}

async fn attachments(service: &Service) -> Result<(), String> {
    let attachment = NewAttachment::new(AttachmentRequired {
        name: "c.pdf",
        content_length: 1024,
        content_type: "application/pdf",
    });
    let made = service.send(CreateAttachment { attachment }).await?;
    let upload = made.meta().as_ref().and_then(|meta| meta.upload.as_ref());
    if upload.is_none_or(|upload| upload.url.is_none()) {
        return Err(format!("nowhere to upload to: {made:?}"));
    }
    let file = service.alive(made.into_data()).get().await?;
    let attachment = AttachmentUpdate::new().name("b.pdf");
    let renamed = service.send(UpsertAttachment { id: file.id().clone(), attachment }).await?;
    if renamed.data().name != "b.pdf" {
        return Err(format!("not renamed: {renamed:?}"));
    }
    let talk = service.create(NewConversation::new()).await?;
    let id: Id<kustomer::Attachment> = service.put(&json!({}), &[("conversation", talk.id().as_str())])?;
    let file = service.client.get(&id).await.map_err(|error| text(&error))?;
    service.alive(file).under(talk.id()).await.map(|_| ())
}

async fn media(service: &Service) -> Result<(), String> {
    let made = service
        .send(CreateMedia {
            media: NewMedia::new(MediaRequired {
                name: "c.png",
                content_length: 1024,
                content_type: "image/png",
            }),
        })
        .await?;
    let upload = made.meta().as_ref().and_then(|meta| meta.upload.as_ref());
    if upload.is_none() {
        return Err(format!("nowhere to upload to: {made:?}"));
    }
    service.alive(made.into_data()).get().await?.update(MediaUpdate::new().name("b.png")).await?;
    Ok(())
}

async fn of_drafts(service: &Service) -> Result<(), String> {
    let jane = service.create(NewCustomer::new()).await?;
    let draft = service.create_under(jane.id(), NewDraft::new("email")).await?;
    let file = NewDraftAttachment::new(DraftAttachmentRequired {
        name: "a.pdf",
        content_length: 1024,
        content_type: "application/pdf",
    });
    let file = service.create_under(draft.id(), file).await?.under(draft.id()).await?;
    let read = GetDraftAttachment { id: draft.id().clone(), attachment_id: file.id().clone() };
    if service.send(read).await? != *file.record {
        return Err("another file".to_owned());
    }
    service.send(DeleteDraftAttachment { id: draft.id().clone(), attachment_id: file.id().clone() }).await
}

async fn of_forwards(service: &Service) -> Result<(), String> {
    let talk = service.create(NewConversation::new()).await?;
    let forward = service.create_under(talk.id(), NewForward::new("email")).await?;
    let file = NewForwardAttachment::new(ForwardAttachmentRequired {
        name: "a.pdf",
        content_length: 1024,
        content_type: "application/pdf",
    });
    let file = service.create_under(forward.id(), file).await?.under(forward.id()).await?;
    let read = GetForwardAttachment { id: forward.id().clone(), attachment_id: file.id().clone() };
    if service.send(read).await? != *file.record {
        return Err("another file".to_owned());
    }
    service.send(DeleteForwardAttachment { id: forward.id().clone(), attachment_id: file.id().clone() }).await
}
