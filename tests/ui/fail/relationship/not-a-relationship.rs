use std::collections::BTreeSet;

use kustomer::{Id, KustomerResource};

struct Customer;

type Owner = Box<Id<Customer>>;

#[derive(KustomerResource)]
#[kustomer(resource = "flight", path = "/v1/flights", get)]
struct Flight {
    id: Id<Flight>,
    #[kustomer(relationship)]
    customer: Box<Id<Customer>>,
    #[kustomer(relationship)]
    owner: Owner,
    #[kustomer(relationship)]
    passengers: BTreeSet<Id<Customer>>,
    #[kustomer(relationship)]
    crew: Vec<Customer>,
    #[kustomer(relationship)]
    pilot: Customer,
}

fn main() {}
