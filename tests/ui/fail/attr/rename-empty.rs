use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get)]
struct Card {
    id: Id<Card>,
    #[kustomer(rename = "")]
    color: String,
}

fn main() {}
