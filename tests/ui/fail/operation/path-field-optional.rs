use kustomer::{Id, KustomerOperation};

struct Customer;

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}")]
struct Call {
    id: Option<Id<Customer>>,
}

fn main() {}
