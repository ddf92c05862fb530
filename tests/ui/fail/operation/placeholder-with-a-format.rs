use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/teams/{id:?}")]
struct Call {
    id: String,
}

fn main() {}
