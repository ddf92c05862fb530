use kustomer::KustomerCustom;

#[derive(KustomerCustom)]
#[kustomer(on = "Custumer")]
struct Passenger {
    miles: Option<f64>,
}

#[derive(KustomerCustom)]
#[kustomer(on = "team")]
struct Crew {
    miles: Option<f64>,
}

fn main() {}
