use kustomer::{KustomerOperation};

struct Place;

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/customers")]
struct Call {
    name: String,
    place: Place,
}

fn main() {}
