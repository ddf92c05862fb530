use kustomer::{Id, KustomerOperation};

struct Customer;

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/hooks/form/{id}", form)]
struct Call {
    id: Id<Customer>,
}

fn main() {}
