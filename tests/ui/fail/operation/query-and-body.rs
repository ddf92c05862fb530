use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/customers")]
struct Call {
    #[kustomer(query, body)]
    names: Vec<String>,
}

fn main() {}
