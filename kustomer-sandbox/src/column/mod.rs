//! Values of every record of a type, one after the other in memory, so that a search need not look at the records.
//!
//! A column is made by the first search that needs it, and follows the writes to its table from then on, and those to the
//! tables that its values are computed from. The caller decides which values a record has in a column.

mod cache;
mod cell;
mod other;
mod values;
mod view;

pub(crate) use self::cache::{Columns, Of};
pub(crate) use self::cell::Value;
pub(crate) use self::other::Other;
pub(crate) use self::values::Writer;
pub(crate) use self::view::View;
