use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight.json")]
struct Flight {
    id: Id<Flight>,
    title: String,
    external_id: Option<String>,
}

fn main() {}
