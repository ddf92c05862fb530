use kustomer::{Customer, Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema("schemas/flight.json", exhaustive))]
struct Flight {
    id: Id<Self>,
    title: String,
    external_id: Option<String>,
    tags: Vec<String>,
    data: serde_json::Value,
    #[kustomer(custom)]
    number: String,
    #[kustomer(custom)]
    departs: String,
    #[kustomer(custom)]
    delay_minutes: Option<bool>,
    #[kustomer(custom)]
    cancelled: bool,
    #[kustomer(custom)]
    cabin: Option<String>,
    seat: Option<String>,
    #[kustomer(relationship)]
    customer: Option<Id<Customer>>,
}

fn main() {}
