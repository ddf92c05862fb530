use kustomer::{Customer, Id, KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(returns = Customer)]
struct Call {
    id: Id<Customer>,
}

fn main() {
    let client = kustomer::Client::from_env().expect("a client");
    drop(client.send(Call { id: Id::new("1") }));
}
