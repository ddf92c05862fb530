use kustomer::{Id, KustomerOperation};

struct Customer;

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/id}/times")]
struct Call {
    #[kustomer(query)]
    id: Id<Customer>,
}

fn main() {}
