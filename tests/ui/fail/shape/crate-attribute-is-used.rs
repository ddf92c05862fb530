mod airline {
    pub mod sdk {
        pub use kustomer_core::__private;
        pub use kustomer_core::*;
    }
}

use kustomer_derive::KustomerResource;

#[derive(KustomerResource)]
#[kustomer(klass = "flight", crate = "crate::airline::sdk")]
struct Flight(String);

// The error above does not cause others where the type is used.
fn demo(client: &airline::sdk::Client, id: &airline::sdk::Id<Flight>) {
    drop(client.create(NewFlight::new()));
    drop(client.update(id, FlightUpdate::new()));
    drop(client.get(id));
}

fn main() {}
