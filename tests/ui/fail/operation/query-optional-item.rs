use kustomer::{Id, KustomerOperation};

struct Customer;

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers")]
struct Call {
    #[kustomer(query)]
    ids: Vec<Option<Id<Customer>>>,
}

fn main() {}
