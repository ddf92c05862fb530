//! Rules that need more than one field, or the method.

use crate::derive::attr::{Attributes, name};
use crate::diagnostic::{Diagnostic, Diagnostics, list};
use crate::ir::{Content, Method, Operation, OperationField, RequestPart};
use crate::names::rust_name;

/// What the body is made of, and whether there can be one.
pub(super) fn body(operation: &Operation, attributes: &Attributes, diagnostics: &Diagnostics) {
    if operation.method == Method::Get {
        no_body(operation, attributes, diagnostics);
    } else {
        one_body(operation, diagnostics);
        if operation.content == Content::Form {
            form(operation, attributes, diagnostics);
        }
    }
}

/// A `GET` has none. A `DELETE` may have: the tags of a conversation and the members of a team are taken away so.
fn no_body(operation: &Operation, attributes: &Attributes, diagnostics: &Diagnostics) {
    if let Some(form) = attributes.ident(name::FORM) {
        diagnostics.add(
            Diagnostic::at(form, "a `GET` has no body")
                .help("leave out `form`, and mark the fields `#[kustomer(query)]`"),
        );
        return;
    }
    for field in &operation.fields {
        let mistake = match field.part {
            RequestPart::Body { .. } => Diagnostic::at(&field.attribute, "a `GET` has no body"),
            RequestPart::Member { .. } => Diagnostic::at(
                &field.ident,
                format!("`{}` would stand in the body, and a `GET` has none", field.ident),
            ),
            _ => continue,
        };
        diagnostics.add(
            mistake
                .help("send it in the query: `#[kustomer(query)]`")
                .help(format!("or in the path: `{{{}}}`", field.ident)),
        );
    }
}

/// A body is one field, or all of the fields that belong there.
fn one_body(operation: &Operation, diagnostics: &Diagnostics) {
    let mut bodies = operation.fields.iter().filter(|field| matches!(field.part, RequestPart::Body { .. }));
    let Some(first) = bodies.next() else { return };
    for second in bodies {
        diagnostics.add(
            Diagnostic::at(&second.attribute, "a second field is marked `body`")
                .note(format!("the first is `{}`", first.ident))
                .help("leave out `body` on both: they become members of one JSON object"),
        );
    }
    let members: Vec<String> = operation
        .fields
        .iter()
        .filter(|field| matches!(field.part, RequestPart::Member { .. }))
        .map(|field| field.ident.to_string())
        .collect();
    if members.is_empty() {
        return;
    }
    let members: Vec<&str> = members.iter().map(String::as_str).collect();
    diagnostics.add(
        Diagnostic::at(
            &first.attribute,
            format!("`{}` is the whole body, which leaves no place for {}", first.ident, list(&members)),
        )
        .help("leave out `body`: all of them become members of one JSON object")
        .help("or mark the others `#[kustomer(query)]`, or `#[kustomer(skip)]` if they are not sent"),
    );
}

/// A form is made of texts.
fn form(operation: &Operation, attributes: &Attributes, diagnostics: &Diagnostics) {
    let mut is_empty = true;
    for field in &operation.fields {
        match field.part {
            RequestPart::Body { .. } => diagnostics.add(
                Diagnostic::at(&field.attribute, "`form` and `body` cannot stand together")
                    .help("leave out `form`, and make the body of type `Body`: `Body::form(&query)`")
                    .help("or leave out `body`: the field becomes one of the form"),
            ),
            RequestPart::Member { json: true } => diagnostics.add(
                Diagnostic::at(&field.attribute, "a field of a form is one text, no JSON")
                    .help("leave out `json`, or `form`"),
            ),
            RequestPart::Member { json: false } => {}
            _ => continue,
        }
        is_empty = false;
    }
    if is_empty {
        diagnostics.add(
            Diagnostic::at(attributes.ident(name::FORM), "a form without fields")
                .help("leave out `form`, or add the fields that it holds"),
        );
    }
}

/// Two fields of one name in the path, the query, or the body.
pub(super) fn unique_wire_names(fields: &[OperationField], diagnostics: &Diagnostics) {
    let mut names: Vec<(&str, String, usize)> = Vec::with_capacity(fields.len());
    for (at, field) in fields.iter().enumerate() {
        match field.part {
            RequestPart::Path => names.push(("path", rust_name(&field.ident), at)),
            RequestPart::Query { .. } => names.push(("query", field.wire.clone(), at)),
            RequestPart::Member { .. } => names.push(("body", field.wire.clone(), at)),
            RequestPart::Body { .. } | RequestPart::Skip => {}
        }
    }
    names.sort_unstable();
    for (first, second) in names.iter().zip(names.iter().skip(1)) {
        if (first.0, &first.1) != (second.0, &second.1) {
            continue;
        }
        let (place, name, _) = second;
        if let (Some(one), Some(other)) = (fields.get(first.2), fields.get(second.2)) {
            let help = match other.part {
                RequestPart::Path => "name one of the fields otherwise",
                _ => "rename one of them: `#[kustomer(rename = \"..\")]`",
            };
            diagnostics.add(
                Diagnostic::at(
                    &other.wire_origin,
                    format!("`{}` and `{}` are both `{name}` in the {place}", one.ident, other.ident),
                )
                .help(help),
            );
        }
    }
}
