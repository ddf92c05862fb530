use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/customers")]
struct Call {
    display_name: String,
    #[kustomer(query, rename = "displayName")]
    in_query: String,
    #[kustomer(rename = "displayName")]
    name: String,
}

fn main() {}
