//! The source that is printed for schemas compiles, without a warning. What it looks like is tested beside the goldens,
//! in `kustomer-codegen`: as rustfmt leaves it without a configuration, and not with the one of this repository.

#![deny(missing_docs, warnings)]

#[rustfmt::skip]
#[path = "../kustomer-codegen/tests/golden/airline/mod.rs"]
pub mod airline;
/// The same as one text.
pub mod airline_inline {
    include!("../kustomer-codegen/tests/golden/airline_inline.rs");
}
#[rustfmt::skip]
#[path = "../kustomer-codegen/tests/golden/flight.rs"]
pub mod flight;
#[rustfmt::skip]
#[path = "../kustomer-codegen/tests/golden/names.rs"]
pub mod names;
#[rustfmt::skip]
#[path = "../kustomer-codegen/tests/golden/shapes.rs"]
pub mod shapes;
