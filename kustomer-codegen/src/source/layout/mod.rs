//! How source looks: lines and their width, attributes, imports, the header comment of a file.

pub(super) mod attribute;
pub(super) mod header;
pub(super) mod imports;
pub(super) mod options;
pub(super) mod printer;
