use kustomer::{KustomerOperation};

struct Place;

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{place}")]
struct Call {
    place: Place,
}

fn main() {}
