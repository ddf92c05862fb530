use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "flight", path = "/v1/flights", get)]
struct Flight {
    id: Id<Flight>,
    #[kustomer(rename = "flight\"number")]
    number: String,
}

fn main() {}
