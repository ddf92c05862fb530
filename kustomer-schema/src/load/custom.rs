//! Custom attributes: their names have no dots and end with a suffix, and their types must match it.

use super::ref_target::{RefTargets, types};
use crate::json_type::{JsonType, JsonTypes};
use crate::message::printable;
use crate::model::{Format, Property, Schema, Subschema, Type};
use crate::problem::Report;
use crate::suffix::Suffix;

pub(super) fn check(schema: &Schema, targets: &RefTargets<'_>, report: &mut Report) {
    let Some(custom) = &schema.custom else { return };
    let is_object =
        matches!(custom.schema.ty, Type::Object(_) | Type::Map(_) | Type::Any(Some(JsonType::Object)));
    if !is_object && !custom.schema.broken {
        report
            .error(custom.schema.position, "`custom` must be an object: it holds the custom attributes")
            .help("write `{\"type\": \"object\", \"properties\": { .. }}`");
    }
    for attribute in schema.custom_attributes() {
        characters(attribute, report);
        match Suffix::of_name(&attribute.name) {
            Some(suffix) => of_suffix(attribute, suffix, targets, report),
            None => without_suffix(attribute, targets, report),
        }
    }
}

/// The service stores attributes in a database that reserves `.`, and clients reject white space.
fn characters(attribute: &Property, report: &mut Report) {
    let name = printable(&attribute.name);
    let message = match attribute.name.chars().find(|c| *c == '.' || (c.is_whitespace() && !c.is_control())) {
        Some('.') => format!("custom attribute `{name}` contains `.`"),
        Some(_) => format!("custom attribute `{name}` contains white space"),
        None => return,
    };
    report
        .error(attribute.position, message)
        .help("write the name that the service uses; `title` is for the name that people read");
}

fn without_suffix(attribute: &Property, targets: &RefTargets<'_>, report: &mut Report) {
    let name = printable(&attribute.name);
    let problem = report.error(attribute.position, format!("custom attribute `{name}` has no suffix"));
    let is_suffix = Suffix::ALL.iter().any(|suffix| suffix.as_str() == attribute.name);
    let meant = suffix_for(&attribute.schema, targets);
    if is_suffix {
        problem.help(format!("`{name}` is only a suffix: add a name before it"));
    } else if let Some(suffix) = meant {
        problem.help(format!("add the suffix of its type: `{name}{0}`", suffix.as_str()));
    } else {
        let known = Suffix::names();
        problem.help(format!("add one of the suffixes {}", crate::message::alternatives(&known)));
    }
}

/// The suffix most likely meant for a type.
fn suffix_for(schema: &Subschema, targets: &RefTargets<'_>) -> Option<Suffix> {
    if let Type::String(string) = &schema.ty {
        return Some(match string.format {
            Some(Format::DateTime) => Suffix::At,
            Some(Format::Uri) => Suffix::Url,
            Some(Format::ObjectId) => Suffix::Id,
            _ => Suffix::Str,
        });
    }
    let of = types(schema, targets);
    [Suffix::Str, Suffix::Num, Suffix::Bool]
        .into_iter()
        .find(|suffix| of == JsonTypes::of(suffix.json_type()))
}

fn of_suffix(attribute: &Property, suffix: Suffix, targets: &RefTargets<'_>, report: &mut Report) {
    let end = targets.end(&attribute.schema);
    let values = match &end.ty {
        Type::Array(array) => targets.end(&array.items),
        _ => end,
    };
    let of = types(values, targets);
    let name = printable(&attribute.name);
    if !of.is_none() && of != JsonTypes::of(suffix.json_type()) {
        let message = format!(
            "`{name}` has the suffix `{}`, whose values are {}s",
            suffix.as_str(),
            suffix.json_type().as_str()
        );
        let problem = report.error(attribute.schema.position, message);
        match suffix_for(values, targets) {
            Some(other) => problem.help(format!("the suffix of this type is `{}`", other.as_str())),
            None => problem.help(format!("write `\"type\": \"{}\"`", suffix.json_type().as_str())),
        };
    }
    if let (Type::String(string), Some(only)) = (&values.ty, suffix.format())
        && let Some(format) = string.format.as_ref().filter(|format| format.as_str() != only)
    {
        let message = format!("`{name}` has the suffix `{}`, whose format is `{only}`", suffix.as_str());
        report
            .error(values.position, message)
            .help(format!("write `\"format\": \"{only}\"` instead of `{}`", printable(format.as_str())));
    }
}
