use kustomer::{Client, Customer, Id};

async fn delete(client: &Client, id: &Id<Customer>) {
    let _ = client.delete(id).raw().await;
}

fn main() {}
