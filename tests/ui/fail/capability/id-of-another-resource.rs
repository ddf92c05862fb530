use kustomer::{Client, Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get)]
struct Card {
    id: Id<Card>,
}

struct Customer;

fn demo(client: &Client, id: &Id<Customer>) {
    drop(client.get::<Card>(id));
}

fn main() {}
