use kustomer::{Id, KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/types/{r#type}")]
struct Call {
    r#type: String,
}

fn main() {}
