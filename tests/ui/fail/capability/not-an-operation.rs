use kustomer_core::{Client, Id};
use kustomer_derive::KustomerResource;

#[derive(KustomerResource)]
#[kustomer(klass = "flight", crate = "kustomer_core")]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn demo(client: &Client) {
    drop(client.send(NewFlight::new("BA117")));
}

fn main() {}
