use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "card", get)]
struct Card {
    id: Id<Card>,
    color: String,
}

fn main() {}
