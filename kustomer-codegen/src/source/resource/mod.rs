//! The struct of a resource: `model` collects its fields (`fields`, `parents`), and `print` prints it with its
//! attributes and with docs that list its calls (`call_table`).

mod attributes;
mod call_table;
pub(super) mod fields;
pub(super) mod model;
mod parents;
mod print;
