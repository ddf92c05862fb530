use kustomer_core::{Client, Id};
use kustomer_derive::KustomerResource;

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get, crate = "kustomer_core")]
struct Card {
    id: Id<Card>,
}

fn demo(client: &Client) {
    drop(client.list::<Card>());
}

fn main() {}
