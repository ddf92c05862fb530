//! Conversations, messages, notes, drafts, forwards, and their parts.

use kustomer::resources::core::comment::CreateKObjectComment;
use kustomer::resources::core::conversation::{
    AddConversationTags, GetConversationsByIds, RemoveConversationTags, ReplaceConversation,
};
use kustomer::resources::core::conversation_time::{GetConversationTimesByIds, ListConversationTimesV2};
use kustomer::resources::core::message::{GetMessage, ReplaceMessage};
use kustomer::resources::core::note::ReplaceNote;
use kustomer::resources::core::satisfaction::{
    CreateSatisfactionSurvey, SatisfactionSurveyBody, UpdateSatisfactionSurvey,
};
use kustomer::resources::core::satisfaction_response::UpdateChatSatisfactionResponse;
use kustomer::resources::core::{
    CommentUpdate, ConversationTime, DraftUpdate, Event, ForwardUpdate, NewComment, NewDraft, NewForward,
    NewMessageRedaction, SatisfactionResponse, SatisfactionSurvey,
};
use kustomer::{
    ConversationUpdate, Id, MessageUpdate, NewConversation, NewCustomer, NewMessage, NewNote, NoteUpdate,
    lookup,
};
use serde_json::json;

use crate::calls::Problems;
use crate::service::{Service, text};

pub(super) async fn calls(service: &Service, problems: &mut Problems) {
    problems.note("conversations", Box::pin(conversations(service))).await;
    problems.note("messages", messages(service)).await;
    problems.note("notes", notes(service)).await;
    problems.note("drafts", drafts(service)).await;
    problems.note("forwards", forwards(service)).await;
    problems.note("comments", comments(service)).await;
    problems.note("satisfaction", satisfaction(service)).await;
}

async fn conversations(service: &Service) -> Result<(), String> {
    let jane = service.create(NewCustomer::new().name("Jane")).await?;
    let new = NewConversation::new().name("Refund").external_id("case-1").customer(jane.id());
    let talk = service.create(new).await?.get().await?.list().await?.under(jane.id()).await?;
    let talk = talk.find(lookup::ExternalId("case-1")).await?;
    let talk = talk.update(ConversationUpdate::new().name("Refund, again")).await?;
    let other = service
        .create_under(jane.id(), NewConversation::new().name("Praise"))
        .await?
        .under(jane.id())
        .await?;
    let tags = vec!["vip".to_owned()];
    let tagged = service.send(AddConversationTags { id: talk.id().clone(), tags: tags.clone() }).await?;
    let bare = service.send(RemoveConversationTags { id: talk.id().clone(), tags: tags.clone() }).await?;
    if tagged.tags != tags || !bare.tags.is_empty() {
        return Err(format!("{tagged:?}, then {bare:?}"));
    }
    let conversation = ConversationUpdate::new().name("Refund, at last");
    let replaced =
        service.send(ReplaceConversation { id: talk.id().clone(), replace: None, conversation }).await?;
    service.is_all(&replaced)?;
    let ids = vec![talk.id().clone(), other.id().clone()];
    let both = service.send(GetConversationsByIds { ids, include: None }).await?;
    if both.items().len() != 2 {
        return Err("not both".to_owned());
    }
    let under = [("conversation", talk.id().as_str())];
    let time: Id<ConversationTime> = service.put(&json!({}), &under)?;
    let time = service.client.get(&time).await.map_err(|error| text(&error))?;
    let time = service.alive(time).under(talk.id()).await?;
    service.send(ListConversationTimesV2::new(talk.id().clone())).await?;
    service.send(GetConversationTimesByIds { ids: vec![time.id().clone(); 2] }).await?;
    service.put::<Event>(&json!({}), &under)?;
    let events = service.client.children::<Event>(talk.id()).await.map_err(|error| text(&error))?;
    if events.items().is_empty() {
        return Err("no event is listed".to_owned());
    }
    other.delete().await
}

async fn messages(service: &Service) -> Result<(), String> {
    let jane = service.create(NewCustomer::new().name("Jane")).await?;
    let talk = service.create(NewConversation::new().customer(jane.id())).await?;
    let new = NewMessage::new("chat", "chat").external_id("m-1").direction("in").customer(jane.id());
    let message =
        service.create(new).await?.get().await?.list().await?.find(lookup::ExternalId("m-1")).await?;
    let message = message.update(MessageUpdate::new().external_id("m-2")).await?;
    let document = service.send(GetMessage::new(message.id().clone())).await?;
    if document.data() != &*message.record {
        return Err(format!("{document:?}"));
    }
    let replaced = MessageUpdate::new().external_id("m-3");
    service.send(ReplaceMessage { id: message.id().clone(), replace: None, message: replaced }).await?;
    service.create_under(talk.id(), NewMessage::new("chat", "chat")).await?.under(talk.id()).await?;
    service.create_under(jane.id(), NewMessage::new("chat", "chat")).await?.under(jane.id()).await?;
    service.create_under(message.id(), NewMessageRedaction::new()).await.map(|_| ())
}

async fn notes(service: &Service) -> Result<(), String> {
    let jane = service.create(NewCustomer::new().name("Jane")).await?;
    let talk = service.create_under(jane.id(), NewConversation::new()).await?;
    let note =
        service.create(NewNote::new("Call back.").conversation(talk.id())).await?.get().await?.list().await?;
    let note = note.update(NoteUpdate::new().body("Call back at 5.")).await?;
    let replaced = NoteUpdate::new().body("Called.").conversation(talk.id());
    service.send(ReplaceNote { id: note.id().clone(), replace: None, note: replaced }).await?;
    let under = service.create_under(talk.id(), NewNote::new("Done.")).await?.under(talk.id()).await?;
    service.client.children::<kustomer::Note>(jane.id()).await.map_err(|error| text(&error))?;
    under.delete().await
}

async fn drafts(service: &Service) -> Result<(), String> {
    let jane = service.create(NewCustomer::new().name("Jane")).await?;
    let draft = service.create_under(jane.id(), NewDraft::new("email")).await?.under(jane.id()).await?;
    draft.update(DraftUpdate::new().body("Hello")).await?.delete().await
}

async fn forwards(service: &Service) -> Result<(), String> {
    let talk = service.create(NewConversation::new()).await?;
    let forward = service.create_under(talk.id(), NewForward::new("email")).await?.under(talk.id()).await?;
    forward.get().await?.update(ForwardUpdate::new().body("See below.")).await.map(|_| ())
}

async fn comments(service: &Service) -> Result<(), String> {
    let order = super::kobject::order(service).await?;
    let comment = CreateKObjectComment { id: order, comment: NewComment::new("Late.") };
    let comment = service.send(comment).await?;
    service.is_all(&comment)?;
    service.alive(comment).update(CommentUpdate::new().body("Very late.")).await?.delete().await
}

async fn satisfaction(service: &Service) -> Result<(), String> {
    let body = SatisfactionSurveyBody { name: Some("Mood".to_owned()), ..SatisfactionSurveyBody::default() };
    let survey: SatisfactionSurvey = service.send(CreateSatisfactionSurvey { body }).await?;
    service.is_all(&survey)?;
    let body =
        SatisfactionSurveyBody { channel: Some("email".to_owned()), ..SatisfactionSurveyBody::default() };
    let changed = service.send(UpdateSatisfactionSurvey { id: survey.id.clone(), body }).await?;
    if changed.name != survey.name || changed.channel == survey.channel {
        return Err(format!("{survey:?}, then {changed:?}"));
    }
    let survey = changed;
    service.alive(survey).list().await?;
    let id: Id<SatisfactionResponse> = service.put(&json!({}), &[])?;
    let response = service.client.get(&id).await.map_err(|error| text(&error))?;
    service.is_all(&response)?;
    let jane = service.create(NewCustomer::new()).await?;
    let rating = UpdateChatSatisfactionResponse {
        rating: Some(5.0),
        ..UpdateChatSatisfactionResponse::new(id, jane.id().clone())
    };
    let rated = service.send(rating).await?;
    service.is_all(rated.data())
}
