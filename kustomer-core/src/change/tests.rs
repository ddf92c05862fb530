use std::collections::BTreeMap;

use serde_json::Value;

use super::{Change, ChangeReader, Changes, ReportsChanges};
use crate::json::{Decode, DecodeError, Reader, from_slice};
use crate::relationship::Relationship;
use crate::resource::Resource;
use crate::{Id, Timestamp};

struct Flight;

impl Decode for Flight {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.skip().map(|()| Self)
    }
}

impl Resource for Flight {
    const TYPE: &'static str = "kobject.flight";
    const PATH: &'static str = "/v1/klasses/flight";
}

#[derive(Debug, PartialEq)]
struct FlightChanges {
    title: Option<Change<String>>,
    rev: Option<Change<u64>>,
    tags: Option<Change<Vec<String>>>,
    updated_at: Option<Change<Timestamp>>,
    delay: Option<Change<f64>>,
    customer: Option<Change<Id<Flight>>>,
}

impl ReportsChanges for Flight {
    type Changes = FlightChanges;

    fn read_changes(reader: &mut ChangeReader<'_>) -> FlightChanges {
        FlightChanges {
            title: reader.attribute("title", <String as Decode>::read_value),
            rev: reader.attribute("rev", <u64 as Decode>::read_value),
            tags: reader.attribute("tags", <Vec<String> as Decode>::read_value),
            updated_at: reader.attribute("updatedAt", <Timestamp as Decode>::read_value),
            delay: reader.custom("delayNum", <f64 as Decode>::read_value),
            customer: reader.relationship("customer", <Option<Id<Flight>> as Relationship>::read),
        }
    }
}

fn changes(text: &str) -> Changes<Flight> {
    from_slice(text.as_bytes()).expect(text)
}

fn names(changes: &Changes<Flight>) -> Vec<&str> {
    changes.names().collect()
}

#[test]
fn each_field_has_its_own_change_and_the_others_none() {
    let changes = changes(
        r#"{"attributes":{"title":{"op":"replace","before":"A","after":"B"},"tags":{"op":"replace","before":null,"after":["a"]}},"relationships":{}}"#,
    );
    assert_eq!(changes.title, Some(Change { before: Some("A".to_owned()), after: Some("B".to_owned()) }));
    assert_eq!(changes.tags, Some(Change { before: None, after: Some(vec!["a".to_owned()]) }));
    assert_eq!((&changes.rev, &changes.delay, &changes.customer), (&None, &None, &None));
    assert_eq!(names(&changes), ["title", "tags"]);
    assert!(changes.bad().is_empty() && changes.others().is_empty());
}

#[test]
fn an_event_without_changes_has_none() {
    for text in
        ["null", "{}", r#"{"attributes":null,"relationships":null}"#, r#"{"attributes":{},"more":[1]}"#]
    {
        assert!(changes(text).is_empty(), "{text}");
    }
    assert!(Changes::<Flight>::omitted().unwrap().is_empty());
}

#[test]
fn a_change_that_cannot_be_decoded_costs_its_field_only() {
    let changes = changes(
        r#"{"attributes":{"rev":{"before":1,"after":"many"},"title":{"before":7,"after":"B"},"tags":"new","updatedAt":{"after":"2026-01-01T00:00:00Z"}}}"#,
    );
    assert_eq!((&changes.rev, &changes.title), (&None, &None));
    let after = changes.updated_at.as_ref().unwrap().after.map(|time| time.to_string());
    assert_eq!(after.as_deref(), Some("2026-01-01T00:00:00.000Z"));
    let mut bad: Vec<_> = changes.bad().iter().map(ToString::to_string).collect();
    bad.sort();
    assert_eq!(
        bad,
        [
            "the change of `rev` cannot be decoded: expected a number, found a string at byte 0",
            "the change of `tags` cannot be decoded: expected an object, found a string at byte 0",
            "the change of `title` cannot be decoded: expected a string, found a number at byte 0",
        ]
    );
    assert_eq!(names(&changes), ["rev", "title", "updatedAt", "tags"], "nothing that has changed is hidden");
    let rev = changes.bad().iter().find(|bad| bad.name() == "rev").unwrap();
    assert_eq!((rev.before_json(), rev.after_json()), ("1", "\"many\""));
}

#[test]
fn custom_attributes_are_compared_one_by_one() {
    let changes = changes(
        r#"{"attributes":{"custom":{"op":"replace","before":{"delayNum":1,"seatStr":"1A","mealStr":"a","sameNum":1,"oddTree":{"a":[1]}},"after":{"delayNum":2.5,"seatStr":"1B","sameNum":1.0,"oddTree":{"a":[ 1]},"newBool":true}}}}"#,
    );
    assert_eq!(changes.delay, Some(Change { before: Some(1.0), after: Some(2.5) }));
    let others: Vec<_> = changes
        .others()
        .iter()
        .map(|other| (other.name(), other.before_json(), other.after_json()))
        .collect();
    assert_eq!(others[..2], [("custom.seatStr", "\"1A\"", "\"1B\""), ("custom.sameNum", "1", "1.0")]);
    assert_eq!(others[2..], [("custom.newBool", "null", "true"), ("custom.mealStr", "\"a\"", "null")]);
    let seat = changes.other("custom.seatStr").unwrap().decode::<String>().unwrap();
    assert!(seat.became(&"1B".to_owned()) && seat.was(&"1A".to_owned()));
    let error = changes.other("custom.seatStr").unwrap().decode::<bool>().unwrap_err();
    assert!(error.to_string().contains("boolean"), "{error}");
}

#[test]
fn all_custom_attributes_are_decoded_on_request() {
    let text = r#"{"attributes":{"custom":{"before":null,"after":{"delayNum":2,"seatStr":"1A"}}}}"#;
    let whole = changes(text).custom::<BTreeMap<String, Value>>().unwrap().unwrap();
    assert_eq!((whole.before, whole.after.unwrap().len()), (None, 2));
    assert!(changes(text).custom::<bool>().unwrap_err().to_string().starts_with("expected a boolean"));
    assert!(changes("{}").custom::<bool>().unwrap().is_none());
}

#[test]
fn custom_attributes_that_appear_or_vanish_as_a_whole_are_changes() {
    let appeared = changes(r#"{"attributes":{"custom":{"before":null,"after":{"delayNum":2}}}}"#);
    assert_eq!(appeared.delay, Some(Change { before: None, after: Some(2.0) }));
    let vanished = changes(r#"{"attributes":{"custom":{"before":{"delayNum":2}}}}"#);
    assert_eq!(vanished.delay, Some(Change { before: Some(2.0), after: None }));
    let masked = changes(
        r#"{"attributes":{"custom":{"before":{"isMasked":true,"maskedPresentation":"*"},"after":{"delayNum":2}}}}"#,
    );
    assert_eq!((&masked.delay, names(&masked)), (&None, vec!["custom"]));
}

#[test]
fn a_masked_value_is_what_it_is_in_a_record() {
    let mask = r#"{"isMasked":true,"maskedPresentation":"****"}"#;
    let changes = changes(&format!(
        r#"{{"attributes":{{"title":{{"before":{mask},"after":"B"}},"rev":{{"before":{mask},"after":2}}}}}}"#
    ));
    assert_eq!(changes.title, Some(Change { before: Some("****".to_owned()), after: Some("B".to_owned()) }));
    assert_eq!(changes.rev, Some(Change { before: None, after: Some(2) }));
}

#[test]
fn relationships_are_read_in_every_form() {
    for (before, after) in [
        (r#"{"type":"customer","id":"a"}"#, r#"{"type":"customer","id":"b"}"#),
        (r#"{"data":{"type":"customer","id":"a"},"links":{}}"#, r#"{"data":{"id":"b"}}"#),
        (r#""a""#, r#""b""#),
    ] {
        let text = format!(r#"{{"relationships":{{"customer":{{"before":{before},"after":{after}}}}}}}"#);
        let expected = Change { before: Some(Id::new("a")), after: Some(Id::new("b")) };
        assert_eq!(changes(&text).customer, Some(expected), "{text}");
    }
    let unlinked = changes(
        r#"{"relationships":{"customer":{"before":{"type":"customer","id":"a"},"after":null},"queue":{"after":{"id":"q"}}}}"#,
    );
    assert_eq!(unlinked.customer, Some(Change { before: Some(Id::new("a")), after: None }));
    assert_eq!(names(&unlinked), ["relationships.customer", "relationships.queue"]);
}

#[test]
fn the_last_change_with_a_name_counts() {
    let changes = changes(r#"{"attributes":{"rev":{"before":1,"after":2},"rev":{"before":2,"after":3}}}"#);
    assert_eq!(changes.rev, Some(Change { before: Some(2), after: Some(3) }));
    assert_eq!(names(&changes), ["rev"]);
}

#[test]
fn text_that_is_not_json_is_an_error() {
    for text in ["", "{", "[]", r#"{"attributes":[]}"#, r#"{"attributes":{"a":{"before":1,}}}"#, "{}x"] {
        assert!(from_slice::<Changes<Flight>>(text.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn values_are_not_in_debug_output() {
    let changes = changes(
        r#"{"attributes":{"title":{"before":"secret","after":"secret too"},"x":{"after":"secret"},"rev":{"after":"secret"}}}"#,
    );
    let shown = format!("{changes:?} {:?} {:?}", changes.others(), changes.bad());
    assert!(shown.contains("title") && !shown.contains("secret"), "{shown}");
}
