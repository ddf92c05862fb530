//! Recorded deliveries of 2025: each verifies, decodes and shows its changes typed.

use kustomer::change::Change;
use kustomer::json::{END, Keys, Reader};
use kustomer::webhooks::testing::SignedDelivery;
use kustomer::webhooks::{Action, Delivery, Event, Verifier};
use kustomer::{ConversationStatus, Direction, MessageStatus, json};
use serde_json::Value;

const RECORDED: &str = include_str!("../../../kustomer-sandbox/tests/it/recorded/webhook-events-2025.json");

/// Returns the texts of the recorded events, exactly as they are in the file.
fn texts() -> Vec<&'static str> {
    static KEYS: Keys = Keys::new(&["events"]);
    let (mut reader, mut texts) = (Reader::from_text(RECORDED), Vec::new());
    let mut members = reader.object(&KEYS).expect("an object");
    loop {
        match reader.member(&mut members).expect("JSON") {
            0 => break,
            END => panic!("there are no events"),
            _ => reader.skip().expect("JSON"),
        }
    }
    let mut items = reader.array().expect("an array");
    while reader.item(&mut items).expect("JSON") {
        texts.push(reader.raw().expect("JSON"));
    }
    assert_eq!(texts.len(), 4);
    texts
}

/// The recorded events, signed: their signatures were not recorded.
fn deliveries() -> Vec<Delivery> {
    let verifier = Verifier::new("t0ken");
    let delivered = texts().into_iter().map(|text| {
        let request = SignedDelivery::new("kustomer.conversation.update", text, "t0ken");
        let accepted = verifier.verify(&request.headers, &request.body).expect("it is signed");
        accepted.delivery().expect("an event")
    });
    delivered.collect()
}

fn event(at: usize) -> (Delivery, Event) {
    let delivery = deliveries().remove(at);
    let event = delivery.event().expect("the record can be decoded");
    (delivery, event)
}

#[test]
fn the_envelope_says_what_happened_when_and_who_did_it() {
    let seen: Vec<_> = deliveries()
        .iter()
        .map(|delivery| {
            let client = delivery.client().unwrap_or("-").to_owned();
            (delivery.name().to_owned(), delivery.action(), client, delivery.revision())
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("kustomer.conversation.create".to_owned(), Some(Action::Create), "-".to_owned(), Some(1)),
            ("kustomer.conversation.update".to_owned(), Some(Action::Update), "api-gw".to_owned(), Some(1)),
            ("kustomer.customer.update".to_owned(), Some(Action::Update), "api-gw".to_owned(), Some(1)),
            (
                "kustomer.message.create".to_owned(),
                Some(Action::Create),
                "postmark-drafts-sender".to_owned(),
                Some(1)
            ),
        ]
    );
    let (update, _) = event(1);
    assert_eq!(update.id(), "67dd47dfbc632c1804db1bf1");
    assert_eq!(update.created_at().map(|time| time.to_string()).as_deref(), Some("2025-03-21T20:20:11.435Z"));
    assert!(update.is_by_api() && !update.custom_changed() && !update.is_workflow());
}

#[test]
fn the_update_of_a_conversation_has_typed_changes() {
    let (_, Event::Conversation { action, record, changes }) = event(1) else { panic!("a conversation") };
    assert_eq!((action, record.status.clone()), (Action::Update, Some(ConversationStatus::Open)));
    let text = |before: &str, after: &str| {
        Some(Change { before: Some(before.to_owned()), after: Some(after.to_owned()) })
    };
    assert_eq!(changes.name, text("Name", "Update Name"));
    assert_eq!(changes.external_id, text("123", "321"));
    let updated = changes.updated_at.as_ref().expect("it has changed");
    assert_eq!(updated.after.map(|time| time.to_string()).as_deref(), Some("2025-03-21T20:20:11.424Z"));
    assert_eq!((&changes.status, &changes.customer), (&None, &None));
    let names: Vec<_> = changes.names().collect();
    assert_eq!(names, ["externalId", "name", "updatedAt", "modifiedAt", "rev", "modificationHistory"]);
    assert!(changes.bad().is_empty(), "{:?}", changes.bad());
    assert!(changes.others().is_empty(), "{:?}", changes.others());
}

#[test]
fn the_update_of_a_customer_has_typed_changes() {
    let (_, Event::Customer { record, changes, .. }) = event(2) else { panic!("a customer") };
    assert_eq!(record.display_name.as_deref(), Some("Silver Scissors"));
    let name = changes.name.as_ref().expect("it has changed");
    assert!(name.became(&"Updated Name".to_owned()) && name.was(&"Name".to_owned()));
    assert_eq!(changes.names().count(), 6);
    assert!(
        changes.bad().is_empty() && changes.others().is_empty(),
        "{:?} {:?}",
        changes.bad(),
        changes.others()
    );
}

#[test]
fn new_records_have_no_changes() {
    for (at, is_it) in [
        (
            0,
            &(|event: &Event| matches!(event, Event::Conversation { action: Action::Create, changes, .. } if changes.is_empty()))
                as &dyn Fn(&Event) -> bool,
        ),
        (3, &|event: &Event| {
            matches!(event, Event::Message { action: Action::Create, changes, record, .. }
                if changes.is_empty() && record.status == Some(MessageStatus::Error) && record.direction == Some(Direction::Out))
        }),
    ] {
        let (_, event) = event(at);
        assert!(is_it(&event), "{event:?}");
    }
}

#[test]
fn the_document_is_preserved_as_is() {
    for (delivery, text) in deliveries().iter().zip(texts()) {
        assert_eq!(delivery.json(), text);
        let event: Value = serde_json::from_str(text).expect("JSON");
        let record: Value = json::from_slice(delivery.record_json().as_bytes()).expect("JSON");
        assert_eq!(record, event["data"]);
        assert_eq!(delivery.record().expect("a record").type_name(), event["data"]["type"]);
    }
}

#[test]
fn debug_output_shows_no_values() {
    for delivery in deliveries() {
        let shown = format!("{delivery:?} {:?}", delivery.event::<Event>().expect("it decodes"));
        for value in
            ["Conversation Name", "Updated Name", "123\"", "Silver Scissors", "moishe@example.com", "321"]
        {
            assert!(!shown.contains(value), "{shown}");
        }
    }
}
