//! Parses one field of an operation: its attributes, and the part of the request that it belongs to.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::Field as SynField;

use super::path::{Placeholder, Template};
use crate::code::Code;
use crate::derive::attr::{Attributes, Conflict, OPERATION_FIELD_ATTRIBUTES, name};
use crate::derive::{input, ty};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{OperationField, RequestPart, Shape, Ty};
use crate::names::{Case, rust_name, type_text};

/// What the struct determines for its fields.
#[derive(Debug, Clone, Copy)]
pub(super) struct OperationContext<'i> {
    pub(super) owner: &'i TokenStream,
    pub(super) case: Case,
    /// The path, or `None` if it could not be parsed.
    pub(super) path: Option<&'i Template>,
}

/// Attributes that cannot be combined, and why.
const CONFLICTS: &[Conflict] = &[
    (name::QUERY, name::BODY, "a field is in the query or is the body"),
    (name::QUERY, name::JSON, "a query parameter is a single string"),
    (name::REPEATED, name::BODY, "`repeated` is for lists in the query"),
    (name::REPEATED, name::JSON, "`repeated` is for lists in the query"),
    (name::BODY, name::RENAME, "the whole body has no name"),
];

/// Parses a field. Returns `None` for a field without a name.
pub(super) fn parse(
    field: &SynField,
    context: OperationContext<'_>,
    diagnostics: &Diagnostics,
) -> Option<OperationField> {
    let ident = field.ident.clone()?;
    let attributes =
        Attributes::parse(&field.attrs, OPERATION_FIELD_ATTRIBUTES, "a field of an operation", diagnostics);
    attributes.refuse_conflicts(CONFLICTS, diagnostics);
    let ty = ty::parse(&field.ty, context.owner);
    let rename = attributes.string(name::RENAME, diagnostics);
    let part = part(&attributes, &ident, &ty, context, diagnostics);
    let wire_origin = rename.as_ref().map_or_else(|| ident.to_token_stream(), ToTokens::to_token_stream);
    let wire = rename.as_ref().map_or_else(|| context.case.apply(&ident), syn::LitStr::value);
    if matches!(part, RequestPart::Query { .. } | RequestPart::Member { .. }) {
        crate::derive::field::check::wire_name(&wire, &wire_origin, diagnostics);
    }
    let attribute = [name::BODY, name::QUERY, name::JSON]
        .into_iter()
        .find_map(|attribute| attributes.ident(attribute))
        .cloned();
    let docs = input::docs(&field.attrs);
    Some(OperationField { ident, wire, wire_origin, ty, part, docs, attribute })
}

fn part(
    attributes: &Attributes,
    ident: &Ident,
    ty: &Ty,
    context: OperationContext<'_>,
    diagnostics: &Diagnostics,
) -> RequestPart {
    let name = rust_name(ident);
    if let Some(placeholder) = context.path.and_then(|path| path.of_field(&name)) {
        refuse_attributes_of_path(attributes, &name, diagnostics);
        check_path_type(placeholder, ty, diagnostics);
        return RequestPart::Path;
    }
    if attributes.has(name::SKIP) {
        if let Some(attribute) = attributes.beside(name::SKIP, &[]) {
            diagnostics.add(
                Diagnostic::at(
                    Code::ConflictingAttributes,
                    attribute,
                    format!("`{attribute}` cannot be combined with `skip`"),
                )
                .note("a field with `skip` is not sent"),
            );
        }
        return RequestPart::Skip;
    }
    refuse_stray_repeated(attributes, ty, diagnostics);
    let json = attributes.has(name::JSON);
    if attributes.has(name::QUERY) {
        RequestPart::Query { repeated: attributes.has(name::REPEATED) }
    } else if attributes.has(name::BODY) {
        if !json {
            refuse_string_body(ty, diagnostics);
        }
        RequestPart::Body { json }
    } else if attributes.has_rejected() {
        // The rejected attribute may have named its part.
        RequestPart::Skip
    } else {
        RequestPart::Member { json }
    }
}

/// Reports attributes that would send a field of the path elsewhere as well.
fn refuse_attributes_of_path(attributes: &Attributes, name: &str, diagnostics: &Diagnostics) {
    for attribute in [name::QUERY, name::BODY, name::SKIP] {
        if let Some(attribute) = attributes.ident(attribute) {
            diagnostics.add(
                Diagnostic::at(
                    Code::PathFieldElsewhere,
                    attribute,
                    format!("`{name}` is in the path and has the attribute `{attribute}`"),
                )
                .help(format!("remove `{attribute}`, or `{{{name}}}` from the path, or use two fields")),
            );
        }
    }
    for attribute in [name::JSON, name::RENAME, name::REPEATED] {
        if let Some(attribute) = attributes.ident(attribute) {
            diagnostics.add(
                Diagnostic::at(
                    Code::NoEffectInPath,
                    attribute,
                    format!("`{attribute}` has no effect on `{name}`, which is in the path"),
                )
                .help(format!("remove `{attribute}`")),
            );
        }
    }
}

/// Reports a type that a path segment cannot have: segments are required, and a lookup has one value.
fn check_path_type(placeholder: &Placeholder, ty: &Ty, diagnostics: &Diagnostics) {
    let shown = type_text(&ty.whole);
    if ty.is_nullable() {
        diagnostics.add(
            Diagnostic::at(
                Code::PathFieldType,
                &ty.whole,
                format!("a path segment cannot be optional, found `{shown}`"),
            )
            .help(format!(
                "write `{}`; a call without the segment is another operation",
                type_text(&ty.value)
            )),
        );
    } else if ty.shape == Shape::Many
        && let Placeholder::Lookup { name, .. } = placeholder
    {
        diagnostics.add(
            Diagnostic::at(
                Code::PathFieldType,
                &ty.whole,
                format!("a lookup by `{name}` takes one value, found `{shown}`"),
            )
            .help(format!("write `{}`", type_text(&ty.inner))),
        );
    }
}

fn refuse_stray_repeated(attributes: &Attributes, ty: &Ty, diagnostics: &Diagnostics) {
    let Some(repeated) = attributes.ident(name::REPEATED) else { return };
    if !attributes.has(name::QUERY) {
        if !attributes.has(name::BODY) && !attributes.has(name::JSON) {
            diagnostics.add(
                Diagnostic::at(Code::RequiresAnother, repeated, "`repeated` requires `query`")
                    .help("write `#[kustomer(query, repeated)]`"),
            );
        }
    } else if !ty.is_list() && ty.suffix.is_some() {
        diagnostics.add(
            Diagnostic::at(
                Code::RepeatedNotAList,
                &ty.whole,
                format!("`repeated` is for lists, found `{}`", type_text(&ty.whole)),
            )
            .help("remove `repeated`, or write a `Vec`"),
        );
    }
}

/// Reports a `String` as the body. It would be sent as a JSON string, in quotes, which no endpoint takes.
fn refuse_string_body(ty: &Ty, diagnostics: &Diagnostics) {
    if ty.leaf == "String" && !ty.is_list() {
        diagnostics.add(
            Diagnostic::at(
                Code::StringBody,
                &ty.whole,
                format!("a body of type `{}` would be sent as a JSON string", type_text(&ty.whole)),
            )
            .help("for plain text, a form, or other bytes, write `Body`: `Body::text(\"..\")`")
            .help("for one member of a JSON object, remove `body`; for a JSON string, write `body, json`"),
        );
    }
}
