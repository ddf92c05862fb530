//! A crate that uses the SDK under another name, directly and through a module. The derives only need `crate = ".."`. Nothing
//! here is called `kustomer`, so a fixed path in derived code would not compile.

#![deny(
    clippy::all,
    clippy::nursery,
    clippy::pedantic,
    missing_docs,
    rust_2018_idioms,
    unreachable_pub,
    unused,
    unused_qualifications,
    warnings
)]
#![forbid(unsafe_code)]

use acme::{Id, KustomerEnum, KustomerObject, KustomerResource, Timestamp};

/// The module through which the SDK is used.
pub mod sdk {
    pub use acme;
}

/// The same from schema files.
#[allow(
    clippy::derive_partial_eq_without_eq,
    reason = "generated types do not derive `Eq`, as they may hold floats"
)]
pub mod generated {
    acme::include_schemas!("../../../schemas/examples", crate = "::acme");
}

/// A flight on a passenger's timeline.
#[derive(Debug, Clone, PartialEq, Eq, KustomerResource)]
#[kustomer(klass = "flight", crate = "::acme", write_only(imported_at: Option<Timestamp>))]
pub struct Flight {
    /// The id.
    pub id: Id<Self>,
    /// The title.
    pub title: String,
    /// The airline's own key.
    pub external_id: Option<String>,
    /// When it leaves.
    #[kustomer(custom)]
    pub departs: Timestamp,
    /// Where passengers sit.
    #[kustomer(custom)]
    pub cabin: Option<Cabin>,
    /// The aircraft.
    #[kustomer(relationship)]
    pub company: Option<Id<acme::Company>>,
    /// Pictures of it.
    pub images: Vec<Image>,
}

/// A class of travel.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[kustomer(crate = "acme")]
pub enum Cabin {
    /// In the back.
    Economy,
    /// Any other.
    #[kustomer(other)]
    Other(String),
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq, KustomerObject)]
#[kustomer(crate = "crate::sdk::acme")]
pub struct Image {
    /// Where it is.
    pub url: String,
}

/// An aircraft.
#[derive(Debug, Clone, PartialEq, Eq, KustomerResource)]
#[kustomer(
    crate = "crate::sdk::acme",
    resource = "aircraft",
    path = "/v1/aircraft",
    get,
    list,
    create,
    update(put),
    delete,
    lookup(external_id)
)]
pub struct Aircraft {
    /// The id.
    pub id: Id<Self>,
    /// The registration.
    pub registration: String,
    /// How many seats.
    #[kustomer(custom)]
    pub seats: Option<u32>,
}

#[cfg(test)]
mod tests {
    use acme::json::from_slice;
    use acme::resource::{NewResource, ResourceUpdate};

    use super::*;

    #[test]
    fn a_record_is_read_under_either_path() {
        let flight =
            br#"{"id":"59df762a921c59001021f409","attributes":{"title":"BA117","images":[{"url":"u"}],
            "custom":{"departsAt":"2026-11-21T08:25:00Z","cabinStr":"economy"}}}"#;
        let flight: Flight = from_slice(flight).expect("a flight");
        assert_eq!(
            (flight.cabin, flight.images),
            (Some(Cabin::Economy), vec![Image { url: "u".to_owned() }])
        );
        let aircraft = br#"{"id":"59df762a921c59001021f409","attributes":{"registration":"G-ABCD"}}"#;
        let aircraft: Aircraft = from_slice(aircraft).expect("an aircraft");
        assert_eq!((aircraft.registration.as_str(), aircraft.seats), ("G-ABCD", None));
    }

    #[test]
    fn a_generated_record_is_as_one_by_hand() {
        let flight =
            br#"{"id":"59df762a921c59001021f409","attributes":{"title":"BA117","createdAt":"2026-11-20T08:25:00Z",
            "updatedAt":"2026-11-20T08:25:00Z","custom":{"numberStr":"BA117","departsAt":"2026-11-21T08:25:00Z","cancelledBool":true,"cabinStr":"economy"}}}"#;
        let flight: generated::Flight = from_slice(flight).expect("a flight");
        assert_eq!((flight.number.as_str(), flight.cancelled), ("BA117", true));
        assert_eq!(flight.cabin, Some(generated::flight::Cabin::Economy));
    }

    #[test]
    fn a_record_is_written_under_either_path() {
        let departs: Timestamp = "2026-11-21T08:25:00Z".parse().expect("a time");
        let flight = NewFlight::new("BA117", departs).images([Image { url: "u".to_owned() }]);
        assert_eq!(
            flight.fields().to_json().expect("a body"),
            r#"{"title":"BA117","images":[{"url":"u"}],"custom":{"departsAt":"2026-11-21T08:25:00.000Z"}}"#
        );
        let aircraft = AircraftUpdate::new().registration("G-ABCD").clear_seats();
        assert_eq!(
            aircraft.fields().to_json().expect("a body"),
            r#"{"registration":"G-ABCD","custom":{"seatsNum":null}}"#
        );
    }
}
