//! A flight on a passenger's timeline.

// Generated from `flight.json` by `kustomer generate`. Do not edit.

use kustomer::{
    Customer, Id, KustomerEnum, KustomerObject, KustomerResource, Timestamp, Unknown, Url, User,
};

/// A flight on a passenger's timeline.
///
/// The airline's flight-tracking service creates one for each booking and keeps it up to date.
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    klass = "flight",
    display_name = "Flight",
    icon = "plane",
    color = "blue",
    encode
)]
pub struct Flight {
    /// ID of the record.
    pub id: Id<Flight>,
    /// Title shown on the timeline, such as `BA117 to JFK`. At most 256 characters.
    pub title: String,
    /// ID of the booking in the airline's own system, unique among its flights. At most 256
    /// characters.
    pub external_id: Option<String>,
    /// Time at which the flight was created in Kustomer.
    #[kustomer(read_only)]
    pub created_at: Timestamp,
    /// Time at which any part of the flight last changed.
    pub updated_at: Timestamp,
    /// Booking details. A Klass accepts any JSON here; this one always contains a booking.
    pub data: Option<Booking>,
    /// Number on the ticket, such as `BA117`. At most 1024 characters.
    #[kustomer(custom, display_name = "Flight number")]
    pub number: String,
    /// Scheduled departure time.
    #[kustomer(custom, display_name = "Departs")]
    pub departs: Timestamp,
    /// Delay in minutes; `null` while on time.
    #[kustomer(custom, display_name = "Delay (minutes)")]
    pub delay_minutes: Option<f64>,
    /// Whether the flight is cancelled.
    #[kustomer(custom, display_name = "Cancelled")]
    pub cancelled: bool,
    /// The cabin that the passenger is booked in.
    #[kustomer(custom, display_name = "Cabin")]
    pub cabin: Option<Cabin>,
    /// URL of the passenger's boarding pass.
    #[kustomer(custom, display_name = "Boarding pass")]
    pub boarding_pass: Option<Url>,
    /// Remarks for the crew.
    #[kustomer(custom, text, display_name = "Remarks")]
    pub remarks: Option<String>,
    /// Airport codes of the stops.
    #[kustomer(custom, display_name = "Stops")]
    pub stops: Vec<String>,
    /// Passenger. Set when the flight is created; cannot change.
    #[kustomer(relationship)]
    pub customer: Option<Id<Customer>>,
    /// User who created the flight, if a person did.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// A booking in the airline's own system.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct Booking {
    /// Booking code known to the passenger. At most 6 characters.
    pub reference: String,
    /// Announced gates, latest last.
    pub gates: Vec<Gate>,
}

/// The cabin that the passenger is booked in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Cabin {
    /// `economy`
    Economy,
    /// `premium-economy`
    PremiumEconomy,
    /// `business`
    Business,
    /// `first`
    First,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A gate at which passengers board.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct Gate {
    /// Name of the terminal.
    pub terminal: String,
    /// Number of the gate in its terminal.
    pub number: Option<u64>,
}
