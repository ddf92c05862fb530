//! Checks a nested object against a part of a schema.

use kustomer_schema::{AdditionalProperties, JsonType, ObjectType, Position, Schema, Subschema, Type};

use super::super::attr::Attributes;
use super::super::positions::Positions;
use super::location::location;
use super::{file, ty};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Access, Field, FieldKind, Object, SchemaCheck, TypeCheck};
use crate::names::field_name;

/// Checks an object against the part of a file that its attribute `schema` names, if it has one.
pub(crate) fn check(
    object: &Object,
    attributes: &Attributes,
    diagnostics: &Diagnostics,
) -> Option<SchemaCheck> {
    let file = file::load(attributes, diagnostics)?;
    let schema_check = |checks| Some(SchemaCheck { file: file.schema.file.clone(), checks });
    let Some(part) = file.part("/$defs/Gate", diagnostics) else { return schema_check(Vec::new()) };
    let Some(theirs) = Members::of(&part.ty) else {
        diagnostics.add(
            Diagnostic::at(Code::SchemaPart, &file.origin, "this part of the schema is not an object")
                .note(format!("declared at {}", location(&file.schema, part.position))),
        );
        return schema_check(Vec::new());
    };
    let mut checks = Vec::new();
    let members = object
        .fields
        .iter()
        .filter(|field| matches!(field.kind, FieldKind::Attribute | FieldKind::Json) && !field.broken);
    let comparison = ObjectComparison { schema: &file.schema, diagnostics };
    for field in members.clone() {
        checks.extend(comparison.member(field, &theirs));
    }
    if let (Some(attribute), Members::Named(theirs)) = (&file.exhaustive, theirs) {
        let declared = Positions::new(members.map(|field| field.wire.as_str()));
        for property in &theirs.properties {
            if declared.first(property.name.as_str()).is_none() {
                let error = format!("`{}` has no field for the member `{}`", object.ident, property.name);
                diagnostics.add(
                    Diagnostic::at(Code::FieldMissing, attribute, error)
                        .note(format!("declared at {}", location(&file.schema, property.position)))
                        .help(format!("add the field `{}: ..`", field_name(&property.name))),
                );
            }
        }
    }
    schema_check(checks)
}

/// The members that a schema allows in an object.
#[derive(Clone, Copy)]
enum Members<'s> {
    Named(&'s ObjectType),
    /// Members with any names and one type.
    Of(&'s Subschema),
    Any,
}

impl<'s> Members<'s> {
    fn of(ty: &'s Type) -> Option<Self> {
        match ty {
            Type::Object(object) => Some(Self::Named(object)),
            Type::Map(values) => Some(Self::Of(values)),
            Type::Any(Some(JsonType::Object)) => Some(Self::Any),
            _ => None,
        }
    }
}

/// The schema whose members are checked.
struct ObjectComparison<'c> {
    schema: &'c Schema,
    diagnostics: &'c Diagnostics,
}

impl ObjectComparison<'_> {
    /// Reports differences, and returns what rustc has to check.
    fn member(&self, field: &Field, theirs: &Members<'_>) -> Vec<TypeCheck> {
        let object = match theirs {
            Members::Named(object) => object,
            Members::Of(values) => return self.fits(field, values, values.position, true),
            Members::Any => return Vec::new(),
        };
        if let Some(property) = object.properties.get(&field.wire) {
            self.access(field, &property.schema, property.position);
            return self.fits(field, &property.schema, property.position, !property.required);
        }
        match &object.additional {
            AdditionalProperties::Of(values) => self.fits(field, values, values.position, true),
            AdditionalProperties::Any => Vec::new(),
            _ => {
                self.missing(field, object);
                Vec::new()
            }
        }
    }

    fn fits(&self, field: &Field, schema: &Subschema, at: Position, optional: bool) -> Vec<TypeCheck> {
        if field.kind == FieldKind::Json {
            return Vec::new();
        }
        let at = location(self.schema, at);
        let is_sent = schema.access.read;
        let subject = ty::FieldComparison {
            schema: self.schema,
            field,
            at: &at,
            is_sent,
            diagnostics: self.diagnostics,
        };
        subject.check(schema, optional || !is_sent)
    }

    /// Reports a member that would be sent although the service does not accept it.
    fn access(&self, field: &Field, theirs: &Subschema, at: Position) {
        let takes = theirs.access.create || theirs.access.update;
        if field.access == Access::READ_ONLY || takes {
            return;
        }
        self.diagnostics.add(
            Diagnostic::at(Code::AccessDiffers, &field.ident, format!("`{}` is read-only", field.wire))
                .note(format!("declared at {}", location(self.schema, at)))
                .help("add `#[kustomer(read_only)]`"),
        );
    }

    fn missing(&self, field: &Field, theirs: &ObjectType) {
        let known = theirs.properties.iter().map(|known| (known.name.as_str(), known.position));
        self.diagnostics.add(
            Diagnostic::at(
                Code::NotInSchema,
                &field.wire_origin,
                format!("`{}` has no member `{}`", self.schema.file, field.wire),
            )
            .help_nearest_at(
                &field.wire,
                known,
                |at| location(self.schema, at),
                self.diagnostics,
            ),
        );
    }
}
