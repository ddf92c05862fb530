use kustomer::{KustomerOperation};

struct Place;

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/customers/bulk")]
struct Call {
    #[kustomer(body)]
    places: Vec<Place>,
}

fn main() {}
