//! Typed, generated SDK for the Kustomer customer-service API.

#[doc(hidden)]
pub use kustomer_core::__private;
pub use kustomer_core::{Id, Timestamp, Url, Suffix, CustomAttribute};
pub use kustomer_core::{json, resource};
pub use kustomer_derive::{KustomerEnum, KustomerObject, KustomerResource};
