use kustomer::KustomerCustom;

#[derive(KustomerCustom)]
#[kustomer(on = "customer", schema("schemas/customer.json", exhaustive))]
struct Passenger {
    mile: Option<f64>,
    miles: Option<f64>,
}

fn main() {}
