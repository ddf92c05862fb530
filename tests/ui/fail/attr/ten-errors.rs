use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight status", colour = "blue")]
struct Flight {
    #[kustomer(read_olny)]
    id: Id<Flight>,
    title: String,
    #[kustomer(custom, rename = "ageNum")]
    number: String,
    external_ids: Vec<String>,
    #[kustomer(custom, text)]
    remarks: f64,
    #[kustomer(custom, rename = numberStr)]
    code: Option<String>,
    #[kustomer(relationship)]
    customer: Option<String>,
    #[kustomer(read_only, required)]
    description: Option<String>,
    #[kustomer(custom, rename = "gate")]
    gate: String,
}

// Ten errors, and no eleventh where the type is used.
fn main() {
    let new = NewFlight::new(FlightRequired { title: "BA117", number: "117", remarks: 1.0, gate: "B42" }).code("BA").external_ids(["1"]);
    let update = FlightUpdate::new().number("117").code("BA117").clear_code().remarks(1.0).gate("B42");
    drop((new, update, Flight::klass()));
}
