//! Names in Rust for names on the wire.

pub(super) mod ident;
pub(super) mod transliterate;
