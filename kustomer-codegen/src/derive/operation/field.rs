//! One field of an operation: its words, and the part of the request that it belongs to.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::Field as SynField;

use super::path::{Placeholder, Template};
use crate::derive::attr::{OPERATION_FIELD_WORDS, Words};
use crate::derive::ty;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{OperationField, Part, Shape, Ty};
use crate::names::{Case, rust_name, type_text};

/// What the struct decides for its fields.
#[derive(Debug, Clone, Copy)]
pub(super) struct Surroundings<'i> {
    pub(super) owner: &'i TokenStream,
    pub(super) case: Case,
    /// The path; `None` where it could not be read.
    pub(super) path: Option<&'i Template>,
}

/// Words that exclude one another.
const PAIRS: &[(&str, &str, &str)] = &[
    ("query", "body", "a field stands in the query or is the body"),
    ("query", "json", "a parameter of a query is one text"),
    ("repeated", "body", "`repeated` is about lists in the query"),
    ("repeated", "json", "`repeated` is about lists in the query"),
    ("body", "rename", "the body as a whole has no name"),
];

/// Reads one field. `None` for a field without a name.
pub(super) fn parse(
    field: &SynField,
    around: Surroundings<'_>,
    diagnostics: &Diagnostics,
) -> Option<OperationField> {
    let ident = field.ident.clone()?;
    let words = Words::parse(&field.attrs, OPERATION_FIELD_WORDS, "a field of an operation", diagnostics);
    words.refuse_pairs(PAIRS, diagnostics);
    let ty = ty::parse(&field.ty, around.owner);
    let rename = words.text("rename", diagnostics);
    let part = part(&words, &ident, &ty, around, diagnostics);
    let wire_origin = rename.as_ref().map_or_else(|| ident.to_token_stream(), ToTokens::to_token_stream);
    let wire = rename.as_ref().map_or_else(|| around.case.apply(&ident), syn::LitStr::value);
    if matches!(part, Part::Query { .. } | Part::Member { .. }) {
        crate::derive::field::check::name(&wire, &wire_origin, diagnostics);
    }
    let word = ["body", "query", "json"].into_iter().find_map(|word| words.word(word)).cloned();
    Some(OperationField { ident, wire, wire_origin, ty, part, word })
}

fn part(words: &Words, ident: &Ident, ty: &Ty, around: Surroundings<'_>, diagnostics: &Diagnostics) -> Part {
    let name = rust_name(ident);
    if let Some(placeholder) = around.path.and_then(|path| path.of_field(&name)) {
        refuse_words_of_path(words, &name, diagnostics);
        check_path_type(placeholder, ty, diagnostics);
        return Part::Path;
    }
    if words.has("skip") {
        if let Some(word) = words.beside("skip", &[]) {
            diagnostics.add(
                Diagnostic::at(word, format!("`{word}` has no meaning beside `skip`"))
                    .note("a field marked `skip` is not sent"),
            );
        }
        return Part::Skip;
    }
    refuse_stray_repeated(words, ty, diagnostics);
    let json = words.has("json");
    if words.has("query") {
        Part::Query { repeated: words.has("repeated") }
    } else if words.has("body") {
        if !json {
            refuse_bare_text(ty, diagnostics);
        }
        Part::Body { json }
    } else if words.were_refused() {
        // What was left out may have been the word for its part.
        Part::Skip
    } else {
        Part::Member { json }
    }
}

/// A field that fills the path is used up by that.
fn refuse_words_of_path(words: &Words, name: &str, diagnostics: &Diagnostics) {
    for word in ["query", "body", "skip"] {
        if let Some(word) = words.word(word) {
            diagnostics.add(
                Diagnostic::at(word, format!("`{name}` stands in the path and is marked `{word}`")).help(
                    format!("leave out `{word}`, or `{{{name}}}` in the path, or make them two fields"),
                ),
            );
        }
    }
    for word in ["json", "rename", "repeated"] {
        if let Some(word) = words.word(word) {
            diagnostics.add(
                Diagnostic::at(
                    word,
                    format!("`{word}` has no meaning on `{name}`, which stands in the path"),
                )
                .help(format!("leave out `{word}`")),
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

fn refuse_stray_repeated(words: &Words, ty: &Ty, diagnostics: &Diagnostics) {
    let Some(repeated) = words.word("repeated") else { return };
    if !words.has("query") {
        if !words.has("body") && !words.has("json") {
            diagnostics.add(
                Diagnostic::at(repeated, "`repeated` is about lists in the query")
                    .help("write `#[kustomer(query, repeated)]`"),
            );
        }
    } else if !ty.is_list() && ty.suffix().is_some() {
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
