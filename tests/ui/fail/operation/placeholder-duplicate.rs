use kustomer::{Id, KustomerOperation};

struct Customer;

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}/merges/{id}")]
struct Call {
    id: Id<Customer>,
}

fn main() {
    let client = kustomer::Client::from_env().expect("a client");
    drop(client.send(Call { id: Id::new("1") }));
}
