use kustomer::{Id, KustomerOperation};

struct Customer;

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{customerId}")]
struct Call {
    #[kustomer(query)]
    customer_id: Id<Customer>,
}

fn main() {}
