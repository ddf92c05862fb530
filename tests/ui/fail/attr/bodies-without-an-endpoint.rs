use kustomer_core::{Client, Id};
use kustomer_derive::KustomerResource;

#[derive(KustomerResource)]
#[kustomer(resource = "account", path = "/v1/accounts", bodies(update), crate = "kustomer_core")]
struct SentByOperations {
    id: Id<SentByOperations>,
    name: Option<String>,
}

fn update(client: &Client, id: &Id<SentByOperations>) {
    let _ = client.update(id, SentByOperationsUpdate::new().name("a"));
}

fn main() {}
