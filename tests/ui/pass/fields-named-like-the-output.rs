//! Fields named like locals, parameters and methods of derived code do not conflict with them.

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
    relationships: Option<String>,
    value: Option<String>,
    name: Option<String>,
    new_: Option<bool>,
    clear: Option<bool>,
    default: Option<bool>,
    into_fields: Option<bool>,
    self_: Option<bool>,
    #[kustomer(relationship)]
    slot: Option<Id<Card>>,
    #[kustomer(extra)]
    others: BTreeMap<String, serde_json::Value>,
}

#[derive(KustomerObject)]
struct Inner {
    reader: Option<String>,
    writer: String,
    value: Option<f64>,
    members: bool,
    fields: Option<f64>,
    name: Option<String>,
    new_: Option<bool>,
    self_: Option<bool>,
    #[kustomer(json)]
    start: Option<serde_json::Value>,
}

#[derive(KustomerResource)]
#[kustomer(klass = "box", write_only(#[kustomer(custom)] resource: Option<String>), rename_all = "snake_case")]
struct Parcel {
    id: Id<Self>,
    title: String,
    #[kustomer(custom)]
    custom: f64,
    #[kustomer(custom)]
    klass: Option<bool>,
    #[kustomer(custom)]
    self_: String,
    #[kustomer(custom)]
    seen_custom: f64,
    #[kustomer(custom)]
    result: Vec<String>,
}

fn main() {
    let text = r#"{"id":"59df762a921c59001021f409","type":"card","attributes":{"reader":"r","client":true,"start":7,
        "members":{"writer":"w","members":true,"self":true},"fields":["x"],"self":false,"new":true,"unknown":1}}"#;
    let card: Card = kustomer::json::from_slice(text.as_bytes()).expect("a card");
    assert_eq!((card.reader.as_str(), card.client, card.start), ("r", true, 7));
    assert_eq!((card.self_, card.new_, card.others.len()), (Some(false), Some(true), 1));
    let members = card.members.expect("members");
    let new = NewCard::new(CardRequired { reader: "r", client: true, start: 7 })
        .fields(["x"])
        .self_(true)
        .new_(false)
        .default(true)
        .members(members);
    let body = kustomer::resource::NewResource::fields(&new).to_json().expect("a body");
    assert_eq!(
        body,
        r#"{"reader":"r","client":true,"start":7,"fields":["x"],"self":true,"new":false,"default":true,"members":{"writer":"w","members":true,"self":true}}"#
    );
    let update = CardUpdate::new().clear_self().clear_new().clear_clear();
    let body = kustomer::resource::ResourceUpdate::fields(&update).to_json().expect("a body");
    assert_eq!(body, r#"{"self":null,"new":null,"clear":null}"#);
    let new = NewParcel::new(ParcelRequired { title: "T", custom: 1.0, self_: "s", seen_custom: 2.0 })
        .resource("r")
        .klass(true);
    let body = kustomer::resource::NewResource::fields(&new).to_json().expect("a body");
    assert_eq!(
        body,
        r#"{"title":"T","custom":{"customNum":1,"selfStr":"s","seen_customNum":2,"resourceStr":"r","klassBool":true}}"#
    );
}
