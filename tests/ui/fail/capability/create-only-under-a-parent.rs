use kustomer_core::{Client, Id};
use kustomer_derive::KustomerResource;

#[derive(KustomerResource)]
#[kustomer(resource = "customer", path = "/v1/customers", get, crate = "kustomer_core")]
struct Customer {
    id: Id<Customer>,
}

#[derive(KustomerResource)]
#[kustomer(
    resource = "note",
    path = "/v1/notes",
    get,
    under(Customer(create)),
    crate = "kustomer_core"
)]
struct Note {
    id: Id<Note>,
    body: String,
}

fn demo(client: &Client) {
    drop(client.create(NewNote::new("Called back")));
}

fn main() {}
