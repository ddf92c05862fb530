//! Rules about several fields of a resource or nested object.

use super::kobject;
use super::positions::Positions;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{
    Access, Alias, CLEAR_CUSTOM, CUSTOM_METHODS, Container, CustomStruct, Field, FieldKind, Object, Resource,
};
use crate::names::clear_method;

/// The member that holds the custom attributes.
const CUSTOM: &str = "custom";

pub(super) fn resource(resource: &mut Resource, diagnostics: &Diagnostics) {
    one_id(resource, diagnostics);
    unique_wire_names(&mut resource.fields, diagnostics);
    custom_is_not_taken(&resource.fields, diagnostics);
    one_each(&resource.fields, diagnostics);
    unique_methods(&mut resource.fields, diagnostics);
}

pub(super) fn custom(custom: &mut CustomStruct, diagnostics: &Diagnostics) {
    unique_wire_names(&mut custom.fields, diagnostics);
    unique_methods(&mut custom.fields, diagnostics);
}

pub(super) fn object(object: &mut Object, diagnostics: &Diagnostics) {
    unique_wire_names(&mut object.fields, diagnostics);
    one_each(&object.fields, diagnostics);
}

/// Reports a missing ID, and a second one.
fn one_id(resource: &Resource, diagnostics: &Diagnostics) {
    let mut ids = resource.fields.iter().filter(|field| field.kind == FieldKind::Id);
    let Some(first) = ids.next() else {
        if resource.no_id.is_some() {
            return;
        }
        diagnostics.add(
            Diagnostic::at(Code::IdMissing, &resource.ident, format!("`{}` has no ID", resource.ident))
                .help(format!("add the field `id: Id<{}>`", resource.ident)),
        );
        return;
    };
    if let Some(attribute) = &resource.no_id {
        diagnostics.add(
            Diagnostic::at(
                Code::IdWithNoId,
                attribute,
                format!("`no_id` on a struct with the ID `{}`", first.ident),
            )
            .help("remove one of the two"),
        );
    }
    for second in ids.filter(|second| !second.broken) {
        diagnostics.add(
            Diagnostic::at(Code::SecondId, &second.ident, "a second ID")
                .note(format!("the first is `{}`", first.ident))
                .help(
                    "for the ID of another record, add `#[kustomer(relationship)]` or `#[kustomer(custom)]`",
                ),
        );
    }
}

/// Reports two fields with the same JSON name: only one of them would be read.
fn unique_wire_names(fields: &mut [Field], diagnostics: &Diagnostics) {
    let mut names: Vec<Name<'_>> = Vec::with_capacity(fields.len());
    for (at, field) in fields.iter().enumerate() {
        let Some(container) = field.kind.container().filter(|_| !field.broken) else { continue };
        names.push(Name { container, text: &field.wire, at, alias: None });
        let aliases = field.aliases.iter().filter(|alias| alias.wire != field.wire);
        names.extend(aliases.map(|alias| Name { container, text: &alias.wire, at, alias: Some(alias) }));
    }
    let mut second_titles = Vec::new();
    for again in Positions::new(names.iter().map(|name| (name.container, name.text))).duplicates() {
        let (Some(first), Some(second)) = (names.get(again.before), names.get(again.at)) else { continue };
        if let (Some(one), Some(other)) = (fields.get(first.at), fields.get(second.at)) {
            diagnostics.add(same_name(one, other, second));
            second_titles.extend(kobject::is_title(other).then_some(second.at));
        }
    }
    // A second title is an error already, and `new` requires only one.
    for at in second_titles {
        if let Some(field) = fields.get_mut(at) {
            field.required = false;
        }
    }
}

/// A name of a field in a JSON object.
struct Name<'f> {
    container: Container,
    text: &'f str,
    /// Position of the field.
    at: usize,
    alias: Option<&'f Alias>,
}

/// Two fields with the same name, reported where the second gets it from.
fn same_name(one: &Field, other: &Field, name: &Name<'_>) -> Diagnostic {
    let place = name.alias.map_or(&other.wire_origin, |alias| &alias.origin);
    let error = format!("`{}` and `{}` have the same JSON name `{}`", one.ident, other.ident, name.text);
    let error = Diagnostic::at(Code::DuplicateName, place, error);
    match name.alias {
        Some(_) => error.help("remove one of the aliases"),
        None => error.help("rename one of them: `#[kustomer(rename = \"..\")]`"),
    }
}

/// Reports an attribute named `custom` next to custom attributes, which are in the object of that name.
fn custom_is_not_taken(fields: &[Field], diagnostics: &Diagnostics) {
    let is_custom =
        |field: &Field| matches!(field.kind, FieldKind::Custom(_) | FieldKind::Extra(Container::Custom));
    if !fields.iter().any(is_custom) {
        return;
    }
    let attributes =
        fields.iter().filter(|field| matches!(field.kind, FieldKind::Attribute | FieldKind::Json));
    for field in attributes.filter(|field| field.wire == CUSTOM) {
        diagnostics.add(
            Diagnostic::at(
                Code::NamedCustom,
                &field.wire_origin,
                "`custom` is the object that holds the custom attributes",
            )
            .help("to keep custom attributes without a field, add `#[kustomer(custom, extra)]`"),
        );
    }
}

/// Reports a second field for a part that a document has once.
fn one_each(fields: &[Field], diagnostics: &Diagnostics) {
    const KINDS: [(FieldKind, &str); 6] = [
        (FieldKind::Extra(Container::Attributes), "extra"),
        (FieldKind::Extra(Container::Custom), "extra"),
        (FieldKind::Extra(Container::Relationships), "extra"),
        (FieldKind::Unknown, "unknown"),
        (FieldKind::Links, "links"),
        (FieldKind::Meta, "meta"),
    ];
    for (kind, attribute) in KINDS {
        let mut taking = fields.iter().filter(|field| field.kind == kind);
        let Some(first) = taking.next() else { continue };
        for second in taking {
            diagnostics.add(
                Diagnostic::at(
                    Code::SecondOfAKind,
                    &second.ident,
                    format!("a second field has the attribute `{attribute}`"),
                )
                .note(format!("the first is `{}`", first.ident)),
            );
        }
    }
}

/// Reports fields whose setters would collide: each becomes a method of the builders, next to `new` and `clear_..`. Such a
/// field gets no setter.
fn unique_methods(fields: &mut [Field], diagnostics: &Diagnostics) {
    let mut methods = custom_methods(fields);
    let mut collided = Vec::new();
    for (at, field) in fields.iter().enumerate() {
        if !(field.access.create || field.access.update) || keeps_custom(field) {
            continue;
        }
        let method = field.ident.to_string();
        if method == "new" {
            diagnostics.add(
                Diagnostic::at(
                    Code::SetterCollision,
                    &field.ident,
                    "the setter of `new` would collide with the constructor `new`",
                )
                .help(rename(field)),
            );
            collided.push(at);
            continue;
        }
        if field.access.update && field.ty.is_nullable() {
            methods.push((clear_method(&field.ident), at));
        }
        methods.push((method, at));
    }
    for again in Positions::new(methods.iter().map(|(method, _)| method.as_str())).duplicates() {
        let (Some((method, first)), Some((_, second))) = (methods.get(again.before), methods.get(again.at))
        else {
            continue;
        };
        if let (Some(first), Some(field)) = (fields.get(*first), fields.get(*second)) {
            diagnostics.add(collision(field, first, method));
            collided.push(*second);
        }
    }
    for at in collided {
        if let Some(field) = fields.get_mut(at) {
            field.access = Access::READ_ONLY;
            field.required = false;
        }
    }
}

/// Returns true for the field that keeps custom attributes of any name.
fn keeps_custom(field: &Field) -> bool {
    field.kind == FieldKind::Extra(Container::Custom)
}

/// Returns the methods for custom attributes of any name, with the position of the field that they belong to.
fn custom_methods(fields: &[Field]) -> Vec<(String, usize)> {
    let mut methods = Vec::new();
    for (at, field) in fields.iter().enumerate().filter(|(_, field)| keeps_custom(field)) {
        if field.access.create || field.access.update {
            methods.extend(CUSTOM_METHODS.map(|method| (method.to_owned(), at)));
        }
        if field.access.update {
            methods.push((CLEAR_CUSTOM.to_owned(), at));
        }
    }
    methods
}

fn collision(field: &Field, earlier: &Field, method: &str) -> Diagnostic {
    if field.ident != earlier.ident {
        let error = format!("`{}` and `{}` would both have a setter `{method}`", earlier.ident, field.ident);
        Diagnostic::at(Code::SetterCollision, &field.ident, error).help(rename(field))
    } else if !field.in_struct {
        Diagnostic::at(Code::DeclaredTwice, &field.ident, format!("`{}` is declared twice", field.ident))
            .help("a field of the struct can be sent without `write_only`")
    } else {
        Diagnostic::at(
            Code::SetterCollision,
            &field.ident,
            format!("the setter of `{}` would collide with the one of the title of a KObject", field.ident),
        )
        .help("if the field is the title, remove `custom`")
        .help("add a field for the title: `#[kustomer(rename = \"title\")] pub headline: String`")
        .help("or only send it: `write_only(#[kustomer(rename = \"title\")] headline: String)`")
    }
}

fn rename(field: &Field) -> String {
    format!("rename the field and keep its JSON name: `#[kustomer(rename = \"{}\")]`", field.wire)
}
