use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight.json")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom, optional)]
    number: String,
}

fn main() {}
