use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight.json")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    number: String,
    #[kustomer(custom, enumeration("economy", "busines"))]
    cabin: Option<String>,
}

#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight.json")]
struct Leg {
    id: Id<Leg>,
    title: String,
    #[kustomer(custom)]
    number: String,
    #[kustomer(custom, enumeration("economy"))]
    cabin: Option<String>,
}

fn main() {}
