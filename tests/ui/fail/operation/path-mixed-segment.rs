use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/apps/{app}-{version}")]
struct Call {
    app: String,
    version: String,
}

fn main() {}
