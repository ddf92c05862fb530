//! Many records of Kustomer: walks over everything that a search matches, syncs of what has changed, upserts, which create a record
//! or update what differs, and bulk writes.
//!
//! Use it as `kustomer::data`, with the feature `data` of the crate `kustomer`. A single list or search is part of that crate;
//! what takes more than one is here.

pub mod bulk;
mod bytes;
mod children;
mod error;
mod journal;
mod refusal;
mod stuck;
pub mod sync;
mod upsert;
mod walk;

pub use bulk::BulkExt;
pub use children::{ChildList, ChildLists, ChildrenOf, ClientExt};
pub use error::{Error, Result};
pub use journal::JournalError;
pub use sync::sync;
pub use upsert::{ByExternalId, Outcome, Tally, Upsert, UpsertExt, Upserted};
pub use walk::{All, Progress, SearchExt};
