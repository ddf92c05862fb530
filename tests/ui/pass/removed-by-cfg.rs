//! Fields, variants and attributes under `cfg`: the compiler removes disabled ones before a derive sees the item.

use kustomer::resource::{KObject, NewResource};
use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource};

#[derive(KustomerResource)]
#[cfg_attr(all(), kustomer(klass = "flight"))]
#[cfg_attr(any(), kustomer(klass = "plane"))]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[cfg(any())]
    no_attribute_of_a_kobject: NoType,
    #[cfg(not(any()))]
    description: Option<String>,
    #[cfg_attr(all(), kustomer(custom))]
    number: String,
    #[cfg_attr(any(), kustomer(custom))]
    external_id: Option<String>,
    #[kustomer(custom)]
    #[cfg_attr(all(), kustomer(rename = "gateStr"))]
    boarding_gate: Option<Cabin>,
}

#[derive(KustomerObject)]
struct Seat {
    #[cfg(any())]
    row: NoType,
    #[cfg(not(any()))]
    column: String,
}

#[derive(KustomerEnum)]
enum Cabin {
    #[cfg(any())]
    Suite,
    #[cfg(not(any()))]
    Economy,
    #[cfg_attr(all(), kustomer(rename = "biz"))]
    Business,
    #[cfg(any())]
    #[kustomer(other)]
    Removed(String),
    #[kustomer(other)]
    Other(String),
}

fn main() {
    let new =
        NewFlight::new("BA117", "117").description("daily").external_id("x").boarding_gate(Cabin::Business);
    assert_eq!(
        new.fields().to_json().expect("a body"),
        r#"{"title":"BA117","description":"daily","externalId":"x","custom":{"numberStr":"117","gateStr":"biz"}}"#
    );
    assert_eq!(Flight::KLASS, "flight");
    assert_eq!(Cabin::VALUES, ["economy", "biz"]);
    let seat: Seat = kustomer::json::from_slice(br#"{"row":1,"column":"A"}"#).expect("a seat");
    assert_eq!(seat.column, "A");
}
