use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/customers")]
struct Call {
    #[kustomer(body, rename = "tags")]
    names: Vec<String>,
}

fn main() {}
