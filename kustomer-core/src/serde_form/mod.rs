//! The flat form in which records and their parts implement serde's traits, for a user's own API, database or log. It is
//! written and read as JSON text by our own writer and reader, so that the derives emit no code for serde but calls; other
//! formats are served by translating the text.
//!
//! A record is one object, with wire names, and without omitted members:
//!
//! ```text
//! {"id":"5a0d..","title":"BA117","custom":{"numberStr":"BA117"},"relationships":{"customer":"59df..","queue":".."}}
//! ```

mod custom;
mod deserialize;
mod page;
mod serialize;
#[cfg(test)]
mod tests;
mod translate;

pub use deserialize::{deserialize_record, deserialize_text, deserialize_value};
pub use serialize::{serialize_fields, serialize_record, serialize_value};
