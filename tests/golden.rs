//! The source that is printed for schemas compiles, without a warning. What it looks like is tested beside the goldens,
//! in `kustomer-codegen`.

#![deny(missing_docs, warnings)]

#[path = "../kustomer-codegen/tests/golden/airline/mod.rs"]
pub mod airline;
/// The same as one text.
pub mod airline_inline {
    include!("../kustomer-codegen/tests/golden/airline_inline.rs");
}
#[path = "../kustomer-codegen/tests/golden/flight.rs"]
pub mod flight;
#[path = "../kustomer-codegen/tests/golden/names.rs"]
pub mod names;
#[path = "../kustomer-codegen/tests/golden/shapes.rs"]
pub mod shapes;
