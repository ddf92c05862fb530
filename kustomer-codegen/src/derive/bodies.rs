//! Parses `bodies(new = CreateNote, update = UpdateNote)`: the bodies that only operations send.

use proc_macro2::Ident;
use syn::Type;

use super::attr::{Argument, Attributes, MetaItem, meta_items, name};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{OperationBody, SentBody};

/// Parses the bodies and, for each of them, an operation that sends it.
pub(super) fn parse(attributes: &Attributes, diagnostics: &Diagnostics) -> Vec<OperationBody> {
    let Some(tokens) = attributes.tokens(name::BODIES) else { return Vec::new() };
    if tokens.is_empty() {
        diagnostics.add(
            Diagnostic::at(Code::NoArguments, attributes.ident(name::BODIES), "`bodies(..)` is empty")
                .help("expected `new`, `update` or both"),
        );
    }
    let mut bodies: Vec<OperationBody> = Vec::new();
    for item in meta_items(tokens, &example, diagnostics) {
        let Some(body) = body(&item, diagnostics) else { continue };
        if bodies.iter().any(|other| other.sent == body.sent) {
            let error = format!("duplicate `{}` in `bodies(..)`", item.name);
            diagnostics.add(Diagnostic::at(Code::DuplicateArgument, &item.name, error));
        } else {
            bodies.push(body);
        }
    }
    bodies
}

/// Returns an argument as it is written.
fn example(name: &Ident) -> Option<&'static str> {
    let examples = [("new", "new = CreateNote"), ("update", "update = UpdateNote")];
    examples.into_iter().find(|(known, _)| name == known).map(|(_, example)| example)
}

/// `new` or `new = CreateNote`
fn body(item: &MetaItem, diagnostics: &Diagnostics) -> Option<OperationBody> {
    let name = item.name.to_string();
    let Some((_, sent)) = SentBody::TABLE.into_iter().find(|(known, _)| *known == name) else {
        let names = SentBody::TABLE.map(|(name, _)| name);
        diagnostics.add(
            Diagnostic::at(
                Code::UnknownArgument,
                &item.name,
                format!("unknown argument `{name}` in `bodies(..)`"),
            )
            .help_nearest(&name, &names),
        );
        return None;
    };
    let operation = match &item.argument {
        Argument::Nothing => None,
        Argument::Value(value) if syn::parse2::<Type>(value.clone()).is_ok() => Some(value.clone()),
        argument => {
            diagnostics.add(
                Diagnostic::at(
                    Code::WrongArgument,
                    argument.tokens(),
                    format!("`{name}` takes the type of an operation"),
                )
                .help(format!("write `{name}`, or `{name} = ..` with the operation that sends the body")),
            );
            return None;
        }
    };
    Some(OperationBody { sent, operation })
}
