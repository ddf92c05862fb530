#![deny(warnings)]

use kustomer::json::{self, Decode, Encode};
use kustomer::request::Parameter;
use kustomer::wire::{EncodesAs, JsonNumber, Nullable};
use kustomer::{CustomAttribute, Id, KustomerEnum, KustomerObject, KustomerResource, KustomerValue, Suffix};

#[derive(Debug, Clone, Copy, PartialEq, KustomerValue)]
struct Minutes(f64);

#[derive(Debug, PartialEq, KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
}

#[derive(Debug, PartialEq, KustomerValue)]
pub struct Cabins(Vec<Cabin>);

#[derive(Debug, PartialEq, KustomerValue)]
struct Captain(Id<Pilot>);

#[derive(Debug, PartialEq, KustomerObject)]
struct Place {
    gate: String,
}

/// A newtype of a type without a suffix.
#[derive(Debug, PartialEq, KustomerValue)]
struct Boarding(Place);

/// A newtype of a newtype, and of `Option`.
#[derive(Debug, PartialEq, KustomerValue)]
struct Delay(Option<Minutes>);

/// A newtype of a type with a type parameter that only rustc knows.
macro_rules! newtype {
    ($name:ident, $inner:ty) => {
        #[derive(Debug, PartialEq, KustomerValue)]
        struct $name($inner);
    };
}

newtype!(Seats, u16);

#[derive(Debug, PartialEq, KustomerResource)]
#[kustomer(klass = "pilot")]
struct Pilot {
    id: Id<Pilot>,
    title: String,
}

#[derive(Debug, PartialEq, KustomerObject)]
struct Flight {
    delay: Delay,
    minutes: Option<Minutes>,
    cabins: Cabins,
    captain: Captain,
    boarding: Boarding,
    seats: Seats,
}

#[derive(KustomerResource)]
#[kustomer(klass = "leg")]
struct Leg {
    id: Id<Leg>,
    title: String,
    #[kustomer(custom)]
    cabins: Cabins,
    #[kustomer(custom)]
    captain: Option<Captain>,
    #[kustomer(custom, rename = "delayNum")]
    delay: Delay,
}

const fn is_attribute<T: Decode + Encode + Nullable + EncodesAs<JsonNumber>>() {}

fn main() {
    const { is_attribute::<Delay>() };
    let text = r#"{"minutes":4.5,"cabins":["economy"],"captain":"a","boarding":{"gate":"4"},"seats":180}"#;
    let flight: Flight = json::from_slice(text.as_bytes()).expect("a flight");
    assert_eq!(flight.delay, Delay(None));
    assert_eq!(flight.cabins, Cabins(vec![Cabin::Economy]));
    assert_eq!(json::to_string(&flight).expect("JSON"), text);

    assert_eq!((Cabins::SUFFIX, Cabins::MULTI, Cabins::ENUMERATION), (Suffix::Str, true, &["economy"][..]));
    assert_eq!((Captain::SUFFIX, Captain::TARGET), (Suffix::Id, Some("kobject.pilot")));
    assert_eq!(Seats(7).to_text().expect("a number"), "7");

    let names: Vec<_> = Leg::klass().attributes.iter().map(|attribute| attribute.name).collect();
    assert_eq!(names, ["cabinsStr", "captainId", "delayNum"]);
}
