use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight status", rename_al = "camelCase")]
struct Flight {
    #[kustomer(read_olny)]
    id: Option<Id<Flight>>,
    title: String,
    #[kustomer(custom, rename = "ageNum")]
    number: String,
    external_ids: Vec<String>,
    #[kustomer(custom, text)]
    remarks: f64,
    #[kustomer(custom, rename = "numberStr")]
    code: Option<String>,
    #[kustomer(relationship)]
    customer: Option<String>,
    #[kustomer(custom, rename = "numberStr")]
    gate: String,
}

fn main() {
    let _ = FlightUpdate::new().code("BA117").clear_code();
}
