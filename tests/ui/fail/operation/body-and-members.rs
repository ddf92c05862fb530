use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/customers/bulk")]
struct Call {
    #[kustomer(body)]
    tags: Vec<String>,
    title: String,
    note: Option<String>,
}

fn main() {}
