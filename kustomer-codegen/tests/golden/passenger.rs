//! Custom attributes of customers who fly.

// Generated from `passenger.json` by `kustomer generate`. Do not edit.

use kustomer::{AnyKObject, Customer, Id, KustomerCustom, KustomerEnum, Timestamp, Url, User};

/// Custom attributes of customers who fly.
///
/// Read it with `customer.custom.to::<Passenger>()`, and give it or [`PassengerUpdate`] to the
/// setter `custom` of a new `customer` or an update. `client.ensure_attributes::<Passenger>()`
/// registers the attributes.
#[derive(Debug, Clone, PartialEq, KustomerCustom)]
#[kustomer(on = "customer")]
pub struct Passenger {
    /// Miles flown.
    #[kustomer(display_name = "Miles (total)")]
    pub miles: Option<f64>,
    /// Number of seats.
    pub seats: Option<u64>,
    /// A tier of the program.
    pub tier: Tier,
    /// A cabin.
    pub cabin: Option<PassengerCabin>,
    /// `passportUrl`
    pub passport: Option<Url>,
    /// `bornAt`
    pub born: Option<Timestamp>,
    /// Whether the passenger is welcomed in person.
    pub vip: bool,
    /// `remarksTxt`
    #[deprecated]
    #[kustomer(text)]
    pub remarks: Option<String>,
    /// Country and region of residence.
    #[kustomer(rename = "countryTree")]
    pub country: Option<String>,
    /// `agentId`
    pub agent: Option<Id<User>>,
    /// `friendsId`
    pub friends: Vec<Id<Customer>>,
    /// `lastFlightId`
    pub last_flight: Option<Id<AnyKObject>>,
    /// `mealsStr`
    pub meals: Vec<PassengerMeal>,
    /// Set by the airline's own system.
    #[kustomer(read_only)]
    pub status: Option<String>,
    /// `newStr`
    #[kustomer(rename = "newStr")]
    pub new_str: Option<String>,
    /// `clearNum`
    pub clear: Option<f64>,
    /// `clear_milesNum`
    #[kustomer(rename = "clear_milesNum")]
    pub clear_miles_num: Option<f64>,
    /// `scoreNum`
    #[kustomer(rename = "scoreNum")]
    pub rating: Option<f64>,
    /// `scoreStr`
    #[kustomer(rename = "scoreStr")]
    pub score_str: Option<String>,
    /// `__proto__Str`
    #[kustomer(rename = "__proto__Str")]
    pub proto: Option<String>,
    /// `departsAtAt`
    #[kustomer(rename = "departsAtAt")]
    pub departs_at: Option<Timestamp>,
}

/// A tier of the program.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum Tier {
    /// `basic`
    Basic,
    /// `gold`
    Gold,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A cabin.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum PassengerCabin {
    /// `economy`
    Economy,
    /// `business`
    Business,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// `meals`
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum PassengerMeal {
    /// `vegan`
    Vegan,
    /// `kosher`
    Kosher,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Nothing refers to it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum Unused {
    /// `a`
    A,
    /// `b`
    B,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}
