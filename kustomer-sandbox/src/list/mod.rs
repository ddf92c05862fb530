//! Lists: which records of them, in which order, and the envelopes of their parts.

pub(crate) mod cursor;
pub(crate) mod page;
pub(crate) mod selection;
