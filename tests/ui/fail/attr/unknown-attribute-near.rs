use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custm)]
    number: String,
}

fn main() {
    let _ = NewFlight::new("BA117", "117");
    let _ = FlightUpdate::new().number("118");
}
