use kustomer::{KustomerCustom, NewCustomer};

#[derive(KustomerCustom)]
#[kustomer(on = "customer")]
enum Passenger {
    Gold,
}

fn main() {
    let _ = NewCustomer::new().custom(PassengerUpdate::new());
}
