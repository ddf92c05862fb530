//! Which events have been handled: a trait for stores, and a store in memory.

mod memory;
mod store;

pub use memory::{Seen, SeenClaim};
pub use store::{Claimed, EventStore, NoStore};
