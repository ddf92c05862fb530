use kustomer::{Customer, Id, KustomerCustom};

#[derive(KustomerCustom)]
#[kustomer(on = "customer", get)]
struct Passenger {
    #[kustomer(custom)]
    miles: Option<f64>,
    #[kustomer(relationship)]
    companion: Option<Id<Customer>>,
}

fn main() {}
