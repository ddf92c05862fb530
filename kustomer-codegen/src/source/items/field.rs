//! Fields of resources, nested objects and operations: their names, docs and layout.

use kustomer_schema::{Format, Subschema, Type, Value};

use crate::source::docs::comment::Doc;
use crate::source::docs::escape::first_nonblank;
use crate::source::layout::attribute::{Meta, attribute, kustomer};
use crate::source::layout::printer::Printer;
use crate::source::mapping::file_types::FileTypes;
use crate::source::mapping::values::TUPLES;
use crate::source::names::ident::{escaped, is_camel, snake};
use crate::source::names::taken::Taken;
use crate::source::types::ty::Ty;

/// A field.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) doc: Doc,
    pub(crate) is_deprecated: bool,
    pub(crate) attributes: Vec<Meta>,
    /// The name as written in code.
    pub(crate) name: String,
    pub(crate) ty: Ty,
}

impl Field {
    /// Prints the field after a visibility such as `pub `.
    pub(crate) fn print(&self, visibility: &str, ty: &str, printer: &mut Printer<'_>) {
        self.doc.print("///", printer);
        if self.is_deprecated {
            attribute(&Meta::path("deprecated"), printer);
        }
        kustomer(self.attributes.clone(), printer);
        let start = format!("{visibility}{}:", self.name);
        if printer.indent() + start.len() + 2 + ty.chars().count() <= printer.options().width() {
            printer.line(&format!("{start} {ty},"));
        } else {
            printer.line(&start);
            printer.inside(|printer| printer.line(&format!("{ty},")));
        }
    }
}

/// The name of a field, and the attribute `rename` if the derive would infer another name on the wire.
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) rename: Option<Meta>,
}

/// Returns the name of a field: the one that the schema sets, or the wire name in snake case, or one of `others` if that
/// is taken.
pub(crate) fn name(wire: &str, rust: Option<&str>, others: &[String], taken: &mut Taken) -> Named {
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

/// Returns the docs of a value: its description, limits and default.
pub(crate) fn doc(schema: &Subschema, wire: &str, types: &FileTypes<'_, '_>) -> Doc {
    let resolved = types.module.schema.resolve(schema);
    let descriptions = [schema.description.as_deref(), resolved.description.as_deref()];
    let titles = [schema.title.as_deref(), resolved.title.as_deref()];
    let text = first_nonblank(descriptions.into_iter().chain(titles));
    let mut doc = if text.is_some() { Doc::of(text, String::new) } else { Doc::code(wire) };
    limits(resolved, &mut doc);
    if types.is_endless(schema) {
        doc.sentence("Deeper levels are kept as JSON.");
    }
    if let Some(default) = schema.default.as_ref().or(resolved.default.as_ref()).and_then(plain)
        && !doc.says(&default)
    {
        doc.sentence(&format!("Defaults to `{default}`."));
    }
    doc
}

/// Adds the limits that the description does not mention.
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
            // A minimum of 0 or 1 on its own follows from the type.
            let is_notable = |least: &f64| !(0.0..=1.0).contains(least) || limits.maximum.is_some();
            let least = limits.minimum.filter(is_notable);
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
        (None, Some(most)) => format!("At most {most}{}.", units(&most)),
        (Some(least), None) => format!("At least {least}{}.", units(&least)),
        (None, None) => return,
    };
    doc.sentence(&text);
}

/// Returns a default that fits into a sentence.
fn plain(value: &Value) -> Option<String> {
    Some(match value {
        Value::Bool(value) => value.to_string(),
        Value::Number(text) => text.clone(),
        Value::String(text) if !text.is_empty() && !text.contains('`') => text.clone(),
        _ => return None,
    })
}
