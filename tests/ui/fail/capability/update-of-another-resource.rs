use kustomer::{Client, Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", update(put))]
struct Card {
    id: Id<Card>,
    color: Option<String>,
}

struct Customer;

fn demo(client: &Client, id: &Id<Customer>) {
    drop(client.update(id, CardUpdate::new().color("red")));
}

fn main() {}
