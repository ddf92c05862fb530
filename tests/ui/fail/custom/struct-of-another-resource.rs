use kustomer::{KustomerCustom, NewCompany};

#[derive(KustomerCustom)]
#[kustomer(on = "customer")]
struct Passenger {
    miles: Option<f64>,
}

fn main() {
    let _ = NewCompany::new("Acme").custom(PassengerUpdate::new().miles(5.0));
}
