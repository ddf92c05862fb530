//! Messages that are sent: the drafts of each channel, and what becomes of them.

use std::time::Duration;

use kustomer::resources::core::DraftUpdate;
use kustomer::resources::core::draft::{EmailContact, WhatsappMeta};
use kustomer::send::{
    Chat, ClientExt as _, Email, Facebook, Instagram, OutgoingMessage, Sms, TwitterDirectMessage,
    TwitterPost, Whatsapp,
};
use kustomer::{Channel, Client, Customer, Draft, Id, Message, NewConversation, NewCustomer, Timestamp};
use kustomer_sandbox::{Clock, Fault, Sandbox};
use serde_json::{Value, json};

struct Service {
    sandbox: Sandbox,
    client: Client,
    jane: Id<Customer>,
}

impl Service {
    async fn start() -> Self {
        let clock = Clock::frozen_at(std::time::UNIX_EPOCH + Duration::from_secs(1_795_867_200));
        let sandbox = Sandbox::builder().clock(clock).start().await.expect("a sandbox");
        let client = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url()).build();
        let client = client.expect("a client");
        let jane = client.create(NewCustomer::new().name("Jane Doe")).await.expect("a customer").id;
        Self { sandbox, client, jane }
    }

    /// Sends a message and returns the body of the request.
    async fn body(&self, message: impl OutgoingMessage) -> Value {
        self.sandbox.clear_requests();
        self.client.send_message(&self.jane, message).await.expect("a draft");
        let request = self.sandbox.requests().of_operation("createCustomerDraft").expect_one();
        serde_json::from_slice(request.body()).expect("JSON")
    }

    async fn messages(&self) -> Vec<Message> {
        self.client.children::<Message>(&self.jane).await.expect("a list").into_items()
    }
}

#[tokio::test]
async fn each_channel_sends_the_fields_that_it_has() {
    let service = Service::start().await;
    let jane = EmailContact { name: Some("Jane".to_owned()), email: "jane@example.com".to_owned() };
    let email = Email {
        subject: Some("Hi".to_owned()),
        to: vec![jane.clone()],
        cc: vec![jane.clone()],
        bcc: vec![jane.clone()],
        from: Some(jane),
        reply_to: Some("help@example.com".to_owned()),
        template: Some("plain".to_owned()),
        ..Email::new("a")
    };
    let contact = json!({ "name": "Jane", "email": "jane@example.com" });
    let expected = json!({ "channel": "email", "body": "a", "subject": "Hi", "to": [contact], "cc": [contact],
        "bcc": [contact], "from": contact, "replyTo": "help@example.com", "template": "plain" });
    assert_eq!(service.body(email).await, expected);
    assert_eq!(service.body(Email::new("a")).await, json!({ "channel": "email", "body": "a" }));
    let sms =
        Sms { to: Some("+447700900117".to_owned()), from: Some("+447700900000".to_owned()), ..Sms::new("a") };
    let expected = json!({ "channel": "sms", "body": "a", "to": "+447700900117", "from": "+447700900000" });
    assert_eq!(service.body(sms).await, expected);
    assert_eq!(service.body(Chat::new("a")).await, json!({ "channel": "chat", "body": "a" }));
    assert_eq!(service.body(Facebook::new("a")).await, json!({ "channel": "facebook", "body": "a" }));
    assert_eq!(service.body(Instagram::new("a")).await, json!({ "channel": "instagram", "body": "a" }));
    let expected = json!({ "channel": "twitter-dm", "body": "a" });
    assert_eq!(service.body(TwitterDirectMessage::new("a")).await, expected);
    let expected = json!({ "channel": "twitter-tweet", "body": "a" });
    assert_eq!(service.body(TwitterPost::new("a")).await, expected);
    let expected = json!({ "channel": "whatsapp", "app": "whatsapp", "body": "a" });
    assert_eq!(service.body(Whatsapp::new("a")).await, expected);
    let template = WhatsappMeta { template: Some("late".to_owned()), ..WhatsappMeta::default() };
    let expected = json!({ "channel": "whatsapp", "app": "whatsapp", "meta": { "template": "late" } });
    assert_eq!(service.body(Whatsapp::with_content(template)).await, expected);
}

#[tokio::test]
async fn a_sent_message_becomes_a_message_of_the_conversation() {
    let service = Service::start().await;
    let talk =
        service.client.create_under(&service.jane, NewConversation::new()).await.expect("a conversation");
    let draft = service.client.send_message(&service.jane, Sms::new("Hello")).in_conversation(&talk).await;
    assert_eq!(draft.expect("a draft").conversation.as_ref(), Some(&talk.id));
    assert_eq!(service.messages().await, []);
    service.sandbox.clock().advance(Duration::from_secs(60));
    let [message] = &service.messages().await[..] else { panic!("{:#?}", service.messages().await) };
    assert_eq!((&message.channel, message.conversation.as_ref()), (&Channel::Sms, Some(&talk.id)));
}

#[tokio::test]
async fn a_message_is_sent_at_its_time_and_can_be_changed_until_then() {
    let service = Service::start().await;
    let client = &service.client;
    let at: Timestamp = "2026-11-30T00:00:00Z".parse().expect("a time");
    let draft: Draft =
        client.send_message(&service.jane, Sms::new("Tomorrow")).at(at).await.expect("a draft");
    let request = service.sandbox.requests().of_operation("createCustomerDraft").expect_one();
    let body: Value = serde_json::from_slice(request.body()).expect("JSON");
    assert_eq!((&body["sendAt"], &body["scheduled"]), (&json!("2026-11-30T00:00:00.000Z"), &json!(true)));
    client
        .update(&draft, DraftUpdate::new().channel("sms").body("Today").send_at("2026-11-30T00:00:00Z"))
        .await
        .expect("a draft");
    let relative = client.send_message(&service.jane, Whatsapp::new("Later")).at_expression("now+10d");
    relative.await.expect("a draft");
    service.sandbox.clock().set(std::time::SystemTime::UNIX_EPOCH + Duration::from_secs(1_796_000_400));
    let sent: Vec<_> = service.messages().await.into_iter().map(|message| message.preview).collect();
    assert_eq!(sent, [Some("Today".to_owned())]);
}

#[tokio::test]
async fn a_new_conversation_is_started_on_request() {
    let service = Service::start().await;
    let old =
        service.client.create_under(&service.jane, NewConversation::new()).await.expect("a conversation");
    service
        .client
        .send_message(&service.jane, Sms::new("Hello"))
        .in_new_conversation()
        .await
        .expect("a draft");
    service.sandbox.clock().advance(Duration::from_secs(60));
    let message = service.messages().await.pop().expect("a message");
    assert!(message.conversation.is_some_and(|found| found != old.id));
}

#[tokio::test]
async fn a_message_that_may_have_been_sent_is_not_sent_again() {
    let service = Service::start().await;
    service.sandbox.inject(Fault::cut_body().operation("createCustomerDraft"));
    let error = service.client.send_message(&service.jane, Sms::new("Hello")).await.expect_err("a cut");
    assert!(error.is_transport() && !error.is_not_sent(), "{error}");
    service.sandbox.requests().of_operation("createCustomerDraft").expect_one();
}
