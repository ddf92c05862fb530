//! A transport that follows a script, a server that sends prepared bytes, and two resources written by hand.

mod resource;
mod script;
#[cfg(feature = "reqwest")]
mod server;

pub(crate) use resource::{Customer, Flight, FlightUpdate, NewFlight, flight, flights};
pub(crate) use script::{HTML, Script};
#[cfg(feature = "reqwest")]
pub(crate) use server::Server;

/// The error and all of its causes as one text.
pub(crate) fn whole(error: &kustomer_core::Error) -> String {
    format!("{error:?}")
}
