//! The property `id`, which a file may describe though every resource has one.

use super::target::{Targets, types};
use crate::json_type::{JsonType, JsonTypes};
use crate::model::Schema;
use crate::problem::Report;

pub(super) fn check(schema: &Schema, targets: &Targets<'_>, report: &mut Report) {
    let Some(id) = &schema.id else { return };
    let of = types(&id.schema, targets);
    if !of.is_none() && of != JsonTypes::of(JsonType::String) {
        report
            .tell(id.schema.place, "`id` is the record's identity: a string")
            .help("write `\"type\": \"string\"`, or leave it out: every resource has one");
    }
}
