//! Records of `crew`, a module for each with the types in it and the calls of its endpoints.

// Generated from `crew` by `kustomer generate`: change that, not this.

pub mod pilot;

pub use pilot::{NewPilot, Pilot, PilotUpdate};
