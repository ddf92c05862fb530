use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    extrnal_id: Option<String>,
    departure_airport: Option<String>,
}

fn main() {
    let _ = NewFlight::new("BA117").departure_airport("LHR");
}
