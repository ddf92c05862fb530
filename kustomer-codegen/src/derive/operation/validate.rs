//! Rules about several fields of an operation, or about a field and the method.

use crate::code::Code;
use crate::derive::attr::{Attributes, name};
use crate::diagnostic::{Diagnostic, Diagnostics, list};
use crate::ir::{Content, Method, Operation, OperationField, RequestPart};
use crate::names::rust_name;
use crate::order::sorted_positions;

/// Checks the body.
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

/// Reports a body of a `GET`. A `DELETE` can have one: it removes tags from a conversation, or members from a team.
fn no_body(operation: &Operation, attributes: &Attributes, diagnostics: &Diagnostics) {
    if let Some(form) = attributes.ident(name::FORM) {
        diagnostics.add(
            Diagnostic::at(Code::BodyOfGet, form, "a `GET` has no body")
                .help("remove `form`, and add `#[kustomer(query)]` to the fields"),
        );
        return;
    }
    for field in &operation.fields {
        let error = match field.part {
            RequestPart::Body { .. } => {
                Diagnostic::at(Code::BodyOfGet, &field.attribute, "a `GET` has no body")
            }
            RequestPart::Member { .. } => Diagnostic::at(
                Code::BodyOfGet,
                &field.ident,
                format!("`{}` would be in the body, which a `GET` does not have", field.ident),
            ),
            _ => continue,
        };
        diagnostics.add(
            error
                .help("send it in the query: `#[kustomer(query)]`")
                .help(format!("or send it in the path: `{{{}}}`", field.ident)),
        );
    }
}

/// Reports a second body: either one field is the body, or fields are its members.
fn one_body(operation: &Operation, diagnostics: &Diagnostics) {
    let mut bodies = operation.fields.iter().filter(|field| matches!(field.part, RequestPart::Body { .. }));
    let Some(first) = bodies.next() else { return };
    for second in bodies {
        diagnostics.add(
            Diagnostic::at(Code::SecondBody, &second.attribute, "a second field has the attribute `body`")
                .note(format!("the first is `{}`", first.ident))
                .help("remove `body` from both to make them members of one JSON object"),
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
            Code::BodyWithMembers,
            &first.attribute,
            format!("`{}` is the whole body, so it cannot contain {}", first.ident, list(&members)),
        )
        .help("remove `body` to make all of them members of one JSON object")
        .help("or add `#[kustomer(query)]` to the others, or `#[kustomer(skip)]` if they are not sent"),
    );
}

/// Reports fields that cannot be part of a form.
fn form(operation: &Operation, attributes: &Attributes, diagnostics: &Diagnostics) {
    let mut is_empty = true;
    for field in &operation.fields {
        match field.part {
            RequestPart::Body { .. } => diagnostics.add(
                Diagnostic::at(
                    Code::ConflictingAttributes,
                    &field.attribute,
                    "`form` and `body` cannot be combined",
                )
                .help("remove `form`, and use the type `Body`: `Body::form(&query)`")
                .help("or remove `body` to make it a field of the form"),
            ),
            RequestPart::Member { json: true } => diagnostics.add(
                Diagnostic::at(Code::JsonInForm, &field.attribute, "a form field is a string, not JSON")
                    .help("remove `json`, or `form`"),
            ),
            RequestPart::Member { json: false } => {}
            _ => continue,
        }
        is_empty = false;
    }
    if is_empty {
        diagnostics.add(
            Diagnostic::at(Code::EmptyForm, attributes.ident(name::FORM), "`form` requires fields")
                .help("remove `form`, or add the fields of the form"),
        );
    }
}

/// Reports two fields with the same name in the path, the query, or the body.
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
    let sorted = sorted_positions(names.len(), &|one, other| names.get(one).cmp(&names.get(other)));
    let sorted: Vec<_> = sorted.into_iter().filter_map(|at| names.get(at)).collect();
    for (first, second) in sorted.iter().zip(sorted.iter().skip(1)) {
        if (first.0, &first.1) != (second.0, &second.1) {
            continue;
        }
        let (place, name, _) = second;
        if let (Some(one), Some(other)) = (fields.get(first.2), fields.get(second.2)) {
            let help = match other.part {
                RequestPart::Path => "choose another name for one of the fields",
                _ => "rename one of them: `#[kustomer(rename = \"..\")]`",
            };
            diagnostics.add(
                Diagnostic::at(
                    Code::DuplicateName,
                    &other.wire_origin,
                    format!(
                        "`{}` and `{}` have the same name `{name}` in the {place}",
                        one.ident, other.ident
                    ),
                )
                .help(help),
            );
        }
    }
}
