use kustomer::{Customer, Id, KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}", returns = "Customer")]
struct Call {
    id: Id<Customer>,
}

fn main() {}
