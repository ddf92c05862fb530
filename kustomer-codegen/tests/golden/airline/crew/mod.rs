//! Who flies: the people on board, and the teams that they are in on the ground.
//!
//! A second sentence is a paragraph of its own, and lines break where they do in a file.
//!
//! - pilots
//! - cabin crew
//!
//! Its resources follow, each in a module with its types and operations.

// Generated from `crew` by `kustomer generate`. Do not edit.

pub mod pilot;

#[doc(inline)]
pub use pilot::{NewPilot, Pilot, PilotUpdate};
