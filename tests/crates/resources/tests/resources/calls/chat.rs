//! The chat API for servers.

use std::collections::BTreeMap;

use kustomer::resources::access::NewUser;
use kustomer::resources::chat::message::{CreateOutboundMessage, SetTyping};
use kustomer::resources::chat::session::{Direction, HandOffSession, HandoffMessage};
use kustomer::resources::chat::{NewMessage, NewSession};
use kustomer::{NewCustomer, Timestamp};

use super::Problems;
use crate::service::Service;

pub(super) async fn calls(service: &Service, problems: &mut Problems) {
    problems.note("chat", chat(service)).await;
}

async fn chat(service: &Service) -> Result<(), String> {
    let jane = service.create(NewCustomer::new().name("Jane")).await?;
    let user = service.create(NewUser::new("Chat", "chat@example.com")).await?;
    let session = service.create(NewSession::new(jane.id())).await?.list().await?;
    let message = NewMessage::new(jane.id()).body("Hello").session(session.id());
    service.create(message).await?.under(session.id()).await?;
    let message = CreateOutboundMessage {
        customer_id: jane.id().clone(),
        from: user.id().clone(),
        session: session.id().clone(),
        body: Some("How can I help?".to_owned()),
        attachments: None,
        tracking_id: None,
        auto: None,
    };
    let response = service.send(message).await?;
    service.is_all(&response)?;
    let typing = SetTyping {
        customer_id: jane.id().clone(),
        from: user.id().clone(),
        session: session.id().clone(),
        typing: true,
        ai: None,
        tracking_id: None,
    };
    service.send(typing).await?;
    let message = |direction: Direction| HandoffMessage {
        direction,
        date: Timestamp::now(),
        body: Some("Hello".to_owned()),
        extra: BTreeMap::new(),
    };
    let hand_off = HandOffSession {
        customer_id: jane.id().clone(),
        tracking_id: None,
        messages: vec![message("in".into()), message("out".into())],
        from: user.id().clone(),
        external_id: None,
        active: None,
    };
    let handed = service.send(hand_off).await?;
    service.is_all(&handed)
}
