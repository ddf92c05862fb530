use kustomer_core::{Client, Id};

struct Flight;

fn demo(client: &Client, id: &Id<Flight>) {
    drop(client.get(id));
}

fn main() {}
