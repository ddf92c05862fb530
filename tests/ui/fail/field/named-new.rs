use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", create)]
struct Card {
    id: Id<Card>,
    new: Option<bool>,
}

fn main() {}
