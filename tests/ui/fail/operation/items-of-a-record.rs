use kustomer::{Client, Customer, Id, KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}", returns = Customer)]
struct GetCustomer {
    id: Id<Customer>,
}

fn items(client: &Client, id: Id<Customer>) {
    drop(client.items(GetCustomer { id }));
}

fn main() {}
