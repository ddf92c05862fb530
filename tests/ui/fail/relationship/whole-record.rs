use kustomer::{Id, KustomerResource};

struct Customer;

#[derive(KustomerResource)]
#[kustomer(resource = "flight", path = "/v1/flights", get)]
struct Flight {
    id: Id<Flight>,
    #[kustomer(relationship)]
    customer: Option<Customer>,
}

fn main() {}
