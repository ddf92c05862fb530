use kustomer::{Id, KustomerOperation};

struct Customer;

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/our customers/{id}")]
struct Call {
    id: Id<Customer>,
}

fn main() {}
