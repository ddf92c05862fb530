//! Checks a struct of custom attributes against the custom attributes of a schema file.

use kustomer_schema::Schema;
use proc_macro2::TokenStream;
use quote::ToTokens;

use super::super::attr::{Attributes, name};
use super::location::location;
use super::{field, file, resource};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{
    Capabilities, Container, CustomStruct, Generics, Kind, Resource, SchemaCheck, Suffix, UpdateVerb,
};
use crate::names::field_name;

/// Checks a struct against the file that its attribute `schema` names, if it has one.
pub(crate) fn check(
    item: &CustomStruct,
    attributes: &Attributes,
    diagnostics: &Diagnostics,
) -> Option<SchemaCheck> {
    let file = file::load(attributes, diagnostics)?;
    let schema = &file.schema;
    if file.pointer.is_some() {
        diagnostics.add(
            Diagnostic::at(
                Code::SchemaPart,
                &file.origin,
                "custom attributes are described by a whole schema file",
            )
            .help(format!("write `schema = \"{}\"`", schema.file)),
        );
    }
    if !is_about(item, schema, attributes, diagnostics) {
        return Some(SchemaCheck { file: schema.file.clone(), checks: Vec::new() });
    }
    let resource = as_resource(item);
    let comparison = field::ResourceComparison { schema, resource: &resource, diagnostics };
    let checks = resource.fields.iter().filter(|field| !field.broken);
    let checks = checks.flat_map(|field| comparison.check(field)).collect();
    if let Some(attribute) = &file.exhaustive {
        for missing in resource::undeclared(&resource, schema) {
            if missing.container != Container::Custom {
                continue;
            }
            let suffix = Suffix::of_name(missing.name).map_or("", Suffix::as_str);
            let stem = missing.name.strip_suffix(suffix).unwrap_or(missing.name);
            diagnostics.add(
                Diagnostic::at(
                    Code::FieldMissing,
                    attribute,
                    format!("`{}` has no field for {}", item.ident, missing.called()),
                )
                .note(format!("declared at {}", location(schema, missing.at)))
                .help(format!("add the field `{}: ..`", field_name(stem))),
            );
        }
    }
    Some(SchemaCheck { file: schema.file.clone(), checks })
}

/// Reports a file about another resource.
fn is_about(
    item: &CustomStruct,
    schema: &Schema,
    attributes: &Attributes,
    diagnostics: &Diagnostics,
) -> bool {
    let theirs = schema.kind.type_name();
    let is_same = item.on.is_none_or(|on| on == theirs);
    if !is_same {
        let place: TokenStream =
            attributes.value(name::ON).unwrap_or_else(|| attributes.ident(name::ON).to_token_stream());
        diagnostics.add(
            Diagnostic::at(
                Code::SchemaOfAnother,
                place,
                format!("the schema describes custom attributes of `{theirs}`"),
            )
            .note(format!("declared at {}", location(schema, schema.kind.position())))
            .help("name the file of this resource, or change `on`"),
        );
    }
    is_same
}

/// Returns a resource with the same fields: what the API accepts in an update is compared.
fn as_resource(item: &CustomStruct) -> Resource {
    Resource {
        ident: item.ident.clone(),
        generics: Generics::default(),
        vis: TokenStream::new(),
        krate: TokenStream::new(),
        kind: Kind::Unknown,
        capabilities: Capabilities { update: Some(UpdateVerb::Patch), ..Capabilities::default() },
        no_id: None,
        search: None,
        encode: false,
        changes: false,
        serde: false,
        fields: item.fields.clone(),
        schema_check: None,
    }
}
