//! What the words, the name and the type of one field rule out.

use proc_macro2::TokenStream;

use super::super::attr::Words;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Alias, Role, Ty};
use crate::names::type_text;

/// Words that exclude one another, with what to do about it.
const PAIRS: &[(&str, &str, &str)] = &[
    ("custom", "relationship", "a custom attribute that holds an id is `custom` alone"),
    ("custom", "json", "only an attribute of the resource itself can be free JSON"),
    ("custom", "attribute", "a custom attribute stands under `custom`, any other beside it"),
    ("json", "text", "a text is a custom attribute"),
    ("json", "relationship", "a relationship holds ids"),
    ("read_only", "create_only", "`read_only` is never sent"),
    ("read_only", "update_only", "`read_only` is never sent"),
    ("read_only", "required", "`read_only` is never sent"),
    ("create_only", "update_only", "leave out both for an attribute that both may send"),
    ("update_only", "required", "`required` is about creating"),
    ("required", "optional", "they are opposites"),
    ("default", "relationship", "a relationship that may be absent is an `Option`"),
    ("enumeration", "text", "a text of several lines has no list of values"),
];

/// Words that stand alone, but for a few: each with the words beside it and the reason.
const ALONE: &[(&str, &[&str], &str)] = &[
    ("id", &[], "the id is the record's own, and always called `id`"),
    ("extra", &["custom", "read_only"], "`extra` keeps what has no field, under any name"),
    ("links", &[], "the links stand beside the attributes, and are never sent"),
    ("meta", &[], "the metadata stands beside the attributes, and is never sent"),
];

/// Words that cannot stand together, that mean something only beside another word, or only alone.
pub(super) fn words(words: &Words, diagnostics: &Diagnostics) {
    words.refuse_pairs(PAIRS, diagnostics);
    for (alone, companions, reason) in ALONE {
        words.refuse_beside(alone, companions, reason, diagnostics);
    }
    if let Some(word) = words.beside("skip", &["default"]) {
        diagnostics.add(
            Diagnostic::at(word, format!("`{word}` has no meaning beside `skip`"))
                .note("a field marked `skip` is not on the wire"),
        );
    }
    if words.has("custom") {
        return;
    }
    if let Some(word) = words.word("text") {
        diagnostics.add(
            Diagnostic::at(word, "`text` is about custom attributes")
                .help("write `#[kustomer(custom, text)]`"),
        );
    }
    for (name, help) in [
        ("display_name", "the service names all other attributes itself"),
        ("enumeration", "the values of other attributes are an enum: `#[derive(KustomerEnum)]`"),
    ] {
        if let Some(word) = words.word(name) {
            diagnostics.add(
                Diagnostic::at(word, format!("`{name}` on a field is about custom attributes")).help(help),
            );
        }
    }
}

/// Another name that is the field's own would be read twice.
pub(super) fn alias(wire: &str, alias: &Alias, diagnostics: &Diagnostics) {
    name(&alias.wire, &alias.origin, diagnostics);
    if alias.wire == wire {
        diagnostics.add(
            Diagnostic::at(&alias.origin, format!("`{wire}` is the field's own name on the wire"))
                .help("leave out the alias"),
        );
    }
}

/// Names go into a body as they are: one that JSON would have to escape is none that the service has.
pub(crate) fn name(wire: &str, origin: &TokenStream, diagnostics: &Diagnostics) {
    if wire.is_empty() {
        diagnostics.add(Diagnostic::at(origin, "the name on the wire is empty"));
    } else if let Some(wrong) = wire.chars().find(|c| matches!(c, '"' | '\\') || c.is_control()) {
        let shown = if wrong.is_control() { wrong.escape_default().to_string() } else { wrong.to_string() };
        diagnostics.add(
            Diagnostic::at(origin, format!("the name on the wire holds `{shown}`"))
                .help("quotes, backslashes and control characters stand in no name of Kustomer's"),
        );
    }
}

/// Types that the words rule out, as far as tokens tell.
pub(super) fn ty(role: &Role, ty: &Ty, words: &Words, diagnostics: &Diagnostics) {
    let whole = &ty.whole;
    match role {
        Role::Id if ty.is_nullable() || ty.is_list() => diagnostics.add(
            Diagnostic::at(whole, "every record has one id")
                .help(format!("write `{}`", type_text(&ty.inner))),
        ),
        Role::Id if !matches!(ty.leaf.as_str(), "Id" | "") => diagnostics.add(
            Diagnostic::at(whole, format!("expected `Id<..>`, found `{}`", type_text(whole)))
                .help("an id is typed by its resource: `id: Id<Flight>`"),
        ),
        _ if ty.is_nullable() && words.has("default") => diagnostics.add(
            Diagnostic::at(words.word("default"), "`default` has no use on an `Option`")
                .note("an absent value is `None`")
                .help(format!("write `{}` to have the default in its place", type_text(&ty.value))),
        ),
        Role::Relationship if ty.leaf != "Id" && !ty.leaf.is_empty() && ty.suffix().is_some() => diagnostics
            .add(
                Diagnostic::at(whole, format!("a relationship holds ids, found `{}`", type_text(whole)))
                    .help("write `Id<..>`, `Option<Id<..>>` or `Vec<Id<..>>`"),
            ),
        Role::Extra { .. } if ty.suffix().is_some() => diagnostics.add(
            Diagnostic::at(whole, format!("`extra` keeps attributes by name, found `{}`", type_text(whole)))
                .help("write `BTreeMap<String, serde_json::Value>`"),
        ),
        Role::Custom(_) if words.has("text") && ty.leaf != "String" && ty.suffix().is_some() => diagnostics
            .add(
                Diagnostic::at(whole, format!("`text` is for strings, found `{}`", type_text(whole)))
                    .help("leave out `text`, or write `String`"),
            ),
        _ => {}
    }
}
