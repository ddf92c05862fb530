//! A crate whose owner forbids whatever can be forbidden.

#![deny(
    warnings,
    missing_docs,
    missing_debug_implementations,
    unreachable_pub,
    unused,
    unused_qualifications
)]
#![deny(non_local_definitions, single_use_lifetimes, trivial_casts, unused_results, variant_size_differences)]
#![deny(explicit_outlives_requirements, let_underscore_drop, unused_lifetimes, unnameable_types)]
#![deny(
    future_incompatible,
    keyword_idents,
    nonstandard_style,
    rust_2024_compatibility,
    clippy::all,
    clippy::pedantic
)]
#![forbid(unsafe_code)]

use kustomer::{Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Timestamp};

/// A flight.
#[derive(Debug, KustomerResource)]
#[kustomer(klass = "flight", display_name = "Flight", write_only(imported_at: Option<Timestamp>))]
pub struct Flight {
    /// The id.
    pub id: Id<Self>,
    /// The title.
    pub title: String,
    /// The airline's own key.
    pub external_id: Option<String>,
    /// Where passengers sit.
    #[kustomer(custom)]
    pub cabin: Option<Cabin>,
    /// The passenger.
    #[kustomer(relationship)]
    pub customer: Option<Id<Flight>>,
}

/// A class of travel.
#[derive(Debug, KustomerEnum)]
pub enum Cabin {
    /// In the back.
    Economy,
    /// Any other.
    #[kustomer(other)]
    Other(String),
}

/// A seat.
#[derive(Debug, KustomerObject)]
pub struct Seat {
    /// The row.
    pub row: f64,
}

/// A change of seats.
#[derive(Debug, KustomerOperation)]
#[kustomer(post = "/v1/flights/{flight}/seats", returns = Option<Flight>, budget(search), repeat(safe))]
pub struct ChangeSeats {
    /// The flight.
    pub flight: Id<Flight>,
    /// Whether they are told.
    #[kustomer(query)]
    pub quiet: Option<bool>,
    /// The seats.
    pub seats: Vec<Seat>,
}

/// What a passenger says.
#[derive(Debug, KustomerOperation)]
#[kustomer(post = "/v1/hooks/form/{hash}", form, budget(hook))]
pub struct Say {
    /// Where to.
    pub hash: String,
    /// What.
    pub words: String,
}

fn main() {}
