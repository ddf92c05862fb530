//! Lists: filters, order, and the envelopes of pages.

pub(crate) mod cursor;
pub(crate) mod page;
pub(crate) mod selection;
