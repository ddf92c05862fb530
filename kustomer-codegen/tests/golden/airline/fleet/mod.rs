//! Resources of `fleet`, each in a module with its types and operations.

// Generated from `fleet` by `kustomer generate`. Do not edit.

pub mod plane;

#[doc(inline)]
pub use plane::{NewPlane, Plane, PlaneUpdate};
