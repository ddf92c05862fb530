//! Locations in schema files, as messages show them.

use kustomer_schema::{Position, Schema};

/// Returns a location, such as `schemas/flight.json:41`.
pub(super) fn location(schema: &Schema, place: Position) -> String {
    format!("{}:{}", schema.file, place.line)
}
