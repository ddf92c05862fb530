//! `to`: the types of records that a relationship or an ID refers to.

use super::Loader;
use super::ref_target::{RefTargets, types};
use crate::json::{Node, NodeKind};
use crate::json_type::{JsonType, JsonTypes};
use crate::model::{Schema, Subschema, Target, Type, each, each_mut};
use crate::problem::Report;

impl Loader<'_> {
    /// Reads a JSON:API type, an array of them, or `*` for any.
    pub(super) fn records(&mut self, value: &Node<'_>) -> Target {
        let names = match &value.kind {
            NodeKind::String(text) if text == "*" => return Target::Any,
            NodeKind::String(_) => std::slice::from_ref(value),
            NodeKind::Array(names) => names.as_slice(),
            _ => {
                self.wrong_type(value, "to", "a JSON:API type or an array of them");
                return Target::Any;
            }
        };
        if names.is_empty() {
            self.report.error(value.position, "`to` is empty").help("write `\"*\"` for any type");
        }
        let mut types = Vec::with_capacity(names.len());
        for name in names {
            let Some(word) = self.string_value(name, "to") else { continue };
            if word.text == "*" {
                self.report
                    .error(word.position, "`*` conflicts with other types")
                    .help("write `\"to\": \"*\"` for any type");
            } else {
                self.type_of_records(&word);
            }
            types.push(word);
        }
        Target::Types(types)
    }
}

/// Only strings can be IDs.
pub(super) fn check(schema: &Schema, targets: &RefTargets<'_>, report: &mut Report) {
    let string = JsonTypes::of(JsonType::String);
    each(schema, &mut |part: &Subschema| {
        if part.to.is_none() {
            return;
        }
        let end = targets.end(part);
        let ids = match &end.ty {
            Type::Array(array) => targets.end(&array.items),
            _ => end,
        };
        let of = types(ids, targets);
        if !of.is_none() && of != string {
            report
                .error(part.position, "`to` requires an ID")
                .help("IDs are strings: write `\"type\": \"string\"`, or an array of strings");
        }
    });
}

/// Moves `to` from an array to its items.
pub(super) fn settle(schema: &mut Schema) {
    each_mut(schema, &mut |part| {
        if let Type::Array(array) = &mut part.ty
            && let Some(to) = part.to.take()
        {
            array.items.to.get_or_insert(to);
        }
    });
}
