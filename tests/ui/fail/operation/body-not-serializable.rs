use kustomer::{KustomerOperation};

struct Place;

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/hooks/web")]
struct Call {
    #[kustomer(body, json)]
    place: Place,
}

fn main() {}
