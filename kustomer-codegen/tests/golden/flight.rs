//! A flight on a passenger's timeline.

// Generated from `flight.json` by `kustomer generate`: change that, not this.

use kustomer::{
    Customer, Id, KustomerEnum, KustomerObject, KustomerResource, Timestamp, Url, User,
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
    /// The id.
    pub id: Id<Flight>,
    /// What agents read on the timeline, such as `BA117 to JFK`. 256 characters at most.
    pub title: String,
    /// The id of the booking in the airline's own system, unique among its flights. 256 characters
    /// at most.
    pub external_id: Option<String>,
    /// When the service stored the flight.
    #[kustomer(read_only)]
    pub created_at: Timestamp,
    /// When anything of the flight was changed last.
    pub updated_at: Timestamp,
    /// What no attribute holds: a Klass takes any JSON here, and this one always takes a booking.
    pub data: Option<Booking>,
    /// The number on the ticket, such as `BA117`. 1024 characters at most.
    #[kustomer(custom, display_name = "Flight number")]
    pub number: String,
    /// When the flight leaves by its timetable.
    #[kustomer(custom, display_name = "Departs")]
    pub departs: Timestamp,
    /// How much later it leaves. Null while it is on time.
    #[kustomer(custom, display_name = "Delay (minutes)")]
    pub delay_minutes: Option<f64>,
    /// Whether it does not leave at all.
    #[kustomer(custom, display_name = "Cancelled")]
    pub cancelled: bool,
    /// The cabin that the passenger is booked in.
    #[kustomer(custom, display_name = "Cabin")]
    pub cabin: Option<Cabin>,
    /// Where the passenger's boarding pass can be loaded from.
    #[kustomer(custom, display_name = "Boarding pass")]
    pub boarding_pass: Option<Url>,
    /// What the crew should know.
    #[kustomer(custom, text, display_name = "Remarks")]
    pub remarks: Option<String>,
    /// The airports on the way, by their codes.
    #[kustomer(custom, display_name = "Stops")]
    pub stops: Vec<String>,
    /// The passenger. Set when the flight is created, and never changed.
    #[kustomer(relationship)]
    pub customer: Option<Id<Customer>>,
    /// Who created the flight, if a person did.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
}

/// The booking as the airline's own system has it.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct Booking {
    /// The code under which the passenger knows it. 6 characters at most.
    pub reference: String,
    /// The gates that were announced, the latest one last.
    pub gates: Vec<Gate>,
}

/// The cabin that the passenger is booked in.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
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
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Where passengers board.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct Gate {
    /// The terminal's name.
    pub terminal: String,
    /// The gate's number in its terminal.
    pub number: Option<u64>,
}
