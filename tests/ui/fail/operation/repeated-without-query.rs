use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/customers")]
struct Call {
    #[kustomer(repeated)]
    names: Vec<String>,
}

fn main() {}
