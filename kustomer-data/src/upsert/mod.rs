//! Create a record, or update what differs: by the ID that it has in another system, or by an address. Many records at once
//! are not here.

mod by_external_id;
mod client_ext;
mod key;
mod lookup;
mod outcome;
mod parent;
mod request;
mod run;

pub use by_external_id::ByExternalId;
pub use client_ext::UpsertExt;
pub use outcome::{Outcome, Tally, Upserted};
pub(crate) use parent::check as check_relationships;
pub use request::Upsert;
