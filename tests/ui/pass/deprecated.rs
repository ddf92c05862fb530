//! A deprecated field deprecates its setters, and what is derived does not trip over it.
#![deny(warnings, deprecated)]

use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource};

/// Deprecated as a whole.
#[deprecated(note = "the airline has merged it into `Flight`")]
#[derive(Debug, KustomerResource)]
#[kustomer(klass = "charter")]
pub struct Charter {
    pub id: Id<Self>,
    pub title: String,
}

#[derive(Debug, KustomerResource)]
#[kustomer(klass = "flight")]
pub struct Flight {
    pub id: Id<Flight>,
    /// What people read.
    pub title: String,
    #[deprecated = "use `gates`"]
    #[kustomer(custom)]
    pub gate: Option<String>,
    #[deprecated]
    #[kustomer(custom)]
    pub legs: f64,
    #[deprecated]
    #[kustomer(custom)]
    pub cabin: Cabin,
}

#[derive(Debug, KustomerObject)]
pub struct Gate {
    #[deprecated]
    pub terminal: Option<String>,
    #[deprecated]
    pub number: u8,
}

#[derive(Debug, KustomerEnum)]
pub enum Cabin {
    #[deprecated]
    First,
    Economy,
    #[kustomer(other)]
    Other(String),
}

fn main() {
    let _ = NewFlight::new("BA117", 1.0, Cabin::Economy);
    #[expect(deprecated)]
    let _ = FlightUpdate::new().gate("B42");
    #[expect(deprecated)]
    let _ = FlightUpdate::new().clear_gate();
}
