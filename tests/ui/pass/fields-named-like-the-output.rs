use std::collections::BTreeMap;

use kustomer::{Id, KustomerObject, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get, list, create, update(patch), delete)]
struct Card {
    id: Id<Card>,
    reader: String,
    writer: Option<String>,
    client: bool,
    result: Option<f64>,
    f: Option<String>,
    fields: Vec<String>,
    start: u64,
    members: Option<Inner>,
    resource: Option<String>,
    seen_attributes: Option<bool>,
    attributes: Option<String>,
    value: Option<String>,
    self_: Option<bool>,
    #[kustomer(extra)]
    others: BTreeMap<String, serde_json::Value>,
}

#[derive(KustomerObject)]
struct Inner {
    reader: Option<String>,
    writer: String,
    value: Option<f64>,
    members: bool,
    #[kustomer(json)]
    start: Option<serde_json::Value>,
}

fn main() {
    let text = r#"{"id":"59df762a921c59001021f409","type":"card","attributes":{"reader":"r","client":true,"start":7,
        "members":{"writer":"w","members":true},"fields":["x"],"self":false,"unknown":1}}"#;
    let card: Card = kustomer::json::from_slice(text.as_bytes()).expect("a card");
    assert_eq!((card.reader.as_str(), card.client, card.start, card.self_), ("r", true, 7, Some(false)));
    assert_eq!(card.others.len(), 1);
    let new = NewCard::new("r", true, 7).fields(["x"]).self_(true).members(card.members.expect("members"));
    let body = kustomer::resource::NewResource::fields(&new).to_json().expect("a body");
    assert_eq!(
        body,
        r#"{"reader":"r","client":true,"start":7,"fields":["x"],"self":true,"members":{"writer":"w","members":true}}"#
    );
}
