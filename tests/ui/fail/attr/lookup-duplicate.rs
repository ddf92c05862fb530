use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", lookup(email, phone, email))]
struct Card {
    id: Id<Card>,
}

fn main() {}
