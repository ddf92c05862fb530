use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/customers/bulk")]
struct Call {
    #[kustomer(body)]
    first: Vec<String>,
    #[kustomer(body)]
    second: Vec<String>,
}

fn main() {}
