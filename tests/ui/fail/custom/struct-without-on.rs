use kustomer::{KustomerCustom, NewCustomer};

#[derive(KustomerCustom)]
struct Passenger {
    miles: Option<f64>,
}

fn main() {
    let _ = NewCustomer::new().custom(PassengerUpdate::new().miles(5.0));
}
