//! Checks a field of a resource against its attribute or relationship in the schema.

use kustomer_schema::{
    Access as SchemaAccess, AdditionalProperties, Property, Relationship, Schema, Target, Type,
};

use super::super::kobject;
use super::super::positions::Positions;
use super::enumeration::{is_absent, values};
use super::location::location;
use super::{ty, wording};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Access, CustomName, Field, FieldKind, Requirement, Resource, Suffix, TypeCheck};
use crate::names::type_text;

/// The schema and the resource whose fields are checked.
pub(super) struct ResourceComparison<'c> {
    pub(super) schema: &'c Schema,
    pub(super) resource: &'c Resource,
    pub(super) diagnostics: &'c Diagnostics,
}

/// Returns true for a custom attribute whose suffix only rustc knows.
pub(super) fn lacks_suffix(field: &Field) -> bool {
    field.kind == FieldKind::Custom(CustomName::FromType)
}

impl ResourceComparison<'_> {
    /// Reports differences, and returns what rustc has to check.
    pub(super) fn check(&self, field: &Field) -> Vec<TypeCheck> {
        match &field.kind {
            FieldKind::Attribute | FieldKind::Json => self.attribute(field),
            FieldKind::Custom(_) if lacks_suffix(field) => self.custom_by_stem(field),
            FieldKind::Custom(_) => self.custom(field),
            FieldKind::Relationship => self.relationship(field),
            _ => Vec::new(),
        }
    }

    fn attribute(&self, field: &Field) -> Vec<TypeCheck> {
        let id = self.schema.id.as_ref().filter(|id| id.name == field.wire);
        if let Some(property) = id.or_else(|| self.schema.attribute(&field.wire)) {
            return self.property(field, property);
        }
        let is_standard = self.resource.kind.is_kobject() && kobject::standard(&field.wire, false).is_some();
        let is_open =
            matches!(self.schema.additional, AdditionalProperties::Any | AdditionalProperties::Of(_));
        if !is_standard && !is_open {
            let names = self.schema.attributes.iter().map(|known| (known.name.as_str(), known.position));
            self.missing(field, "attribute", names);
        }
        Vec::new()
    }

    fn custom(&self, field: &Field) -> Vec<TypeCheck> {
        if let Some(property) = self.schema.custom_attribute(&field.wire) {
            return self.property(field, property);
        }
        match self.retyped(field) {
            Some(property) => self.of_another_type(field, property),
            None => self.unknown_custom(field),
        }
        Vec::new()
    }

    /// Returns the custom attribute with the same name but another suffix.
    fn retyped(&self, field: &Field) -> Option<&Property> {
        let suffix = Suffix::of_name(&field.wire)?;
        self.custom_of_stem(field.wire.strip_suffix(suffix.as_str())?)
    }

    /// Reports a field whose type gives its name another suffix than the schema's.
    fn of_another_type(&self, field: &Field, property: &Property) {
        let (theirs, ty) = (&property.name, type_text(&field.ty.whole));
        let part = self.schema.resolve(&property.schema);
        let usual = wording::rust(self.schema, part)
            .map(|rust| if field.ty.is_nullable() { format!("Option<{rust}>") } else { rust });
        let help = match usual {
            _ if theirs.ends_with("Txt") && field.ty.leaf == "String" => "add `#[kustomer(text)]`".to_owned(),
            Some(rust) if rust != ty => format!("write `{rust}`"),
            _ => format!("write the whole name: `rename = \"{theirs}\"`"),
        };
        let what = wording::described(&part.ty);
        let error =
            format!("the custom attribute `{theirs}` is {what}, but `{ty}` makes it `{}`", field.wire);
        self.diagnostics.add(
            Diagnostic::at(Code::SuffixDiffers, &field.ty.whole, error)
                .note(format!("declared at {}", location(self.schema, property.position)))
                .help(help),
        );
    }

    /// Checks a field with an opaque type against the custom attribute of the same stem. rustc checks that the type has
    /// its suffix.
    fn custom_by_stem(&self, field: &Field) -> Vec<TypeCheck> {
        let Some(property) = self.custom_of_stem(&field.wire) else {
            self.unknown_custom(field);
            return Vec::new();
        };
        let mut checks = vec![TypeCheck {
            ty: field.ty.whole.clone(),
            location: location(self.schema, property.position),
            requirement: Requirement::Named { name: property.name.clone(), stem: field.wire.clone() },
        }];
        checks.extend(self.property(field, property));
        checks
    }

    fn unknown_custom(&self, field: &Field) {
        let is_open = match self.schema.custom.as_ref().map(|custom| &custom.schema.ty) {
            Some(Type::Object(object)) => {
                matches!(object.additional, AdditionalProperties::Any | AdditionalProperties::Of(_))
            }
            Some(_) => true,
            None => false,
        };
        if !is_open {
            let names =
                self.schema.custom_attributes().iter().map(|known| (known.name.as_str(), known.position));
            self.missing(field, "custom attribute", names);
        }
    }

    /// Reports a name that the schema does not have.
    fn missing<'n>(
        &self,
        field: &Field,
        what: &str,
        known: impl Iterator<Item = (&'n str, kustomer_schema::Position)> + Clone,
    ) {
        let (schema, wire) = (self.schema, &field.wire);
        let error = Diagnostic::at(
            Code::NotInSchema,
            &field.wire_origin,
            format!("`{}` has no {what} `{wire}`", schema.file),
        );
        let elsewhere = [
            (
                "an attribute",
                schema.attribute(wire).map(|part| part.position),
                "remove the attribute that makes it another kind",
            ),
            (
                "a relationship",
                schema.relationship(wire).map(|part| part.position),
                "add `#[kustomer(relationship)]`",
            ),
            (
                "a custom attribute",
                self.custom_of_name(wire).map(|part| part.position),
                "add `#[kustomer(custom)]`",
            ),
        ];
        let found = elsewhere.into_iter().find_map(|(kind, at, help)| at.map(|at| (kind, at, help)));
        self.diagnostics.add(match found {
            Some((kind, at, help)) => {
                error.note(format!("it is {kind}: {}", location(schema, at))).help(help)
            }
            None => error.help_nearest_at(wire, known, |at| location(schema, at), self.diagnostics),
        });
    }

    /// Returns the custom attribute with this name or stem.
    fn custom_of_name(&self, name: &str) -> Option<&Property> {
        self.schema.custom_attribute(name).or_else(|| self.custom_of_stem(name))
    }

    fn custom_of_stem(&self, stem: &str) -> Option<&Property> {
        let named = |suffix: &Suffix| self.schema.custom_attribute(&format!("{stem}{}", suffix.as_str()));
        Suffix::ALL.iter().find_map(named)
    }

    fn property(&self, field: &Field, property: &Property) -> Vec<TypeCheck> {
        let at = location(self.schema, property.position);
        self.access(field, property.schema.access, &at);
        self.required(field, property.required_on_create, &at);
        self.values(field, property, &at);
        if field.kind == FieldKind::Json {
            return Vec::new();
        }
        let subject = ty::FieldComparison {
            schema: self.schema,
            field,
            at: &at,
            is_sent: true,
            diagnostics: self.diagnostics,
        };
        // Every record has an ID, even if the schema does not require it.
        let optional = !property.required && property.name != "id";
        subject.check(&property.schema, optional)
    }

    /// Reports values of `enumeration` that differ from those of the schema.
    fn values(&self, field: &Field, property: &Property, at: &str) {
        let part = self.schema.resolve(&property.schema);
        let (false, Some(theirs)) = (field.enumeration.is_empty(), values(self.schema, part)) else { return };
        let before = self.diagnostics.count();
        let wire = &field.wire;
        let known = Positions::new(theirs.iter().map(|value| value.text.as_str()));
        for value in field.enumeration.iter().filter(|value| known.first(value.as_str()).is_none()) {
            let places = theirs.iter().map(|value| (value.text.as_str(), value.position));
            self.diagnostics.add(
                Diagnostic::at(
                    Code::ValuesDiffer,
                    &field.ident,
                    format!("the schema has no value `{value}` for `{wire}`"),
                )
                .note(format!("declared at {at}"))
                .help_nearest_at(
                    value,
                    places,
                    |at| location(self.schema, at),
                    self.diagnostics,
                ),
            );
        }
        // A misspelled value would be reported as missing too.
        if self.diagnostics.count() > before {
            return;
        }
        let ours = Positions::new(field.enumeration.iter().map(String::as_str));
        let missing = theirs.iter().filter(|value| ours.first(value.text.as_str()).is_none());
        for value in missing.filter(|value| !is_absent(self.schema, part, value)) {
            self.diagnostics.add(
                Diagnostic::at(
                    Code::ValuesDiffer,
                    &field.ident,
                    format!("`enumeration` does not list the value `{}` of `{wire}`", value.text),
                )
                .note(format!("declared at {}", location(self.schema, value.position)))
                .help(format!("add it: `enumeration(.., \"{}\")`", value.text)),
            );
        }
    }

    /// Reports a field that would be sent although the service does not accept it, or read although it is never sent.
    fn access(&self, field: &Field, theirs: SchemaAccess, at: &str) {
        let capabilities = &self.resource.capabilities;
        let creates = field.access.create && capabilities.has_new();
        let updates = field.access.update && capabilities.update.is_some();
        let wire = &field.wire;
        let (fact, help) = if !theirs.read && field.in_struct && field.default.is_none() {
            let written = format!("{}: {}", field.ident, type_text(&field.ty.whole));
            (format!("`{wire}` is write-only"), format!("move it to `write_only({written})`"))
        } else if (creates || updates) && !theirs.create && !theirs.update {
            (format!("`{wire}` is read-only"), "add `#[kustomer(read_only)]`".to_owned())
        } else if creates && !theirs.create {
            (format!("`{wire}` cannot be set on create"), "add `#[kustomer(update_only)]`".to_owned())
        } else if updates && !theirs.update {
            (format!("`{wire}` cannot be updated"), "add `#[kustomer(create_only)]`".to_owned())
        } else {
            return;
        };
        self.diagnostics.add(
            Diagnostic::at(Code::AccessDiffers, &field.ident, fact)
                .note(format!("declared at {at}"))
                .help(help),
        );
    }

    fn required(&self, field: &Field, required_on_create: bool, at: &str) {
        let can_create = self.resource.capabilities.has_new();
        if !required_on_create || field.required || !can_create || field.access == Access::READ_ONLY {
            return;
        }
        let new = format!("`New{}::new`", self.resource.ident);
        self.diagnostics.add(
            Diagnostic::at(
                Code::RequiredOnCreate,
                &field.ident,
                format!("{new} would not require `{}`, which the API requires on create", field.wire),
            )
            .note(format!("declared at {at}"))
            .help(if field.ty.is_nullable() {
                format!("write `{}`, or add `#[kustomer(required)]`", type_text(&field.ty.value))
            } else {
                "add `#[kustomer(required)]`".to_owned()
            }),
        );
    }

    fn relationship(&self, field: &Field) -> Vec<TypeCheck> {
        let Some(relationship) = self.schema.relationship(&field.wire) else {
            let is_standard =
                self.resource.kind.is_kobject() && kobject::standard(&field.wire, true).is_some();
            if !is_standard {
                let names =
                    self.schema.relationships.iter().map(|known| (known.name.as_str(), known.position));
                self.missing(field, "relationship", names);
            }
            return Vec::new();
        };
        let at = location(self.schema, relationship.position);
        self.access(field, relationship.access, &at);
        self.required(field, relationship.required_on_create, &at);
        if field.ty.leaf == "Id" {
            self.count(field, relationship, &at);
        }
        let Target::Types(types) = &relationship.to else { return Vec::new() };
        if field.generic {
            return Vec::new();
        }
        let to = types.iter().map(|name| name.text.clone()).collect();
        let requirement = Requirement::Relates { name: field.wire.clone(), to };
        vec![TypeCheck { ty: field.ty.whole.clone(), location: at, requirement }]
    }

    /// Reports a list for one record, and one ID for several.
    fn count(&self, field: &Field, relationship: &Relationship, at: &str) {
        let inner = type_text(&field.ty.inner);
        let (wire, diagnostics) = (&field.wire, self.diagnostics);
        let (fact, help) = match (relationship.many, field.ty.is_list()) {
            (true, false) => (format!("`{wire}` refers to several records"), format!("write `Vec<{inner}>`")),
            (false, true) => {
                (format!("`{wire}` refers to one record"), format!("write `Option<{inner}>` or `{inner}`"))
            }
            _ => return,
        };
        diagnostics.add(
            Diagnostic::at(Code::CountDiffers, &field.ty.whole, fact)
                .note(format!("declared at {at}"))
                .help(help),
        );
    }
}
