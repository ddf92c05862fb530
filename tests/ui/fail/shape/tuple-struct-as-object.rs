use kustomer::{KustomerObject, KustomerResource};

#[derive(KustomerObject)]
struct Email(String);

// The error above does not cause others where the type is used.
#[derive(KustomerResource)]
#[kustomer(resource = "customer", path = "/v1/customers", create)]
struct Customer {
    id: kustomer::Id<Customer>,
    emails: Vec<Email>,
}

fn main() {}
