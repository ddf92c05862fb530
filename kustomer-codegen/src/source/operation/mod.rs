//! The struct of an operation: `model` describes it, `parameters`, `body` and `returns` find its fields and its return
//! type, and `print` prints it with its docs and an example.

mod body;
pub(super) mod endpoint;
mod example;
pub(super) mod model;
mod parameters;
mod print;
mod returns;
pub(super) mod short_form;
mod text_type;
