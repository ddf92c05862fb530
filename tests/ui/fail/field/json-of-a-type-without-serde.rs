use kustomer::{Id, KustomerObject, KustomerResource};

struct Gate {
    name: String,
}

#[derive(KustomerResource)]
#[kustomer(resource = "flight", path = "/v1/flights", get, create)]
struct Flight {
    id: Id<Flight>,
    #[kustomer(json)]
    gate: Option<Gate>,
}

#[derive(KustomerObject)]
struct Seat {
    #[kustomer(json)]
    gate: Gate,
}

fn main() {}
