//! The source generated from schemas compiles without warnings. Its exact text is tested next to the goldens, in
//! `kustomer-codegen`: formatted as rustfmt does by default, not with this repository's configuration.

#![deny(missing_docs, warnings)]

#[rustfmt::skip]
#[path = "../kustomer-codegen/tests/golden/airline/mod.rs"]
pub mod airline;
/// The same items in a single file.
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
#[path = "../kustomer-codegen/tests/golden/passenger.rs"]
pub mod passenger;
#[rustfmt::skip]
#[path = "../kustomer-codegen/tests/golden/shapes.rs"]
pub mod shapes;
