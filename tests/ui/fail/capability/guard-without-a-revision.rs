use kustomer::{Customer, CustomerUpdate, Guard, Id, KustomerResource, NoteUpdate};

#[derive(Debug, Clone, KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn demo(flight: &Flight, jane: &Customer) {
    let _ = NoteUpdate::new().guard(3);
    let _ = FlightUpdate::new().guard(3).guard_with(flight);
    let _ = CustomerUpdate::new().guard_with(jane);
}

fn main() {}
