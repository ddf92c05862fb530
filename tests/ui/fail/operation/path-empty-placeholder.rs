use kustomer::{Id, KustomerOperation};

struct Customer;

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{}")]
struct Call {
    id: Id<Customer>,
}

fn main() {}
