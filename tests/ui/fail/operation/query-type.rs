use kustomer::{KustomerOperation};

struct Place;

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers")]
struct Call {
    #[kustomer(query)]
    place: Option<Place>,
}

fn main() {}
