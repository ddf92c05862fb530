use kustomer_core::{Client, Id, lookup};
use kustomer_derive::KustomerResource;

#[derive(KustomerResource)]
#[kustomer(resource = "flight", path = "/v1/flights", crate = "kustomer_core")]
struct Flight {
    id: Id<Flight>,
}

fn demo(client: &Client) {
    drop(client.find::<Flight>(lookup::Email("jane@example.com")));
}

fn main() {}
