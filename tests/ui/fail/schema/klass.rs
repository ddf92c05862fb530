use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "fligt", schema = "schemas/flight.json")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    number: String,
}

fn main() {}
