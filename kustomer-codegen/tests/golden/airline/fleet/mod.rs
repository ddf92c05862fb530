//! Records of `fleet`, a module for each with the types in it and the calls of its endpoints.

// Generated from `fleet` by `kustomer generate`: change that, not this.

pub mod plane;

#[doc(inline)]
pub use plane::{NewPlane, Plane, PlaneUpdate};
