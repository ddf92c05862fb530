use kustomer_core::Id;
use kustomer_derive::KustomerResource;

struct Money;

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get, crate = "kustomer_core")]
struct Card {
    id: Id<Card>,
    price: Option<Money>,
}

fn main() {}
