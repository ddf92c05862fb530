use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "flight", path = "/v1/flights", get)]
struct Flight<T> {
    id: Id<Flight<T>>,
    seat: T,
}

fn main() {}
