//! An append-only file of records, by which a run that was killed continues. What the records mean is the business of those that
//! write them.
//!
//! A file begins with a line that names its format. Each record is its length, the checksum of that length, the checksum of its
//! bytes, and the bytes. A record that is cut off at the end of the file was never relied upon, and is removed; anything else that
//! does not fit is damage, and the file is refused.

mod error;
mod file;
mod record;

pub use error::JournalError;
pub(crate) use error::Why;
pub(crate) use file::{Journal, Records};
