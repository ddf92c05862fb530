//! The attribute `changes` with every kind of field, with generics, and under strict lints.

#![deny(missing_docs, warnings)]
#![allow(dead_code)]

use std::collections::BTreeMap;

use kustomer::change::{Change, Changes};
use kustomer::{Customer, Id, KustomerEnum, KustomerResource, Timestamp, json};
use serde_json::Value;

#[derive(Debug, Clone, PartialEq, KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
}

/// A flight.
#[derive(Debug, KustomerResource)]
#[kustomer(klass = "flight", changes)]
pub struct Flight {
    /// ID.
    pub id: Id<Flight>,
    /// Title.
    pub title: String,
    /// Tags.
    pub tags: Vec<String>,
    /// Images.
    #[kustomer(attribute)]
    pub images: Option<Vec<String>>,
    #[kustomer(json)]
    pub(crate) data: Option<BTreeMap<String, Value>>,
    #[kustomer(json, attribute, rename = "points")]
    list: Vec<(f64, f64)>,
    #[kustomer(custom)]
    cabin: Option<Cabin>,
    #[kustomer(custom)]
    departs: Timestamp,
    #[kustomer(custom, default = 1.0)]
    weight: f64,
    #[kustomer(custom)]
    legs: Vec<String>,
    #[kustomer(custom, alias("gate2Str"))]
    gate: Option<String>,
    #[kustomer(relationship)]
    customer: Option<Id<Customer>>,
    #[kustomer(skip)]
    cache: Option<String>,
}

/// A resource with every form of a relationship.
#[derive(Debug, KustomerResource)]
#[kustomer(resource = "trip", path = "/v1/trips", changes)]
pub struct Trip {
    /// ID.
    pub id: Id<Trip>,
    #[kustomer(relationship)]
    owner: Id<Customer>,
    #[kustomer(relationship)]
    guests: Vec<Id<Customer>>,
    #[kustomer(relationship)]
    crew: Option<Vec<Id<Customer>>>,
}

/// A record of any type.
#[derive(Debug, KustomerResource)]
#[kustomer(klass = "thing", changes)]
pub struct Thing<T> {
    /// ID.
    pub id: Id<Thing<T>>,
    /// Title.
    pub title: String,
    /// Value.
    #[kustomer(custom, rename = "valueNum")]
    pub value: Option<T>,
}

mod without_docs {
    use kustomer::{Id, KustomerResource};

    #[derive(KustomerResource)]
    #[kustomer(klass = "a", changes)]
    pub(super) struct OnlyAnId {
        pub(super) id: Id<OnlyAnId>,
    }
}

fn main() {
    let text = r#"{"attributes":{"points":{"before":[[1,2]],"after":null},"data":{"before":null,"after":{"a":1}},
        "custom":{"before":{"gate2Str":"A","weightNum":2},"after":{"gate2Str":"B","cabinStr":"economy","legsStr":["a"]}}},
        "relationships":{}}"#;
    let of_trip = r#"{"relationships":{"owner":{"before":{"type":"customer","id":"a"},"after":{"type":"customer","id":"b"}},
        "guests":{"before":[],"after":[{"type":"customer","id":"b"}]},"crew":{"before":null,"after":[{"id":"c"}]}}}"#;
    let changes: Changes<Flight> = json::from_slice(text.as_bytes()).unwrap();
    assert!(changes.bad().is_empty() && changes.others().is_empty(), "{changes:?}");
    let FlightChanges { title, list, data, cabin, weight, legs, gate, .. } = changes.into_typed();
    assert!(title.is_none() && data.unwrap().after.unwrap().contains_key("a"));
    assert_eq!(list, Some(Change { before: Some(vec![(1.0, 2.0)]), after: None }));
    assert!(cabin.unwrap().became(&Cabin::Economy));
    assert_eq!(weight, Some(Change { before: Some(2.0), after: None }));
    assert_eq!(legs.unwrap().after, Some(vec!["a".to_owned()]));
    assert_eq!(gate.unwrap().after.as_deref(), Some("B"));
    let changes: Changes<Trip> = json::from_slice(of_trip.as_bytes()).unwrap();
    assert!(changes.bad().is_empty() && changes.others().is_empty(), "{changes:?}");
    let TripChanges { owner, guests, crew, .. } = changes.into_typed();
    assert_eq!(owner, Some(Change { before: Some(Id::new("a")), after: Some(Id::new("b")) }));
    assert_eq!(guests.unwrap().after, Some(vec![Id::new("b")]));
    assert_eq!(crew, Some(Change { before: None, after: Some(vec![Id::new("c")]) }));
    let of: Changes<Thing<f64>> =
        json::from_slice(br#"{"attributes":{"custom":{"before":{"valueNum":1},"after":{"valueNum":2}}}}"#)
            .unwrap();
    let typed: &ThingChanges<f64> = &of;
    assert_eq!(typed.value, Some(Change { before: Some(1.0), after: Some(2.0) }));
    let _: Changes<without_docs::OnlyAnId> = json::from_slice(b"null").unwrap();
}
