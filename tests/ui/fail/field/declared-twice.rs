use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get, create)]
struct Card {
    id: Id<Card>,
    color: String,
    color: Option<String>,
}

fn main() {}
