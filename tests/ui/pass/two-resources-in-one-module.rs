//! Resources, objects and enums in one module, with fields and variants of the same names and types: their derived items
//! do not conflict.

use kustomer::resource::NewResource;
use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource};

#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    number: String,
    #[kustomer(custom)]
    state: Option<FlightState>,
    #[kustomer(custom)]
    plane: Option<Id<Plane>>,
    images: Vec<Image>,
}

#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(klass = "plane")]
struct Plane {
    id: Id<Plane>,
    title: String,
    #[kustomer(custom)]
    number: String,
    #[kustomer(custom)]
    state: Option<PlaneState>,
    #[kustomer(custom)]
    flights: Vec<Id<Flight>>,
    #[kustomer(custom)]
    sister: Option<Id<Self>>,
    images: Vec<Image>,
}

#[derive(Debug, Clone, PartialEq, KustomerEnum)]
enum FlightState {
    Planned,
    #[kustomer(other)]
    Other(String),
}

#[derive(Debug, Clone, PartialEq, KustomerEnum)]
enum PlaneState {
    Planned,
    #[kustomer(other)]
    Other(String),
}

#[derive(Debug, Clone, PartialEq, KustomerObject)]
struct Image {
    url: String,
}

#[derive(Debug, Clone, PartialEq, KustomerObject)]
struct Thumbnail {
    url: String,
}

fn main() {
    let plane: Id<Plane> = Id::new("59df762a921c59001021f409");
    let flight = NewFlight::new("BA117", "117").plane(&plane).state(FlightState::Planned);
    assert_eq!(
        flight.fields().to_json().expect("a body"),
        r#"{"title":"BA117","custom":{"numberStr":"117","planeId":"59df762a921c59001021f409","stateStr":"planned"}}"#
    );
    let plane = NewPlane::new("G-ABCD", "17").sister(&plane).state(PlaneState::Planned);
    assert_eq!(
        plane.fields().to_json().expect("a body"),
        r#"{"title":"G-ABCD","custom":{"numberStr":"17","sisterId":"59df762a921c59001021f409","stateStr":"planned"}}"#
    );
}
