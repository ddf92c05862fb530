use kustomer::{Guard, Id, KustomerResource};

#[derive(Debug, Clone, KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn demo(flight: &Flight) {
    let _ = FlightUpdate::new().guard_with(flight);
}

fn main() {}
