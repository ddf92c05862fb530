//! Locations in schema files, as messages show them.

use kustomer_schema::{Place, Schema};

/// A place as messages name it: `schemas/flight.json:41`.
pub(super) fn location(schema: &Schema, place: Place) -> String {
    format!("{}:{}", schema.file, place.line)
}
