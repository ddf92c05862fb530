//! A nested object against a part of a schema.

use kustomer_schema::{Additional, ObjectType, Schema, Type};

use super::super::attr::Words;
use super::{file, place, ty};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Field, Held, Object, Role};
use crate::names::field_name;

/// Compares an object with the part of a file that its word `schema` names, if it has one.
pub(crate) fn check(object: &Object, words: &Words, diagnostics: &Diagnostics) -> Option<Held> {
    let file = file::load(words, diagnostics)?;
    let held = |checks| Some(Held { file: file.schema.file.clone(), checks });
    let Some(part) = file.part("/$defs/Gate", diagnostics) else { return held(Vec::new()) };
    let Type::Object(theirs) = &part.ty else {
        diagnostics.add(
            Diagnostic::at(&file.origin, "this part of the schema is no object")
                .note(format!("declared at {}", place(&file.schema, part.place))),
        );
        return held(Vec::new());
    };
    let mut checks = Vec::new();
    let members = object
        .fields
        .iter()
        .filter(|field| matches!(field.role, Role::Attribute | Role::Json) && !field.broken);
    for field in members.clone() {
        let Some(property) = theirs.properties.get(&field.wire) else {
            lacking(field, theirs, &file.schema, diagnostics);
            continue;
        };
        if field.role == Role::Json {
            continue;
        }
        let at = place(&file.schema, property.place);
        let value = file.schema.resolve(&property.schema);
        let subject = ty::Subject { schema: &file.schema, field, at: &at, diagnostics };
        if !property.required || property.schema.nullable || value.nullable {
            checks.extend(subject.nullable());
        }
        checks.extend(subject.fits(value));
    }
    if let Some(word) = &file.exhaustive {
        let mut declared: Vec<&str> = members.map(|field| field.wire.as_str()).collect();
        declared.sort_unstable();
        for property in &theirs.properties {
            if declared.binary_search(&property.name.as_str()).is_err() {
                let mistake = format!("`{}` has no field for the member `{}`", object.ident, property.name);
                diagnostics.add(
                    Diagnostic::at(word, mistake)
                        .note(format!("declared at {}", place(&file.schema, property.place)))
                        .help(format!("add the field `{}: ..`", field_name(&property.name))),
                );
            }
        }
    }
    held(checks)
}

fn lacking(field: &Field, theirs: &ObjectType, schema: &Schema, diagnostics: &Diagnostics) {
    if matches!(theirs.additional, Additional::Any | Additional::Of(_)) {
        return;
    }
    let known = theirs.properties.iter().map(|known| (known.name.as_str(), known.place));
    diagnostics.add(
        Diagnostic::at(&field.wire_origin, format!("`{}` has no member `{}`", schema.file, field.wire))
            .help_nearest_at(&field.wire, known, |at| place(schema, at), diagnostics),
    );
}
