use kustomer::{Client, KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/customers/bulk")]
struct Bulk<N> {
    #[kustomer(body)]
    items: Vec<N>,
}

struct Place;

fn send(client: &Client) {
    drop(client.send(Bulk { items: vec![Place] }));
}

fn main() {}
