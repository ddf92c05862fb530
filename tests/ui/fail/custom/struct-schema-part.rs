use kustomer::KustomerCustom;

#[derive(KustomerCustom)]
#[kustomer(on = "customer", schema = "schemas/customer.json#/properties/custom")]
struct Passenger {
    miles: Option<f64>,
}

fn main() {}
