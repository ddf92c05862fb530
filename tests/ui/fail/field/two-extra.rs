use std::collections::BTreeMap;

use kustomer::{Id, KustomerResource};
use serde_json::Value;

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get)]
struct Card {
    id: Id<Card>,
    #[kustomer(extra)]
    others: BTreeMap<String, Value>,
    #[kustomer(extra)]
    rest: BTreeMap<String, Value>,
}

fn main() {}
