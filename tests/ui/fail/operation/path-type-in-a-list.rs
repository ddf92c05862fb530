use kustomer::{KustomerOperation};

struct Place;

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{places}")]
struct Call {
    places: Vec<Place>,
}

fn main() {}
