use kustomer::{Id, KustomerOperation};

struct Customer;
struct Place;

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}", returns = Place)]
struct Call {
    id: Id<Customer>,
}

fn main() {}
