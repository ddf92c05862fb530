use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "flight", path = "/v1/flights", serde)]
struct Flight {
    id: Id<Flight>,
    #[kustomer(attribute)]
    relationships: Option<String>,
}

fn main() {}
