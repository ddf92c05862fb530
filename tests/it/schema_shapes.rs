//! Several Rust types match the same schema: the same record decodes into each.
#![allow(dead_code, reason = "what compiles is the test of what is never read")]

use std::collections::{BTreeMap, HashMap};

use kustomer::wire::{EncodesAs, JsonString, fingerprint};
use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource, KustomerUnion, envelope, json};
use serde_json::{Map, Value};

#[derive(KustomerResource)]
#[kustomer(resource = "shape", path = "/v1/shapes", get, create, schema = "tests/ui/schemas/shape.json")]
struct Tuples {
    id: Id<Tuples>,
    #[kustomer(attribute, rename = "id")]
    own: String,
    window: (String, f64),
    hours: (u8, u8),
    version: u8,
    ratio: f32,
    live: bool,
    names: Vec<Option<String>>,
    price: f64,
    count: f64,
    cabins: Box<[Cabin]>,
    rates: BTreeMap<String, f64>,
    grid: Box<[Vec<f64>]>,
    limits: HashMap<String, Option<f64>>,
    width: Width,
    draft: Draft,
    free: Draft,
    state: State,
    nested: Vec<Vec<Value>>,
}

#[derive(KustomerResource)]
#[kustomer(resource = "shape", path = "/v1/shapes", get, create, schema = "tests/ui/schemas/shape.json")]
struct Boxes {
    id: Id<Boxes>,
    window: Option<Box<(Box<str>, f64)>>,
    hours: Vec<i64>,
    names: Vec<Name>,
    count: i64,
    cabins: Option<Vec<Cabin>>,
    rates: std::collections::BTreeMap<std::string::String, Value>,
    grid: Grid,
    limits: Limits,
    width: own::Value,
    draft: Map<String, Value>,
    free: Limits,
    state: own::Url,
    nested: Value,
}

type Name = Option<String>;
type Grid = Vec<Vec<f64>>;

mod own {
    /// Not `serde_json`'s type of this name.
    #[derive(kustomer::KustomerUnion)]
    pub(super) enum Value {
        Text(String),
        #[kustomer(other)]
        Other(super::Value),
    }

    pub(super) type Url = String;
}

#[derive(KustomerResource)]
#[kustomer(resource = "shape", path = "/v1/shapes", get, schema = "tests/ui/schemas/shape.json")]
struct NeverSent {
    id: Id<NeverSent>,
    read_at: kustomer::Timestamp,
    origin: String,
    rev: i64,
}

#[derive(KustomerResource)]
#[kustomer(resource = "shape", path = "/v1/shapes", get, create, schema = "tests/ui/schemas/shape.json")]
struct Created {
    id: Id<Created>,
    origin: String,
}

#[derive(KustomerResource)]
#[kustomer(resource = "shape", path = "/v1/shapes", get, update(put), schema = "tests/ui/schemas/shape.json")]
struct Updated {
    id: Id<Updated>,
    rev: i64,
}

#[derive(KustomerEnum)]
enum Cabin {
    Business,
    Economy,
    #[kustomer(other)]
    Other(String),
}

/// Every value of the schema, in another order.
#[derive(KustomerEnum)]
enum State {
    Archived,
    Deleted,
    Done,
    Draft,
    Held,
    Lost,
    Merged,
    Open,
    Spam,
    Won,
    #[kustomer(other)]
    Other(String),
}

#[derive(KustomerUnion)]
enum Width {
    Text(String),
    Number(f64),
}

#[derive(KustomerUnion)]
#[kustomer(tag = "channel")]
enum Draft {
    Email(Email),
    Note(Note),
    #[kustomer(other)]
    Other(Value),
}

#[derive(KustomerObject)]
#[kustomer(schema = "tests/ui/schemas/shape.json#/$defs/Email")]
struct Email {
    subject: String,
}

#[derive(KustomerObject)]
struct Note {
    text: String,
}

#[derive(KustomerObject)]
#[kustomer(schema = "tests/ui/schemas/shape.json#/$defs/Limits")]
struct Limits {
    low: f64,
    high: Option<f64>,
}

/// Members that the schema does not list.
#[derive(KustomerObject)]
#[kustomer(schema = "tests/ui/schemas/shape.json#/$defs/Rates")]
struct Rates {
    economy: Option<f64>,
}

#[derive(KustomerObject)]
#[kustomer(schema = "tests/ui/schemas/shape.json#/$defs/Token")]
struct Token {
    #[kustomer(read_only)]
    issued: String,
    secret: Option<String>,
}

const RECORD: &str = r#"{"data":{"type":"shape","id":"5","attributes":{"id":"6","nested":[[],[[]]],
    "window":["08:00",2.5],"hours":[9,17],"version":2,"ratio":1.5,"live":true,"names":["a",null],"price":9.5,"count":3,
    "cabins":["economy","business"],"rates":{"USD":1.25},"grid":[[1,2.5],[]],"limits":{"low":1,"high":null},
    "width":"auto","draft":{"channel":"email","subject":"Gate"},"free":{"low":2},"state":"open"}}}"#;

#[test]
fn tuples_options_and_unions_decode_what_the_schema_describes() {
    let shape: Tuples = envelope::document_from_slice(RECORD.as_bytes()).expect("a shape");
    assert_eq!((shape.own.as_str(), shape.window), ("6", ("08:00".to_owned(), 2.5)));
    assert_eq!((shape.hours, shape.version, shape.live), ((9, 17), 2, true));
    assert_eq!(shape.names, [Some("a".to_owned()), None]);
    assert!(matches!(*shape.cabins, [Cabin::Economy, Cabin::Business]));
    assert_eq!(shape.limits, [("low".to_owned(), Some(1.0)), ("high".to_owned(), None)].into());
    assert!(matches!(shape.width, Width::Text(text) if text == "auto"));
    assert!(matches!(shape.draft, Draft::Email(email) if email.subject == "Gate"));
    assert!(matches!(shape.state, State::Open) && shape.nested.len() == 2);
}

#[test]
fn boxes_aliases_and_maps_decode_what_the_schema_describes() {
    let shape: Boxes = envelope::document_from_slice(RECORD.as_bytes()).expect("a shape");
    assert_eq!((shape.hours, shape.names), (vec![9, 17], vec![Some("a".to_owned()), None]));
    assert!(matches!(shape.width, own::Value::Text(text) if text == "auto"));
    assert_eq!((shape.grid, shape.limits.low, shape.free.low), (vec![vec![1.0, 2.5], vec![]], 1.0, 2.0));
    assert_eq!(
        (shape.draft.len(), shape.state.as_str(), shape.nested.to_string()),
        (2, "open", "[[],[[]]]".to_owned())
    );
}

#[test]
fn map_values_are_checked_against_additional_properties() {
    let rates: Rates = json::from_slice(br#"{"economy":1.5}"#).expect("rates");
    assert_eq!(rates.economy, Some(1.5));
}

#[test]
fn a_derived_fingerprint_equals_the_one_computed_by_hand() {
    assert_eq!(<State as EncodesAs<JsonString>>::FINGERPRINT, fingerprint(State::VALUES));
    assert_ne!(<State as EncodesAs<JsonString>>::FINGERPRINT, <Cabin as EncodesAs<JsonString>>::FINGERPRINT);
}
