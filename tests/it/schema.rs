//! Types that are checked against the files in `schemas/examples/` when they compile, and decode what the service sends.

use kustomer::wire::{EncodesAs, JsonString};
use kustomer::{
    Custom, Customer, CustomerUpdate, Id, KustomerCustom, KustomerEnum, KustomerObject, KustomerResource,
    Timestamp, Url, User, envelope, json,
};

/// Every attribute of the schema has a field.
#[derive(Debug, KustomerResource)]
#[kustomer(klass = "flight", display_name = "Flight", icon = "plane", color = "blue")]
#[kustomer(schema("schemas/examples/flight.json", exhaustive))]
struct Flight {
    id: Id<Self>,
    title: String,
    external_id: Option<String>,
    #[kustomer(read_only)]
    created_at: Option<Timestamp>,
    updated_at: Timestamp,
    #[kustomer(json)]
    data: Option<serde_json::Value>,
    #[kustomer(custom)]
    number: String,
    #[kustomer(custom)]
    departs: Timestamp,
    #[kustomer(custom)]
    delay_minutes: Option<Minutes>,
    #[kustomer(custom)]
    cancelled: bool,
    #[kustomer(custom, default = Cabin::Economy)]
    cabin: Cabin,
    #[kustomer(custom)]
    boarding_pass: Option<Url>,
    #[kustomer(custom, text)]
    remarks: Option<String>,
    #[kustomer(custom)]
    stops: Vec<Airport>,
    #[kustomer(relationship, create_only)]
    customer: Option<Id<Customer>>,
    #[kustomer(relationship)]
    created_by: Option<Id<User>>,
}

/// A type alias, which only rustc can resolve.
type Minutes = f64;

#[derive(Debug, PartialEq, KustomerEnum)]
#[kustomer(rename_all = "kebab-case", schema = "schemas/examples/flight.json#/$defs/Cabin")]
enum Cabin {
    Economy,
    PremiumEconomy,
    Business,
    First,
    #[kustomer(other)]
    Other(String),
}

#[derive(Debug, KustomerObject)]
#[kustomer(schema("schemas/examples/flight.json#/$defs/Gate", exhaustive))]
struct Gate {
    terminal: String,
    number: Option<u16>,
}

/// Every attribute of a file with `customOf` has a field.
#[derive(Debug, PartialEq, KustomerCustom)]
#[kustomer(on = "customer", schema("schemas/examples/passenger.json", exhaustive))]
struct Passenger {
    miles: Option<f64>,
    tier: Option<Tier>,
    passport: Option<Url>,
    born: Option<Timestamp>,
    meals: Vec<String>,
}

#[derive(Debug, PartialEq, KustomerEnum)]
#[kustomer(rename_all = "lowercase", schema = "schemas/examples/passenger.json#/$defs/Tier")]
enum Tier {
    Basic,
    Silver,
    Gold,
    #[kustomer(other)]
    Other(String),
}

/// An airport code: a newtype that declares its JSON type.
#[derive(Debug, PartialEq)]
struct Airport(String);

impl kustomer::json::Decode for Airport {
    fn decode(reader: &mut kustomer::json::Reader<'_>) -> Result<Self, kustomer::json::DecodeError> {
        reader.value().map(Self)
    }
}

impl kustomer::json::Encode for Airport {
    fn encode(&self, writer: &mut kustomer::json::Writer) {
        writer.string(&self.0);
    }
}

impl kustomer::CustomAttribute for Airport {
    const SUFFIX: kustomer::Suffix = kustomer::Suffix::Str;
}

impl EncodesAs<JsonString> for Airport {}

#[test]
fn a_struct_that_matches_its_schema_decodes_what_the_schema_describes() {
    let text = br#"{"data":{"id":"5","attributes":{"title":"BA117","createdAt":"2026-11-20T08:00:00Z",
        "updatedAt":"2026-11-20T08:00:00Z","data":{"reference":"XKCD42"},"custom":{"numberStr":"BA117",
        "departsAt":"2026-11-21T08:25:00Z","cancelledBool":false,"delayMinutesNum":45,"stopsStr":["LHR","JFK"]}},
        "relationships":{"customer":{"data":{"type":"customer","id":"7"}}}}}"#;
    let flight: Flight = envelope::document_from_slice(text).expect("a flight");
    assert_eq!((flight.id.as_str(), flight.title.as_str(), flight.number.as_str()), ("5", "BA117", "BA117"));
    assert_eq!(flight.delay_minutes, Some(45.0));
    assert_eq!(flight.cabin, Cabin::Economy);
    assert_eq!(flight.stops, [Airport("LHR".to_owned()), Airport("JFK".to_owned())]);
    assert_eq!(flight.customer.as_ref().map(Id::as_str), Some("7"));
    assert!(flight.departs > flight.updated_at && flight.created_at == Some(flight.updated_at));
    assert!(!flight.cancelled && flight.boarding_pass.is_none() && flight.remarks.is_none());
    assert!(flight.external_id.is_none() && flight.created_by.is_none());
    assert_eq!(flight.data, Some(serde_json::json!({ "reference": "XKCD42" })));
}

#[test]
fn a_struct_that_matches_a_file_of_custom_attributes_is_read_and_written() {
    let custom =
        Custom::from_json(r#"{"milesNum":1200,"tierStr":"gold","seatStr":"12A"}"#).expect("an object");
    let passenger: Passenger = custom.to().expect("a passenger");
    assert_eq!((passenger.miles, &passenger.tier), (Some(1200.0), &Some(Tier::Gold)));
    let update = CustomerUpdate::new().custom(PassengerUpdate::new().tier(Tier::Silver).clear_miles());
    let body = json::to_string(&update).expect("a body");
    assert_eq!(body, r#"{"custom":{"tierStr":"silver","milesNum":null}}"#);
}

#[test]
fn a_nested_object_that_matches_its_subschema_decodes() {
    let mut reader = kustomer::json::Reader::new(br#"{"terminal":"5","number":42}"#).expect("text");
    let gate: Gate = reader.value().expect("a gate");
    assert_eq!((gate.terminal.as_str(), gate.number), ("5", Some(42)));
}
