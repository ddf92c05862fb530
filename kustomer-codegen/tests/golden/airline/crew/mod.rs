//! Who flies: the people on board, and the teams that they are in on the ground.
//!
//! A second sentence is a paragraph of its own, and lines break where they do in a file.
//!
//! - pilots
//! - cabin crew
//!
//! Below are its records, a module for each with the types in it and the calls of its endpoints.

// Generated from `crew` by `kustomer generate`: change that, not this.

pub mod pilot;

#[doc(inline)]
pub use pilot::{NewPilot, Pilot, PilotUpdate};
