//! The layout of source: indented lines, attributes, `use` lines and the header comment, in the format of rustfmt, so
//! that a user's `cargo fmt` does not change generated files.

pub(super) mod attribute;
pub(super) mod header;
pub(super) mod imports;
pub(super) mod options;
pub(super) mod printer;
