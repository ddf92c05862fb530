use kustomer::{Id, KustomerEnum, KustomerResource, Timestamp};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    external_id: Option<String>,
    #[kustomer(custom)]
    delay_minutes: Option<f64>,
    #[kustomer(custom)]
    departs: Option<Timestamp>,
    #[kustomer(custom)]
    cabin: Option<Cabin>,
    #[kustomer(custom)]
    stops: Vec<String>,
    #[kustomer(custom)]
    delays: Vec<f64>,
}

#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
}

fn bare_none() {
    let _ = FlightUpdate::new().external_id(None);
}

fn enum_from_a_number() {
    let _ = FlightUpdate::new().cabin(1);
}

fn list_from_an_option() {
    let _ = FlightUpdate::new().stops(Some("LHR"));
}

fn list_from_one_value() {
    let _ = FlightUpdate::new().stops("LHR");
}

fn list_of_another_type() {
    let _ = FlightUpdate::new().delays(["45"]);
}

fn number_from_text() {
    let _ = FlightUpdate::new().delay_minutes("45");
}

fn required_value_from_an_option() {
    let _ = NewFlight::new(Some("BA117"));
}

fn text_from_a_number() {
    let _ = FlightUpdate::new().external_id(117);
}

fn timestamp_from_text() {
    let _ = FlightUpdate::new().departs("2026-11-20T17:30:00Z");
}

fn main() {}
