use kustomer_core::{Client, Id};
use kustomer_derive::KustomerResource;

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", list, crate = "kustomer_core")]
struct Card {
    id: Id<Card>,
}

fn demo(client: &Client, card: &Card) {
    drop(client.get(&card.id));
}

fn main() {}
