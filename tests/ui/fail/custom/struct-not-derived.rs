use kustomer::{Client, KustomerObject};

#[derive(KustomerObject)]
struct Passenger {
    miles: Option<f64>,
}

fn register(client: &Client) {
    let _ = client.ensure_attributes::<Passenger>();
}

fn main() {}
