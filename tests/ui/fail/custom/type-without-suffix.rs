use kustomer_core::Id;
use kustomer_derive::{KustomerObject, KustomerResource};

#[derive(KustomerObject)]
#[kustomer(crate = "kustomer_core")]
struct Seat {
    row: f64,
}

#[derive(KustomerResource)]
#[kustomer(klass = "flight", crate = "kustomer_core")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    seat: Option<Seat>,
}

fn main() {}
