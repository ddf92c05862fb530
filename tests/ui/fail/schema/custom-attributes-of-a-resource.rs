use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "passenger", schema = "schemas/passenger.json")]
struct Passenger {
    id: Id<Passenger>,
    title: String,
    #[kustomer(custom)]
    miles: f64,
}

#[derive(KustomerResource)]
#[kustomer(resource = "customer", path = "/v1/customers", get, schema = "schemas/passenger.json")]
struct Customer {
    id: Id<Customer>,
    name: Option<String>,
}

fn main() {}
