use kustomer::{Id, KustomerOperation};

struct Customer;

#[derive(KustomerOperation)]
#[kustomer(put = "/v1/customers/{id}")]
struct Call {
    #[kustomer(body)]
    id: Id<Customer>,
}

fn main() {}
