use kustomer::{Id, KustomerResource};

struct Gate {
    name: String,
}

#[derive(KustomerResource)]
#[kustomer(resource = "flight", path = "/v1/flights", get)]
struct Flight {
    id: Id<Flight>,
    #[kustomer(json)]
    gate: Vec<Gate>,
}

fn main() {}
