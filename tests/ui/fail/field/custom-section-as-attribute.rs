use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get)]
struct Card {
    id: Id<Card>,
    #[kustomer(custom)]
    number: String,
    #[kustomer(json)]
    custom: Option<serde_json::Value>,
}

fn main() {}
