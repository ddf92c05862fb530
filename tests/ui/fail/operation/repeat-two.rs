use kustomer::{Id, KustomerOperation};

struct Customer;

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}", repeat(safe, never))]
struct Call {
    id: Id<Customer>,
}

fn main() {}
