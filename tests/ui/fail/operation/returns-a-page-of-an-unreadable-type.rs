use kustomer::{KustomerOperation, Page};

struct Place;

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers", returns = Page<Place>)]
struct Call;

fn main() {}
