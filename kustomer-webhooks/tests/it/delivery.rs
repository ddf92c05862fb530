//! Documents that the service does not usually send: unknown events, broken records, calls of workflows.

use kustomer::webhooks::testing::TestEvent;
use kustomer::webhooks::{Action, Delivery, Event, Verifier, WORKFLOW_SECRET};
use kustomer::{ConversationStatus, Id, KustomerResource};
use proptest::prelude::*;
use serde_json::{Value, json};

#[derive(Debug, KustomerResource)]
#[kustomer(klass = "flight", changes)]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    delay_minutes: Option<f64>,
}

fn delivery(event: &TestEvent) -> Delivery {
    let request = event.sign("t0ken");
    Verifier::new("t0ken").verify(&request.headers, &request.body).unwrap().delivery().unwrap()
}

fn conversation() -> Value {
    json!({ "type": "conversation", "id": "c1", "attributes": { "status": "done", "rev": 7 }, "relationships": {} })
}

fn of(name: &str, data: Value) -> Delivery {
    delivery(&TestEvent::new(name, data))
}

#[test]
fn an_unknown_event_is_preserved_with_its_document() {
    for name in [
        "kustomer.spaceship.update",
        "kustomer.conversation.merge",
        "kustomer.hooks.form.59d.receive",
        "acme.conversation.update",
        "",
    ] {
        let delivery = of(name, json!({ "type": "spaceship", "id": "s1", "attributes": { "speed": 9 } }));
        let event: Event = delivery.event().unwrap();
        let Event::Unknown(unknown) = &event else { panic!("{event:?}") };
        assert_eq!((unknown.name(), unknown.json()), (name, delivery.json()));
        let record: Value = serde_json::from_str(unknown.record_json()).unwrap();
        assert_eq!(record["attributes"]["speed"], 9);
    }
}

#[test]
fn unknown_members_of_the_envelope_are_skipped_and_wrong_ones_are_as_if_omitted() {
    let odd = json!({
        "future": { "a": [1] }, "name": "kustomer.conversation.update", "id": 7, "org": [], "createdAt": "soon",
        "client": {}, "meta": "?", "dataId": 1, "changes": null, "data": conversation(),
    });
    let delivery = Delivery::from_slice(odd.to_string().as_bytes()).unwrap();
    assert_eq!((delivery.client(), delivery.org(), delivery.created_at()), (None, None, None));
    assert_eq!(delivery.id(), "kustomer.conversation.update/c1/7");
    let Event::Conversation { record, changes, .. } = delivery.event().unwrap() else {
        panic!("a conversation")
    };
    assert_eq!((record.status, changes.is_empty()), (Some(ConversationStatus::Done), true));
}

#[test]
fn a_body_that_is_not_an_event_is_an_error() {
    for (text, expected) in [
        ("", "unexpected end of text at byte 0"),
        ("[]", "expected an object, found an array at byte 0"),
        ("{}", "invalid value: expected an event with a `name` at byte 0"),
        (r#"{"name":7}"#, "invalid value: expected an event with a `name` at byte 0"),
        (r#"{"name":"a"} x"#, "unexpected text after the value at byte 13"),
    ] {
        assert_eq!(Delivery::from_slice(text.as_bytes()).unwrap_err().to_string(), expected, "{text}");
    }
    assert!(Delivery::from_slice(b"\xff").unwrap_err().is_syntax());
}

#[test]
fn a_record_that_cannot_be_decoded_is_an_error_that_names_the_place() {
    let broken = json!({ "type": "conversation", "id": "c1", "attributes": { "messageCount": "many" } });
    let delivery = of("kustomer.conversation.update", broken);
    let error = delivery.event::<Event>().unwrap_err();
    assert_eq!(error.path(), "attributes.messageCount");
    assert_eq!(delivery.record_id(), Some(Id::new("c1")), "the envelope is of use nevertheless");
    let missing = delivery_without_record().event::<Event>().unwrap_err();
    assert!(missing.is_syntax(), "{missing}");
}

fn delivery_without_record() -> Delivery {
    Delivery::from_slice(br#"{"id":"1","name":"kustomer.conversation.update"}"#).unwrap()
}

#[test]
fn a_change_that_cannot_be_decoded_costs_that_field_only() {
    let event = TestEvent::new("kustomer.conversation.update", conversation())
        .change("status", "open", "done")
        .change("messageCount", "few", 3)
        .change("holograms", 1, 2)
        .change_relationship("queue", json!({ "type": "queue", "id": "q1" }), Value::Null);
    let Event::Conversation { changes, .. } = delivery(&event).event().unwrap() else {
        panic!("a conversation")
    };
    assert!(changes.status.as_ref().unwrap().became(&ConversationStatus::Done));
    assert_eq!(changes.message_count, None);
    assert_eq!(changes.bad()[0].name(), "messageCount");
    assert_eq!(changes.other("holograms").unwrap().decode::<u8>().unwrap().after, Some(2));
    let queue = changes.queue.as_ref().unwrap();
    assert_eq!((queue.before.as_ref().map(Id::as_str), &queue.after), (Some("q1"), &None));
}

fn flight() -> Value {
    json!({
        "type": "kobject.flight", "id": "f1",
        "attributes": { "title": "BA117", "rev": 3, "custom": { "delayMinutesNum": 45 } },
        "relationships": { "customer": { "data": { "type": "customer", "id": "j1" } } },
    })
}

#[test]
fn a_custom_object_arrives_through_a_workflow_as_the_users_own_struct() {
    let changes = json!({ "attributes": { "custom": { "op": "replace", "before": {}, "after": { "delayMinutesNum": 45 } } }, "relationships": {} });
    let mut whole = flight();
    whole["changes"] = changes.clone();
    for body in [
        json!({ "name": "kustomer.kobject.flight.update", "data": flight(), "changes": changes, "dataId": "f1" }),
        json!({ "name": "kustomer.kobject.flight.update", "data": whole }),
    ] {
        let headers = [(WORKFLOW_SECRET, "hush".parse().unwrap())].into_iter().collect();
        let body = body.to_string();
        let verified = Verifier::of_workflows("hush").verify(&headers, body.as_bytes()).unwrap();
        let delivery = verified.delivery().unwrap();
        assert!(delivery.is_workflow());
        assert_eq!(delivery.id(), "kustomer.kobject.flight.update/f1/3", "of each write once");
        let Event::KObject(event) = delivery.event().unwrap() else { panic!("a custom object") };
        assert_eq!((event.klass(), event.action()), ("flight", Some(Action::Update)));
        let flight = event.decode::<Flight>().unwrap().unwrap();
        assert_eq!((flight.record.title.as_str(), flight.record.delay_minutes), ("BA117", Some(45.0)));
        let delay = flight.changes.delay_minutes.as_ref().unwrap();
        assert_eq!((delay.before, delay.after), (None, Some(45.0)));
    }
}

#[test]
fn two_updates_of_a_record_by_a_workflow_are_two_events_even_if_it_sends_the_records_id() {
    let headers = [(WORKFLOW_SECRET, "hush".parse().unwrap())].into_iter().collect();
    let id = |rev: u64| {
        let mut record = flight();
        record["attributes"]["rev"] = rev.into();
        let body =
            json!({ "id": "f1", "name": "kustomer.kobject.flight.update", "data": record }).to_string();
        let accepted = Verifier::of_workflows("hush").verify(&headers, body.as_bytes()).unwrap();
        accepted.delivery().unwrap().id()
    };
    assert_ne!(id(3), id(4));
    assert_eq!(id(3), id(3));
}

#[test]
fn an_event_of_another_type_is_none() {
    let delivery = of("kustomer.conversation.update", conversation());
    assert!(delivery.decode::<Flight>().unwrap().is_none());
    assert!(delivery.decode::<kustomer::Customer>().unwrap().is_none());
    assert!(delivery.decode::<kustomer::Conversation>().unwrap().is_some());
}

proptest! {
    #[test]
    fn no_body_makes_a_receiver_panic(body in "[\\[\\]{}\":,a-z0-9. ]{0,80}") {
        let text = format!(r#"{{"name":"kustomer.conversation.update","data":{body},"changes":{body}}}"#);
        for text in [&body, &text] {
            if let Ok(delivery) = Delivery::from_slice(text.as_bytes()) {
                let _ = (delivery.id(), delivery.event::<Event>().is_ok());
            }
        }
    }
}
