use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", update(put, patch))]
struct Card {
    id: Id<Card>,
    color: String,
}

fn main() {}
