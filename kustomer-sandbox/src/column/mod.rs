//! Values of every record of a type, one after the other in memory, so that a search need not look at the records.
//!
//! A column is made by the first search that needs it, and follows the writes to its table from then on. What the values
//! of a record are is said by whoever asks for a column.

mod cache;
mod cell;
mod values;

pub(crate) use self::cache::{Columns, Of};
pub(crate) use self::cell::Value;
pub(crate) use self::values::{Column, Writer};
