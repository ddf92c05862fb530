use kustomer::KustomerCustom;

#[derive(KustomerCustom)]
#[kustomer(on("customer", "company"))]
struct Passenger {
    miles: Option<f64>,
}

fn main() {}
