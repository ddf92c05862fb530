//! What the words, the name and the type of one field rule out.

use proc_macro2::TokenStream;

use super::super::attr::{Attributes, Conflict, Name, name};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Alias, FieldKind, Ty};
use crate::names::type_text;

/// Words that exclude one another, with what to do about it.
const CONFLICTS: &[Conflict] = &[
    (name::CUSTOM, name::RELATIONSHIP, "a custom attribute that holds an id is `custom` alone"),
    (name::CUSTOM, name::JSON, "only an attribute of the resource itself can be free JSON"),
    (name::CUSTOM, name::ATTRIBUTE, "a custom attribute stands under `custom`, any other beside it"),
    (name::JSON, name::TEXT, "a text is a custom attribute"),
    (name::JSON, name::RELATIONSHIP, "a relationship holds ids"),
    (name::READ_ONLY, name::CREATE_ONLY, "`read_only` is never sent"),
    (name::READ_ONLY, name::UPDATE_ONLY, "`read_only` is never sent"),
    (name::READ_ONLY, name::REQUIRED, "`read_only` is never sent"),
    (name::CREATE_ONLY, name::UPDATE_ONLY, "leave out both for an attribute that both may send"),
    (name::UPDATE_ONLY, name::REQUIRED, "`required` is about creating"),
    (name::REQUIRED, name::OPTIONAL, "they are opposites"),
    (name::DEFAULT, name::RELATIONSHIP, "a relationship that may be absent is an `Option`"),
    (name::ENUMERATION, name::TEXT, "a text of several lines has no list of values"),
];

/// Words that stand alone, but for a few: each with the words beside it and the reason.
const ALONE: &[(Name, &[Name], &str)] = &[
    (name::ID, &[], "the id is the record's own, and always called `id`"),
    (name::EXTRA, &[name::CUSTOM, name::READ_ONLY], "`extra` keeps what has no field, under any name"),
    (name::LINKS, &[], "the links stand beside the attributes, and are never sent"),
    (name::META, &[], "the metadata stands beside the attributes, and is never sent"),
];

/// Words that cannot stand together, that mean something only beside another word, or only alone.
pub(super) fn combination(attributes: &Attributes, diagnostics: &Diagnostics) {
    attributes.refuse_conflicts(CONFLICTS, diagnostics);
    for (alone, companions, reason) in ALONE {
        attributes.refuse_beside(*alone, companions, reason, diagnostics);
    }
    if let Some(attribute) = attributes.beside(name::SKIP, &[name::DEFAULT]) {
        diagnostics.add(
            Diagnostic::at(attribute, format!("`{attribute}` has no meaning beside `skip`"))
                .note("a field marked `skip` is not on the wire"),
        );
    }
    if attributes.has(name::CUSTOM) {
        return;
    }
    if let Some(attribute) = attributes.ident(name::TEXT) {
        diagnostics.add(
            Diagnostic::at(attribute, "`text` is about custom attributes")
                .help("write `#[kustomer(custom, text)]`"),
        );
    }
    for (name, help) in [
        (name::DISPLAY_NAME, "the service names all other attributes itself"),
        (name::ENUMERATION, "the values of other attributes are an enum: `#[derive(KustomerEnum)]`"),
    ] {
        if let Some(attribute) = attributes.ident(name) {
            diagnostics.add(
                Diagnostic::at(attribute, format!("`{name}` on a field is about custom attributes"))
                    .help(help),
            );
        }
    }
}

/// Another name that is the field's own would be read twice.
pub(super) fn alias(wire: &str, alias: &Alias, diagnostics: &Diagnostics) {
    wire_name(&alias.wire, &alias.origin, diagnostics);
    if alias.wire == wire {
        diagnostics.add(
            Diagnostic::at(&alias.origin, format!("`{wire}` is the field's own name on the wire"))
                .help("leave out the alias"),
        );
    }
}

/// Names go into a body as they are: one that JSON would have to escape is none that the service has.
pub(crate) fn wire_name(wire: &str, origin: &TokenStream, diagnostics: &Diagnostics) {
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

/// Reports a type that the attributes rule out, as far as its tokens show.
pub(super) fn ty(kind: &FieldKind, ty: &Ty, attributes: &Attributes, diagnostics: &Diagnostics) {
    if let Some(error) = wrong_type(kind, ty, attributes) {
        diagnostics.add(error);
    }
}

fn wrong_type(kind: &FieldKind, ty: &Ty, attributes: &Attributes) -> Option<Diagnostic> {
    let (whole, is_well_known) = (&ty.whole, ty.suffix.is_some());
    let found = || type_text(whole);
    Some(match kind {
        FieldKind::Id if ty.is_nullable() || ty.is_list() => {
            Diagnostic::at(whole, "every record has one id").help(format!("write `{}`", type_text(&ty.inner)))
        }
        FieldKind::Id if !matches!(ty.leaf.as_str(), "Id" | "") => {
            Diagnostic::at(whole, format!("expected `Id<..>`, found `{}`", found()))
                .help("an id is typed by its resource: `id: Id<Flight>`")
        }
        _ if ty.is_nullable() && attributes.has(name::DEFAULT) => {
            Diagnostic::at(attributes.ident(name::DEFAULT), "`default` has no use on an `Option`")
                .note("an absent value is `None`")
                .help(format!("write `{}` to have the default in its place", type_text(&ty.value)))
        }
        FieldKind::Relationship if ty.leaf != "Id" && is_well_known => {
            Diagnostic::at(whole, format!("a relationship holds ids, found `{}`", found()))
                .help("write `Id<..>`, `Option<Id<..>>` or `Vec<Id<..>>`")
        }
        FieldKind::Extra { .. } if is_well_known => {
            Diagnostic::at(whole, format!("`extra` keeps attributes by name, found `{}`", found()))
                .help("write `BTreeMap<String, serde_json::Value>`")
        }
        FieldKind::Custom(_) if attributes.has(name::TEXT) && ty.leaf != "String" && is_well_known => {
            Diagnostic::at(whole, format!("`text` is for strings, found `{}`", found()))
                .help("leave out `text`, or write `String`")
        }
        _ => return None,
    })
}
