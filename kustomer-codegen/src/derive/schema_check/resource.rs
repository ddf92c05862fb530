//! Checks a resource against its schema: its name and path, its fields, and what is required on create.

use kustomer_schema::{Property, ResourceKind as SchemaKind, Schema, SourceString};
use proc_macro2::TokenStream;
use quote::ToTokens;

use super::super::api_name;
use super::super::attr::{Attributes, Name, name};
use super::super::positions::Positions;
use super::location::location;
use super::{field, file};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Container, Field, Kind, Resource, SchemaCheck, TypeCheck};

/// Checks a resource against the file that its attribute `schema` names, if it has one.
pub(crate) fn check(
    resource: &Resource,
    attributes: &Attributes,
    diagnostics: &Diagnostics,
) -> Option<SchemaCheck> {
    let file = file::load(attributes, diagnostics)?;
    let schema = &file.schema;
    if file.pointer.is_some() {
        diagnostics.add(
            Diagnostic::at(Code::SchemaPart, &file.origin, "a resource is described by a whole schema file")
                .help(format!("write `schema = \"{}\"`", schema.file)),
        );
    }
    if !kind(&resource.kind, attributes, schema, diagnostics) {
        return Some(SchemaCheck { file: schema.file.clone(), checks: Vec::new() });
    }
    let mut checks: Vec<TypeCheck> = Vec::new();
    let comparison = field::ResourceComparison { schema, resource, diagnostics };
    for field in resource.fields.iter().filter(|field| !field.broken) {
        checks.extend(comparison.check(field));
    }
    if resource.capabilities.has_new() {
        undeclared_but_required(resource, schema, diagnostics);
    }
    if let Some(attribute) = &file.exhaustive {
        for missing in undeclared(resource, schema) {
            diagnostics.add(missing.explain(
                Diagnostic::at(
                    Code::FieldMissing,
                    attribute,
                    format!("`{}` has no field for {}", resource.ident, missing.called()),
                ),
                schema,
            ));
        }
    }
    Some(SchemaCheck { file: schema.file.clone(), checks })
}

/// Checks the Klass, or the type and the path. Returns false if only one of the two is a KObject, so that there is
/// nothing to compare.
fn kind(kind: &Kind, attributes: &Attributes, schema: &Schema, diagnostics: &Diagnostics) -> bool {
    let same = |attribute: Name, ours: &str, theirs: &SourceString| {
        let is_reported = match attribute {
            name::KLASS => !api_name::is_klass_name(ours),
            name::PATH => !api_name::is_collection_path(ours),
            _ => false,
        };
        if ours != theirs.text && !is_reported {
            let what = if attribute == name::KLASS { "Klass" } else { attribute.as_str() };
            diagnostics.add(
                Diagnostic::at(
                    Code::SchemaOfAnother,
                    value(attributes, attribute),
                    format!("the schema's {what} is `{}`, not `{ours}`", theirs.text),
                )
                .note(format!("declared at {}", location(schema, theirs.position))),
            );
        }
    };
    match (kind, &schema.kind) {
        (Kind::KObject { klass, .. }, SchemaKind::KObject { klass: theirs, .. }) => {
            same(name::KLASS, klass, theirs);
        }
        (
            Kind::Plain { type_name, path, .. },
            SchemaKind::Resource { type_name: their_type, path: their_path, .. },
        ) => {
            same(name::RESOURCE, type_name, their_type);
            same(name::PATH, path, their_path);
        }
        (Kind::KObject { .. }, SchemaKind::Resource { type_name, .. }) => {
            let fact = "the schema describes a resource that is not a KObject";
            diagnostics.add(
                Diagnostic::at(Code::SchemaOfAnother, value(attributes, name::KLASS), fact)
                    .note(format!("declared at {}", location(schema, type_name.position)))
                    .help(format!("write `resource = \"{}\"`", type_name.text)),
            );
            return false;
        }
        (Kind::Plain { .. }, SchemaKind::KObject { klass, .. }) => {
            diagnostics.add(
                Diagnostic::at(
                    Code::SchemaOfAnother,
                    value(attributes, name::RESOURCE),
                    "the schema describes a KObject",
                )
                .note(format!("declared at {}", location(schema, klass.position)))
                .help(format!("write `klass = \"{}\"`", klass.text)),
            );
            return false;
        }
        (_, SchemaKind::CustomAttributes { of }) => {
            custom_attributes(kind, of, attributes, schema, diagnostics);
            return false;
        }
        _ => {}
    }
    true
}

/// Reports a file that describes only custom attributes.
fn custom_attributes(
    kind: &Kind,
    of: &SourceString,
    attributes: &Attributes,
    schema: &Schema,
    diagnostics: &Diagnostics,
) {
    let place = match kind {
        Kind::KObject { .. } => value(attributes, name::KLASS),
        Kind::Plain { .. } => value(attributes, name::RESOURCE),
        Kind::Unknown => return,
    };
    let fact = format!("the schema describes custom attributes of `{}`, not a resource", of.text);
    diagnostics.add(
        Diagnostic::at(Code::SchemaOfAnother, place, fact)
            .note(format!("declared at {}", location(schema, of.position)))
            .help(format!("derive `KustomerCustom` with `on = \"{}\"`", of.text)),
    );
}

/// Returns the value of an attribute, or its name if it has none.
fn value(attributes: &Attributes, name: Name) -> TokenStream {
    attributes.value(name).unwrap_or_else(|| attributes.ident(name).to_token_stream())
}

/// An attribute or relationship of the schema without a field.
pub(super) struct Undeclared<'s> {
    pub(super) name: &'s str,
    pub(super) at: kustomer_schema::Position,
    pub(super) container: Container,
    required_on_create: bool,
}

impl Undeclared<'_> {
    pub(super) fn called(&self) -> String {
        let name = self.name;
        match self.container {
            Container::Attributes => format!("the attribute `{name}`"),
            Container::Custom => format!("the custom attribute `{name}`"),
            Container::Relationships => format!("the relationship `{name}`"),
        }
    }

    fn explain(&self, error: Diagnostic, schema: &Schema) -> Diagnostic {
        let attribute = match self.container {
            Container::Attributes => "",
            Container::Custom => "#[kustomer(custom)] ",
            Container::Relationships => "#[kustomer(relationship)] ",
        };
        let stem = match (self.container, crate::ir::Suffix::of_name(self.name)) {
            (Container::Custom, Some(suffix)) => self.name.strip_suffix(suffix.as_str()).unwrap_or(self.name),
            _ => self.name,
        };
        error
            .note(format!("declared at {}", location(schema, self.at)))
            .help(format!("add the field `{attribute}{}: ..`", crate::names::field_name(stem)))
    }
}

/// Returns everything in the schema without a field, in the order of the file.
pub(super) fn undeclared<'s>(resource: &Resource, schema: &'s Schema) -> Vec<Undeclared<'s>> {
    let declared = Positions::new(resource.fields.iter().flat_map(|field| declared(field, schema)));
    let property = |container| {
        move |property: &'s Property| Undeclared {
            name: &property.name,
            at: property.position,
            container,
            required_on_create: property.required_on_create,
        }
    };
    let attributes = schema.attributes.iter().map(property(Container::Attributes));
    let custom = schema.custom_attributes().iter().map(property(Container::Custom));
    let relationships = schema.relationships.iter().map(|relationship| Undeclared {
        name: &relationship.name,
        at: relationship.position,
        container: Container::Relationships,
        required_on_create: relationship.required_on_create,
    });
    let is_declared = |part: &Undeclared<'_>| is_declared(part, &declared);
    attributes.chain(custom).chain(relationships).filter(|part| !is_declared(part)).collect()
}

/// The container of a field, its name, and whether that is a stem to which rustc appends the suffix.
type Declared<'f> = (Container, &'f str, bool);

/// Returns what a field declares. One that the schema does not have under its name may be meant for another container or
/// suffix, which is reported on the field.
fn declared<'f>(field: &'f Field, schema: &Schema) -> Vec<Declared<'f>> {
    let Some(container) = field.kind.container() else { return Vec::new() };
    let wire = field.wire.as_str();
    let is_known = match container {
        Container::Attributes => schema.attribute(wire).is_some(),
        Container::Custom => field::lacks_suffix(field) || schema.custom_attribute(wire).is_some(),
        Container::Relationships => schema.relationship(wire).is_some(),
    };
    if is_known {
        return vec![(container, wire, field::lacks_suffix(field))];
    }
    let stem = crate::ir::Suffix::of_name(wire).and_then(|suffix| wire.strip_suffix(suffix.as_str()));
    [Container::Attributes, Container::Custom, Container::Relationships]
        .into_iter()
        .map(|container| (container, wire, false))
        .chain([(Container::Custom, wire, true)])
        .chain(stem.map(|stem| (Container::Custom, stem, true)))
        .collect()
}

fn is_declared(part: &Undeclared<'_>, declared: &Positions<Declared<'_>>) -> bool {
    let has = |name, is_stem| declared.first(&(part.container, name, is_stem)).is_some();
    let stem = || {
        let suffix = crate::ir::Suffix::of_name(part.name)?;
        part.name.strip_suffix(suffix.as_str())
    };
    has(part.name, false) || stem().is_some_and(|stem| has(stem, true))
}

/// Reports what is required on create and has no field.
fn undeclared_but_required(resource: &Resource, schema: &Schema, diagnostics: &Diagnostics) {
    for missing in undeclared(resource, schema).into_iter().filter(|part| part.required_on_create) {
        let error = format!(
            "`New{}::new` would not require {}, which the API requires on create",
            resource.ident,
            missing.called()
        );
        diagnostics
            .add(missing.explain(Diagnostic::at(Code::RequiredOnCreate, &resource.ident, error), schema));
    }
}
