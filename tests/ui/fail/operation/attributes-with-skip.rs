use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/customers")]
struct Call {
    #[kustomer(skip, json)]
    name: String,
}

fn main() {}
