//! `to`: the records that a relationship or an id leads to.

use super::Loader;
use super::target::{Targets, types};
use crate::json::{Kind, Node};
use crate::json_type::{JsonType, JsonTypes};
use crate::model::{Schema, Subschema, Target, Type, each, each_mut};
use crate::problem::Report;

impl Loader<'_> {
    /// A JSON:API type, several in an array, or `*` for any.
    pub(super) fn records(&mut self, value: &Node<'_>) -> Target {
        let names = match &value.kind {
            Kind::String(text) if text == "*" => return Target::Any,
            Kind::String(_) => std::slice::from_ref(value),
            Kind::Array(names) => names.as_slice(),
            _ => {
                self.wrong_type(value, "to", "a JSON:API type or an array of them");
                return Target::Any;
            }
        };
        if names.is_empty() {
            self.report.tell(value.place, "`to` names no type").help("write `\"*\"` for any");
        }
        let mut types = Vec::with_capacity(names.len());
        for name in names {
            let Some(word) = self.text_of(name, "to") else { continue };
            if word.text == "*" {
                self.report
                    .tell(word.place, "`*` beside other types")
                    .help("`\"to\": \"*\"` alone means any type");
            } else {
                self.type_of_records(&word);
            }
            types.push(word);
        }
        Target::Types(types)
    }
}

/// Only strings are ids.
pub(super) fn check(schema: &Schema, targets: &Targets<'_>, report: &mut Report) {
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
                .tell(part.place, "`to` stands at what is no id")
                .help("an id is a string: write `\"type\": \"string\"`, or an array of them");
        }
    });
}

/// What is said at an array is said of its items.
pub(super) fn settle(schema: &mut Schema) {
    each_mut(schema, &mut |part| {
        if let Type::Array(array) = &mut part.ty
            && let Some(to) = part.to.take()
        {
            array.items.to.get_or_insert(to);
        }
    });
}
