use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers")]
struct Call {
    #[kustomer(header)]
    name: String,
    #[kustomer(querry)]
    page: u32,
}

fn main() {}
