use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers")]
struct Call {
    #[kustomer(query, repeated)]
    name: String,
}

fn main() {}
