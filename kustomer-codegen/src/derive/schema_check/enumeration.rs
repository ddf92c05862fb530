//! Checks a string enum against the values that a schema lists.

use quote::ToTokens;

use kustomer_schema::{Schema, SourceString, Subschema, Type};

use super::super::attr::{Attributes, name};
use super::super::positions::Positions;
use super::file;
use super::location::location;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Enumeration, SchemaCheck, Variant};
use crate::names::Case;

/// Checks an enum against the part of a file that its attribute `schema` names, if it has one.
pub(crate) fn check(
    enumeration: &Enumeration,
    attributes: &Attributes,
    diagnostics: &Diagnostics,
) -> Option<SchemaCheck> {
    let file = file::load(attributes, diagnostics)?;
    let schema_check = Some(SchemaCheck { file: file.schema.file.clone(), checks: Vec::new() });
    let Some(part) = file.part("/properties/status", diagnostics) else { return schema_check };
    let Some(values) = values(&file.schema, part) else {
        diagnostics.add(
            Diagnostic::at(Code::SchemaPart, &file.origin, "this part of the schema does not list values")
                .note(format!("declared at {}", location(&file.schema, part.position)))
                .help("an enum is checked against a part with the keyword `enum`"),
        );
        return schema_check;
    };
    if let Some(case) = meant_case(enumeration, values) {
        let error = format!("the values of the schema are in {case}, such as `{}`", example(values));
        let place = attributes.value(name::RENAME_ALL).unwrap_or_else(|| enumeration.ident.to_token_stream());
        diagnostics.add(
            Diagnostic::at(Code::CaseDiffers, place, error)
                .note(format!("declared at {}", location(&file.schema, part.position)))
                .help(format!("write `#[kustomer(rename_all = \"{case}\")]`")),
        );
        return schema_check;
    }
    unknown(enumeration, values, &file.schema, diagnostics);
    let variants = Positions::new(enumeration.variants.iter().map(|variant| variant.wire.as_str()));
    let is_absent = |value: &SourceString| is_absent(&file.schema, part, value);
    let missing = values.iter().filter(|value| variants.first(value.text.as_str()).is_none());
    for value in missing.filter(|value| !is_absent(value)) {
        diagnostics.add(
            Diagnostic::at(
                Code::ValuesDiffer,
                &enumeration.ident,
                format!("`{}` has no variant for `{}`", enumeration.ident, value.text),
            )
            .note(format!("declared at {}", location(&file.schema, value.position)))
            .help(format!("add the variant `{}`", crate::names::variant_name(&value.text))),
        );
    }
    schema_check
}

/// Returns the case in which every variant has a value of the schema, if the enum's own is another one.
fn meant_case(enumeration: &Enumeration, values: &[SourceString]) -> Option<&'static str> {
    let known = Positions::new(values.iter().map(|value| value.text.as_str()));
    let is_known = |wire: &str| known.first(wire).is_some();
    let unknown: Vec<&Variant> =
        enumeration.variants.iter().filter(|variant| !is_known(&variant.wire)).collect();
    let fits = |case: Case| {
        !unknown.is_empty()
            && enumeration.variants.iter().all(|variant| {
                is_known(&case.apply(&variant.ident)) || (is_renamed(variant) && is_known(&variant.wire))
            })
    };
    Case::TABLE.iter().find(|(_, case)| fits(*case)).map(|(name, _)| *name)
}

fn is_renamed(variant: &Variant) -> bool {
    variant.ident != variant.origin.to_string()
}

/// Returns a value that shows the case: the longest.
fn example(values: &[SourceString]) -> &str {
    values.iter().map(|value| value.text.as_str()).max_by_key(|text| text.len()).unwrap_or_default()
}

/// Returns the values of a part, or of the items of an array.
pub(super) fn values<'s>(schema: &'s Schema, part: &'s Subschema) -> Option<&'s [SourceString]> {
    match &part.ty {
        Type::Enum(values) => Some(values),
        Type::Array(array) => match &schema.resolve(&array.items).ty {
            Type::Enum(values) => Some(values),
            _ => None,
        },
        _ => None,
    }
}

/// Whether the organization no longer has a value, according to the file: an enum may have it or not.
pub(super) fn is_absent(schema: &Schema, part: &Subschema, value: &SourceString) -> bool {
    let part = match &part.ty {
        Type::Array(array) => schema.resolve(&array.items),
        _ => part,
    };
    part.absence.values.contains(&value.text)
}

/// Reports variants that the schema does not have.
fn unknown(enumeration: &Enumeration, values: &[SourceString], schema: &Schema, diagnostics: &Diagnostics) {
    let known = values.iter().map(|value| (value.text.as_str(), value.position));
    let values = Positions::new(values.iter().map(|value| value.text.as_str()));
    for variant in &enumeration.variants {
        if values.first(variant.wire.as_str()).is_none() {
            diagnostics.add(
                Diagnostic::at(
                    Code::ValuesDiffer,
                    &variant.origin,
                    format!("`{}` has no value `{}`", schema.file, variant.wire),
                )
                .help_nearest_at(
                    &variant.wire,
                    known.clone(),
                    |at| location(schema, at),
                    diagnostics,
                ),
            );
        }
    }
}
