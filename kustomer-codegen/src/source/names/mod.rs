//! Names in Rust for names on the wire: identifiers, keywords, names already taken, and names that a schema sets.

pub(super) mod given;
pub(super) mod ident;
pub(super) mod number;
pub(super) mod reserved;
pub(super) mod taken;
mod transliterate;
