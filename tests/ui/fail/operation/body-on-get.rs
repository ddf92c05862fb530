use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers")]
struct Call {
    #[kustomer(body)]
    tags: Vec<String>,
}

fn main() {}
