//! The table of rules, in the order of their codes. Each group of codes has a file and room for more; `kustomer explain`
//! and the guide print from here. Codes from K200 on are not used by comparisons.

pub(super) mod attributes;
pub(super) mod documentation;
pub(super) mod operations;
pub(super) mod relationships;
pub(super) mod resources;
pub(super) mod search;
mod table;
pub(super) mod values;
