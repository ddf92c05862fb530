//! `default`, `alias`, `links`, `meta` and `enumeration`: what a field holds when its member has another name or is
//! omitted, and what the definition of a Klass contains.
use std::collections::BTreeMap;

use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource, envelope};

#[derive(Debug, Clone, PartialEq, Default, KustomerEnum)]
enum Cabin {
    #[default]
    Economy,
    Business,
    #[kustomer(other)]
    Other(String),
}

fn three() -> u8 {
    3
}

#[derive(Debug, KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(default = "untitled".to_owned())]
    title: String,
    #[kustomer(default = vec!["new".to_owned()])]
    tags: Vec<String>,
    #[kustomer(custom, default)]
    cabin: Cabin,
    #[kustomer(custom, alias("delayNum", "lateNum"))]
    delay_minutes: f64,
    #[kustomer(custom, default = three(), alias("legCountNum"))]
    legs: u8,
    #[kustomer(custom, enumeration("on time", "late"))]
    state: Option<String>,
    #[kustomer(json, default)]
    data: serde_json::Map<String, serde_json::Value>,
    description: serde_json::Value,
    #[kustomer(skip, default = 7)]
    score: i8,
    #[kustomer(links)]
    links: BTreeMap<String, Option<String>>,
    #[kustomer(meta)]
    meta: Option<Meta>,
}

#[derive(Debug, KustomerObject)]
struct Meta {
    #[kustomer(alias("cnt"), default = 1)]
    count: u32,
}

fn flight(text: &str) -> Result<Flight, String> {
    envelope::document_from_slice(text.as_bytes()).map_err(|error| error.to_string())
}

fn main() {
    let bare =
        flight(r#"{"data":{"id":"5","attributes":{"title":null,"data":null,"custom":{"lateNum":5}}}}"#)
            .expect("a flight");
    assert_eq!(bare.title, "untitled");
    assert_eq!(bare.tags, ["new"]);
    assert_eq!(bare.cabin, Cabin::Economy);
    assert!((bare.delay_minutes - 5.0).abs() < f64::EPSILON);
    assert_eq!((bare.legs, bare.score), (3, 7));
    assert!(bare.description.is_null());
    assert!(bare.data.is_empty() && bare.links.is_empty() && bare.meta.is_none());

    let full = flight(
        r#"{"data":{"links":{"self":"/v1/x","next":null},"meta":{"cnt":4},"id":"5","attributes":{"title":"BA117",
        "tags":[],"data":{"a":1},"custom":{"delayMinutesNum":1,"cabinStr":"business","legCountNum":2}}}}"#,
    );
    let full = full.expect("a flight");
    assert_eq!((full.title.as_str(), full.tags.len(), full.legs), ("BA117", 0, 2));
    assert_eq!(full.cabin, Cabin::Business);
    assert_eq!(full.links["self"].as_deref(), Some("/v1/x"));
    assert_eq!(full.meta.map(|meta| meta.count), Some(4));

    let error = flight(r#"{"data":{"id":"5","attributes":{"custom":{}}}}"#).expect_err("no delay");
    assert!(error.starts_with("missing member `attributes.custom.delayMinutesNum` at `data`"), "{error}");

    let klass = Flight::klass();
    let state = klass.attributes.iter().find(|attribute| attribute.name == "stateStr").expect("declared");
    assert_eq!(state.enumeration, ["on time", "late"]);
    let _ = NewFlight::new("BA117", 5.0).legs(2).state("late");
}
