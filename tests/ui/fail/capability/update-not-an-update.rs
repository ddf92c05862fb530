use kustomer_core::{Client, Id};
use kustomer_derive::KustomerResource;

#[derive(KustomerResource)]
#[kustomer(klass = "flight", crate = "kustomer_core")]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn demo(client: &Client, flight: Flight) {
    drop(client.update(&flight.id.clone(), flight));
}

fn main() {}
