use kustomer::{Client, Customer, Id, KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}", returns = Customer)]
struct GetCustomer {
    id: Id<Customer>,
}

fn stream(client: &Client, id: Id<Customer>) {
    drop(client.stream(GetCustomer { id }));
}

fn main() {}
