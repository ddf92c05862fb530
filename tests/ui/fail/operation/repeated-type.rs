use kustomer::{KustomerOperation};

struct Places;

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers")]
struct Call {
    #[kustomer(query, repeated)]
    places: Places,
}

fn main() {}
