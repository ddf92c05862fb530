use kustomer::{Client, CustomerUpdate, NewCustomer};

fn demo(client: &Client) {
    drop(client.send(NewCustomer::new().name("Jane")));
    drop(client.send(CustomerUpdate::new().name("Jane")));
}

fn main() {}
