use kustomer::{Client, CompanyUpdate, Customer, Id};

fn demo(client: &Client, id: &Id<Customer>) {
    drop(client.update(id, CompanyUpdate::new().name("Acme")));
}

fn main() {}
