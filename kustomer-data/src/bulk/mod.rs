//! Writing many records: a stream of creates, updates or deletions in, a stream of outcomes out. See [`BulkExt`].
//!
//! `engine` drives a run, and `run` one part of it; what they do with what the service says is decided in `class`, `verdict` and
//! `judge`, which are pure.
//!
//! # What is guaranteed
//!
//! - **One outcome for each item, in the order of the input**: the ID of the record and what was done, the error in the service's
//!   words, or an error that says why it is not known ([`ItemError::may_be_done`]). A job that is complete is not taken for one that
//!   has succeeded.
//! - **Nothing is written twice.** Only what has failed is sent again, and only if the service cannot have done it: it has refused it
//!   for now, a lookup by the external ID finds no record, or another attempt comes to the same, as with updates and deletions. A
//!   create without an external ID whose response is lost is not sent again.
//! - **Limits are kept**: at most 100 items and 100 KB in a request; an item that is larger is refused with its
//!   [size](ItemError::too_large). A request that the service refuses as a whole is divided until it is known which items are wrong.
//!
//! # How records are upserted
//!
//! [`bulk_upsert`](BulkExt::bulk_upsert) looks up by search which records exist, 500 at a time, and creates the others. Searches lag
//! behind writes: a create that conflicts with a record that the search has missed is looked up by its external ID, and becomes an
//! update. Where a search does not know the external ID, each record is looked up by a request of its own.
//!
//! # How results are matched
//!
//! Each item gets its place in the input as its `_clientRef`. If the service refuses that for the type, the run goes on without:
//! updates and deletions are matched by their IDs then, creates by lookups of their external IDs, one request each. Of a create that
//! has no external ID either, only [counts](ItemError::counts) may be known.

mod batch;
mod builder;
mod class;
mod effect;
mod engine;
mod item;
mod item_error;
mod judge;
mod log;
mod mark;
mod outcome;
mod outcomes;
mod pace;
mod part;
mod progress;
mod replay;
mod report;
mod request;
mod resume;
mod run;
mod service;
mod slots;
mod stored;
mod upsert;
mod verdict;
mod write;

pub use builder::{Bulk, BulkExt};
pub use effect::Effect;
pub use item_error::{Counts, ItemError};
pub use outcome::{Outcome, Written};
pub use outcomes::Outcomes;
pub use progress::Progress;
pub use write::Write;
