//! Fields: of a resource, of a nested object, of an operation. What is said of all of them, and how they look.

use std::collections::HashSet;

use kustomer_schema::{Format, Subschema, Type, Value};

use crate::source::docs::comment::Doc;
use crate::source::docs::escape::said;
use crate::source::layout::attribute::{Meta, attribute, kustomer};
use crate::source::layout::printer::Printer;
use crate::source::names::ident::{Taken, escaped, is_camel, snake};
use crate::source::report::Report;
use crate::source::types::file_types::{Lower, TUPLES};
use crate::source::types::ty::Ty;

/// A field.
#[derive(Debug)]
pub(in crate::source) struct Field {
    pub(in crate::source) doc: Doc,
    pub(in crate::source) is_deprecated: bool,
    pub(in crate::source) words: Vec<Meta>,
    /// As it stands in code.
    pub(in crate::source) name: String,
    pub(in crate::source) ty: Ty,
}

impl Field {
    /// Prints it with `pub` before it, or what else.
    pub(in crate::source) fn print(&self, visibility: &str, ty: &str, printer: &mut Printer<'_>) {
        self.doc.print("///", printer);
        if self.is_deprecated {
            attribute(&Meta::word("deprecated"), printer);
        }
        kustomer(self.words.clone(), printer);
        let start = format!("{visibility}{}:", self.name);
        if printer.indent() + start.len() + 2 + ty.chars().count() <= printer.options().width() {
            printer.line(&format!("{start} {ty},"));
        } else {
            printer.line(&start);
            printer.inside(|printer| printer.line(&format!("{ty},")));
        }
    }
}

/// A name in Rust for one on the wire, and the word that says so where the derive would take another.
pub(in crate::source) struct Named {
    pub(in crate::source) name: String,
    pub(in crate::source) rename: Option<Meta>,
}

/// The name that a schema gives its field.
pub(in crate::source) fn given(schema: &Subschema) -> Option<&str> {
    schema.rust_name.as_ref().map(|name| name.text.as_str())
}

/// Takes the names that schemas give their fields, so that no other field gets one of them. One that is taken is told.
pub(in crate::source) fn reserve<'f>(
    schemas: impl Iterator<Item = &'f Subschema>,
    taken: &mut Taken,
    file: &str,
    report: &mut Report,
) {
    let mut given = HashSet::new();
    for name in schemas.filter_map(|schema| schema.rust_name.as_ref()) {
        let is_of_field = !given.insert(name.text.as_str()) || name.text == "id";
        if !taken.take(&name.text) {
            let what = if is_of_field { "another field" } else { "a method of what is sent" };
            let message = format!("`{}` is the name of {what}", name.text);
            report.tell_taken(file, name.place, message, "give it a name of its own");
        }
    }
}

/// Gives a field its name: the one that the file has for Rust, or the wire's in snake case, or one of the others if
/// that is taken.
pub(in crate::source) fn name(wire: &str, rust: Option<&str>, others: &[String], taken: &mut Taken) -> Named {
    let name = if let Some(rust) = rust {
        rust.to_owned()
    } else {
        let first = snake(wire);
        if taken.take(&first) {
            first
        } else if others.is_empty() {
            taken.first_free(&[first], "_")
        } else {
            taken.first_free(others, "_")
        }
    };
    let rename = (!is_camel(&name, wire)).then(|| Meta::text("rename", wire));
    Named { name: escaped(&name), rename }
}

/// What is said of a value: its description, and what the schema says in numbers.
pub(in crate::source) fn doc(schema: &Subschema, wire: &str, lower: &Lower<'_, '_>) -> Doc {
    let resolved = lower.record.schema.resolve(schema);
    let descriptions = [schema.description.as_deref(), resolved.description.as_deref()];
    let titles = [schema.title.as_deref(), resolved.title.as_deref()];
    let text = said(descriptions.into_iter().chain(titles));
    let mut doc = if text.is_some() { Doc::of(text, String::new) } else { Doc::code(wire) };
    limits(resolved, &mut doc);
    if lower.is_endless(schema) {
        doc.sentence("What is deeper inside is JSON as it came.");
    }
    if let Some(default) = schema.default.as_ref().or(resolved.default.as_ref()).and_then(plain)
        && !doc.says(&default)
    {
        doc.sentence(&format!("`{default}` if nothing is said."));
    }
    doc
}

/// Limits that the description does not name.
fn limits(schema: &Subschema, doc: &mut Doc) {
    match &schema.ty {
        Type::String(string) if !matches!(string.format, Some(Format::DateTime | Format::ObjectId)) => {
            let least = string.min_length.filter(|least| *least > 1);
            let (least, most) = (least.map(|n| n.to_string()), string.max_length.map(|n| n.to_string()));
            between(least, most, "character", doc);
        }
        Type::Array(array) => {
            let least = array.min_items.filter(|least| *least > 1);
            between(least.map(|n| n.to_string()), array.max_items.map(|n| n.to_string()), "entry", doc);
        }
        Type::Tuple(parts) if !TUPLES.contains(&parts.len()) => {
            let count = Some(parts.len().to_string());
            between(count.clone(), count, "entry", doc);
        }
        Type::Number(limits) | Type::Integer(limits) => {
            // A least value alone is told by the type, or that there is one at all.
            let is_telling = |least: &f64| !(0.0..=1.0).contains(least) || limits.maximum.is_some();
            let least = limits.minimum.filter(is_telling);
            between(least.map(|n| n.to_string()), limits.maximum.map(|n| n.to_string()), "", doc);
        }
        _ => {}
    }
}

fn between(least: Option<String>, most: Option<String>, unit: &str, doc: &mut Doc) {
    let unsaid = |number: &String| !doc.says(number);
    if !(least.iter().any(unsaid) || most.iter().any(unsaid)) {
        return;
    }
    let units = |number: &str| match (unit, number) {
        ("", _) => String::new(),
        (unit, "1") => format!(" {unit}"),
        ("entry", _) => " entries".to_owned(),
        (unit, _) => format!(" {unit}s"),
    };
    let text = match (least, most) {
        (Some(least), Some(most)) if least == most => format!("Exactly {most}{}.", units(&most)),
        (Some(least), Some(most)) => format!("From {least} to {most}{}.", units(&most)),
        (None, Some(most)) => format!("{most}{} at most.", units(&most)),
        (Some(least), None) => format!("{least}{} at least.", units(&least)),
        (None, None) => return,
    };
    doc.sentence(&text);
}

/// A default that can be shown in a line.
fn plain(value: &Value) -> Option<String> {
    Some(match value {
        Value::Bool(value) => value.to_string(),
        Value::Number(text) => text.clone(),
        Value::String(text) if !text.is_empty() && !text.contains('`') => text.clone(),
        _ => return None,
    })
}
