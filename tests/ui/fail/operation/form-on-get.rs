use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers", form)]
struct Call {
    name: String,
}

fn main() {}
