//! One field of an operation: its words, and the part of the request that it belongs to.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::Field as SynField;

use super::path::{Placeholder, Template};
use crate::derive::attr::{Attributes, Conflict, OPERATION_FIELD_ATTRIBUTES, name};
use crate::derive::ty;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{OperationField, RequestPart, Shape, Ty};
use crate::names::{Case, rust_name, type_text};

/// What the struct decides for its fields.
#[derive(Debug, Clone, Copy)]
pub(super) struct OperationContext<'i> {
    pub(super) owner: &'i TokenStream,
    pub(super) case: Case,
    /// The path; `None` where it could not be read.
    pub(super) path: Option<&'i Template>,
}

/// Words that exclude one another.
const CONFLICTS: &[Conflict] = &[
    (name::QUERY, name::BODY, "a field stands in the query or is the body"),
    (name::QUERY, name::JSON, "a parameter of a query is one text"),
    (name::REPEATED, name::BODY, "`repeated` is about lists in the query"),
    (name::REPEATED, name::JSON, "`repeated` is about lists in the query"),
    (name::BODY, name::RENAME, "the body as a whole has no name"),
];

/// Reads one field. `None` for a field without a name.
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
    Some(OperationField { ident, wire, wire_origin, ty, part, attribute })
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
                Diagnostic::at(attribute, format!("`{attribute}` has no meaning beside `skip`"))
                    .note("a field marked `skip` is not sent"),
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
            refuse_bare_text(ty, diagnostics);
        }
        RequestPart::Body { json }
    } else if attributes.has_rejected() {
        // What was left out may have been the word for its part.
        RequestPart::Skip
    } else {
        RequestPart::Member { json }
    }
}

/// A field that fills the path is used up by that.
fn refuse_attributes_of_path(attributes: &Attributes, name: &str, diagnostics: &Diagnostics) {
    for attribute in [name::QUERY, name::BODY, name::SKIP] {
        if let Some(attribute) = attributes.ident(attribute) {
            diagnostics.add(
                Diagnostic::at(attribute, format!("`{name}` stands in the path and is marked `{attribute}`"))
                    .help(format!(
                        "leave out `{attribute}`, or `{{{name}}}` in the path, or make them two fields"
                    )),
            );
        }
    }
    for attribute in [name::JSON, name::RENAME, name::REPEATED] {
        if let Some(attribute) = attributes.ident(attribute) {
            diagnostics.add(
                Diagnostic::at(
                    attribute,
                    format!("`{attribute}` has no meaning on `{name}`, which stands in the path"),
                )
                .help(format!("leave out `{attribute}`")),
            );
        }
    }
}

/// A segment is always there, and a look-up has one value.
fn check_path_type(placeholder: &Placeholder, ty: &Ty, diagnostics: &Diagnostics) {
    let shown = type_text(&ty.whole);
    if ty.is_nullable() {
        diagnostics.add(
            Diagnostic::at(&ty.whole, format!("a part of the path cannot be left out, found `{shown}`"))
                .help(format!(
                    "write `{}`; a call without it is an operation of its own",
                    type_text(&ty.value)
                )),
        );
    } else if ty.shape == Shape::Many
        && let Placeholder::Lookup { name, .. } = placeholder
    {
        diagnostics.add(
            Diagnostic::at(&ty.whole, format!("the look-up by `{name}` takes one value, found `{shown}`"))
                .help(format!("write `{}`", type_text(&ty.inner))),
        );
    }
}

fn refuse_stray_repeated(attributes: &Attributes, ty: &Ty, diagnostics: &Diagnostics) {
    let Some(repeated) = attributes.ident(name::REPEATED) else { return };
    if !attributes.has(name::QUERY) {
        if !attributes.has(name::BODY) && !attributes.has(name::JSON) {
            diagnostics.add(
                Diagnostic::at(repeated, "`repeated` is about lists in the query")
                    .help("write `#[kustomer(query, repeated)]`"),
            );
        }
    } else if !ty.is_list() && ty.suffix.is_some() {
        diagnostics.add(
            Diagnostic::at(&ty.whole, format!("`repeated` is for lists, found `{}`", type_text(&ty.whole)))
                .help("leave out `repeated`, or write a `Vec`"),
        );
    }
}

/// A text would go out in quotes, as JSON, which no endpoint takes.
fn refuse_bare_text(ty: &Ty, diagnostics: &Diagnostics) {
    if ty.leaf == "String" && !ty.is_list() {
        diagnostics.add(
            Diagnostic::at(
                &ty.whole,
                format!("a body of type `{}` would be a JSON text", type_text(&ty.whole)),
            )
            .help("for plain text, a form or other bytes write `Body`: `Body::text(\"..\")`")
            .help("for one member of a JSON object leave out `body`; for a JSON text write `body, json`"),
        );
    }
}
