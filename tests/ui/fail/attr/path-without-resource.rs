use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(path = "/v1/cards", get)]
struct Card {
    id: Id<Card>,
    color: String,
}

fn main() {}
