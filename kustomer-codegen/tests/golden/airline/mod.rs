//! Resources, with a module for each group.

// Generated from `*.json` by `kustomer generate`. Do not edit.

pub mod crew;
pub mod fleet;
