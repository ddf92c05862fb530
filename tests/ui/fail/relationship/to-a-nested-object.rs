use kustomer::{Id, KustomerObject, KustomerResource};

#[derive(KustomerObject)]
struct Gate {
    number: u8,
}

#[derive(KustomerResource)]
#[kustomer(resource = "flight", path = "/v1/flights", get)]
struct Flight {
    id: Id<Self>,
    #[kustomer(relationship)]
    gate: Option<Id<Gate>>,
}

fn main() {}
