use kustomer::{Client, Company, Customer};

fn demo(client: &Client, jane: &Customer) {
    drop(client.get::<Company>(jane));
}

fn main() {}
