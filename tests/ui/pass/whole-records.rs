//! `encode` on records with every kind of field, including generic ones.
#![deny(warnings)]

use std::collections::BTreeMap;

use kustomer::{AnyRecord, Customer, Id, KustomerObject, KustomerResource, Secret, Timestamp, envelope};
use serde_json::Value;

#[derive(Debug, Clone, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct Seen {
    pub by: String,
    #[kustomer(read_only)]
    pub at: Option<Timestamp>,
    #[kustomer(read_only, json)]
    pub how: Option<Value>,
}

#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "thing", path = "/v1/things", get, create, encode)]
pub struct Thing {
    pub id: Id<Thing>,
    pub name: Option<String>,
    pub token: Option<Secret>,
    #[kustomer(read_only)]
    pub seen: Vec<Seen>,
    #[kustomer(json, read_only)]
    pub data: Option<BTreeMap<String, u8>>,
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
    #[kustomer(custom)]
    pub delay: Option<f64>,
    #[kustomer(custom)]
    pub legs: Vec<String>,
    #[kustomer(custom, extra)]
    pub others: BTreeMap<String, Value>,
    #[kustomer(relationship)]
    pub customer: Option<Id<Customer>>,
    #[kustomer(relationship)]
    pub about: Vec<Id<AnyRecord>>,
    #[kustomer(links)]
    pub links: BTreeMap<String, Option<String>>,
    #[kustomer(skip)]
    pub skipped: u8,
}

#[derive(Debug, PartialEq, KustomerResource)]
#[kustomer(resource = "account", path = "/v1/accounts", list, no_id, encode)]
pub struct Account {
    pub name: String,
}

#[derive(Debug, PartialEq, KustomerResource)]
#[kustomer(klass = "reading", encode)]
pub struct Reading<V> {
    pub id: Id<Reading<V>>,
    pub title: String,
    #[kustomer(custom, rename = "valueNum")]
    pub value: V,
}

fn main() {
    let text = concat!(
        r#"{"data":{"type":"thing","id":"1","attributes":{"name":"a","token":"s3cret","seen":[{"by":"jo","#,
        r#""at":"2026-11-21T08:25:00.000Z","how":[1]}],"data":{"b":2},"color":"red","custom":{"delayNum":45,"#,
        r#""legsStr":["LHR"],"gateStr":"B7"}},"relationships":{"customer":{"data":{"type":"customer","id":"2"}},"#,
        r#""about":{"data":[{"id":"3"}]}},"links":{"self":"/v1/things/1"}}}"#
    );
    let thing: Thing = envelope::document_from_slice(text.as_bytes()).unwrap();
    assert_eq!(thing.extra["color"], "red");
    assert_eq!(envelope::document_to_string(&thing).unwrap(), text);
    assert!(!format!("{thing:?}").contains("s3cret"));

    let accounts = [Account { name: "a".to_owned() }, Account { name: "b".to_owned() }];
    let list = envelope::list_to_string(&accounts).unwrap();
    let page = envelope::list_from_slice::<Account>(list.as_bytes()).unwrap();
    assert_eq!(page.items(), accounts);

    let reading = Reading { id: Id::new("1"), title: "t".to_owned(), value: 21.5 };
    let text = envelope::document_to_string(&reading).unwrap();
    assert_eq!(envelope::document_from_slice::<Reading<f64>>(text.as_bytes()).unwrap(), reading);
}
