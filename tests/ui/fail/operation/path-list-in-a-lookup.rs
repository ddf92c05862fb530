use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/email={address}")]
struct Call {
    address: Vec<String>,
}

fn main() {}
