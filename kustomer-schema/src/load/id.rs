//! The property `id`. A file can describe it, but every resource has one.

use super::ref_target::{RefTargets, types};
use crate::json_type::{JsonType, JsonTypes};
use crate::model::Schema;
use crate::problem::Report;

pub(super) fn check(schema: &Schema, targets: &RefTargets<'_>, report: &mut Report) {
    let Some(id) = &schema.id else { return };
    let of = types(&id.schema, targets);
    if !of.is_none() && of != JsonTypes::of(JsonType::String) {
        report
            .error(id.schema.position, "`id` must be a string")
            .help("write `\"type\": \"string\"`, or omit `id`: every resource has one");
    }
}
