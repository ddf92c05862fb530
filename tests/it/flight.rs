//! The custom object that the other modules use, with every kind of field.

use std::collections::BTreeMap;

use kustomer::{Customer, Id, KustomerEnum, KustomerResource, Timestamp, Url};
use serde_json::Value;

/// A flight on a passenger's timeline.
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(klass = "flight", display_name = "Flight", icon = "plane")]
pub(crate) struct Flight {
    pub id: Id<Flight>,
    pub title: String,
    pub description: Option<String>,
    pub external_id: Option<String>,
    pub images: Vec<String>,
    pub tags: Vec<String>,
    #[kustomer(json)]
    pub data: Option<FlightData>,
    pub rev: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    #[kustomer(custom)]
    pub number: String,
    #[kustomer(custom)]
    pub departs: Timestamp,
    #[kustomer(custom)]
    pub delay_minutes: Option<f64>,
    #[kustomer(custom)]
    pub cancelled: bool,
    #[kustomer(custom)]
    pub cabin: Option<Cabin>,
    #[kustomer(custom, text)]
    pub remarks: Option<String>,
    #[kustomer(custom)]
    pub status_page: Option<Url>,
    #[kustomer(custom, extra)]
    pub others: BTreeMap<String, Value>,
    #[kustomer(relationship)]
    pub customer: Option<Id<Customer>>,
    #[kustomer(skip)]
    pub printed: bool,
}

/// Display data, decoded by serde.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub(crate) struct FlightData {
    pub gates: Vec<String>,
}

/// The passenger's seat.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
pub(crate) enum Cabin {
    Economy,
    PremiumEconomy,
    #[kustomer(other)]
    Other(String),
}

pub(crate) fn departs() -> Timestamp {
    "2026-11-20T17:30:00.000Z".parse().expect("a date-time")
}

/// A flight with only the required values.
pub(crate) fn ba117() -> NewFlight {
    NewFlight::new(FlightRequired {
        title: "BA117 to JFK",
        number: "BA117",
        departs: departs(),
        cancelled: false,
    })
}
