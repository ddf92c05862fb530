use kustomer::KustomerCustom;

#[derive(KustomerCustom)]
#[kustomer(on = "customer", schema("schemas/passenger.json", exhaustive))]
struct Passenger {
    mile: Option<f64>,
    miles: Option<String>,
    remarks: Option<String>,
}

#[derive(KustomerCustom)]
#[kustomer(on = "company", schema = "schemas/passenger.json")]
struct Airline {
    miles: Option<f64>,
}

fn main() {}
