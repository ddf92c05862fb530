use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight(Id<Flight>, String);

fn main() {
    let id: Id<Flight> = Id::new("59df762a921c59001021f409");
    let _ = FlightUpdate::new();
    drop(id);
}
