//! A struct or enum held against a schema file: what differs is told on the field, type or variant concerned, with
//! the place in the file. Types that tokens do not tell are left to rustc.

mod enumeration;
mod field;
mod file;
mod object;
mod resource;
mod rust;
mod ty;
mod wording;

pub(super) use enumeration::check as enumeration;
pub(super) use object::check as object;
pub(super) use resource::check as resource;

use kustomer_schema::{Place, Schema};

/// A place as messages name it: `schemas/flight.json:41`.
fn place(schema: &Schema, place: Place) -> String {
    format!("{}:{}", schema.file, place.line)
}
