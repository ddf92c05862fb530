//! An enum may have a value that the file keeps with a note, because old records have it, or not.

use kustomer::{Id, KustomerEnum, KustomerResource};

#[derive(Debug, KustomerEnum)]
enum Before {
    Economy,
    Business,
    First,
    #[kustomer(other)]
    Other(String),
}

#[derive(Debug, KustomerEnum)]
#[kustomer(schema = "schemas/flight_with_absent_values.json#/properties/custom/properties/cabinStr")]
enum After {
    Economy,
    Business,
    #[kustomer(other)]
    Other(String),
}

#[derive(Debug, KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight_with_absent_values.json")]
struct FlightBefore {
    id: Id<FlightBefore>,
    title: String,
    #[kustomer(custom)]
    cabin: Option<Before>,
}

#[derive(Debug, KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight_with_absent_values.json")]
struct FlightAfter {
    id: Id<FlightAfter>,
    title: String,
    #[kustomer(custom)]
    cabin: Option<After>,
}

#[derive(Debug, KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight_with_absent_values.json")]
struct FlightWithText {
    id: Id<FlightWithText>,
    title: String,
    #[kustomer(custom, enumeration("economy", "business"))]
    cabin: Option<String>,
}

fn main() {
    let created = NewFlightAfter::new("BA117").cabin(After::Business);
    assert_eq!(
        kustomer::json::to_string(&created).unwrap(),
        r#"{"title":"BA117","custom":{"cabinStr":"business"}}"#
    );
}
