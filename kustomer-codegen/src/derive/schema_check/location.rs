//! Locations in schema files, as messages show them.

use kustomer_schema::{Position, Schema};

/// A place as messages name it: `schemas/flight.json:41`.
pub(super) fn location(schema: &Schema, place: Position) -> String {
    format!("{}:{}", schema.file, place.line)
}
