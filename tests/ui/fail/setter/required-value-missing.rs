use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    number: String,
    #[kustomer(custom)]
    seats: u32,
}

fn main() {
    let _ = NewFlight::new(FlightRequired { title: "BA117 to JFK", seats: 9 });
}
