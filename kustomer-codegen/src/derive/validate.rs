//! Rules that need more than one field.

use super::kobject;
use super::positions::Positions;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Access, Alias, Container, Field, FieldKind, Object, Resource};
use crate::names::clear_method;

/// The member under which custom attributes stand.
const CUSTOM: &str = "custom";

pub(super) fn resource(resource: &mut Resource, diagnostics: &Diagnostics) {
    one_id(resource, diagnostics);
    unique_wire_names(&mut resource.fields, diagnostics);
    custom_is_not_taken(&resource.fields, diagnostics);
    one_each(&resource.fields, diagnostics);
    unique_methods(resource, diagnostics);
}

pub(super) fn object(object: &mut Object, diagnostics: &Diagnostics) {
    unique_wire_names(&mut object.fields, diagnostics);
    one_each(&object.fields, diagnostics);
}

/// Every call names a record by its id, and a document holds exactly one.
fn one_id(resource: &Resource, diagnostics: &Diagnostics) {
    let mut ids = resource.fields.iter().filter(|field| field.kind == FieldKind::Id);
    let Some(first) = ids.next() else {
        if resource.no_id.is_some() {
            return;
        }
        diagnostics.add(
            Diagnostic::at(&resource.ident, format!("`{}` has no id", resource.ident))
                .help(format!("add the field `id: Id<{}>`", resource.ident)),
        );
        return;
    };
    if let Some(attribute) = &resource.no_id {
        diagnostics.add(
            Diagnostic::at(attribute, format!("`no_id` on a struct with the id `{}`", first.ident))
                .help("leave out one of the two"),
        );
    }
    for second in ids.filter(|second| !second.broken) {
        diagnostics.add(
            Diagnostic::at(&second.ident, "a second id")
                .note(format!("the first is `{}`", first.ident))
                .help("the id of another record is `#[kustomer(relationship)]` or `#[kustomer(custom)]`"),
        );
    }
}

/// Two fields of one name would each get half of what the service sends, and one of them would win on write.
fn unique_wire_names(fields: &mut [Field], diagnostics: &Diagnostics) {
    let mut names: Vec<Name<'_>> = Vec::with_capacity(fields.len());
    for (at, field) in fields.iter().enumerate() {
        let Some(container) = field.kind.container().filter(|_| !field.broken) else { continue };
        names.push(Name { container, text: &field.wire, at, alias: None });
        let aliases = field.aliases.iter().filter(|alias| alias.wire != field.wire);
        names.extend(aliases.map(|alias| Name { container, text: &alias.wire, at, alias: Some(alias) }));
    }
    let mut second_titles = Vec::new();
    for again in Positions::new(names.iter().map(|name| (name.container, name.text))).repeated() {
        let (Some(first), Some(second)) = (names.get(again.before), names.get(again.at)) else { continue };
        if let (Some(one), Some(other)) = (fields.get(first.at), fields.get(second.at)) {
            diagnostics.add(same_name(one, other, second));
            second_titles.extend(kobject::is_title(other).then_some(second.at));
        }
    }
    // What it is to be called is not known: one title is what `new` demands.
    for at in second_titles {
        if let Some(field) = fields.get_mut(at) {
            field.required = false;
        }
    }
}

/// A name that a field has in a JSON object.
struct Name<'f> {
    container: Container,
    text: &'f str,
    /// Position of the field.
    at: usize,
    alias: Option<&'f Alias>,
}

/// Two fields of one name, told where the second has it from.
fn same_name(one: &Field, other: &Field, name: &Name<'_>) -> Diagnostic {
    let place = name.alias.map_or(&other.wire_origin, |alias| &alias.origin);
    let mistake = format!("`{}` and `{}` are both `{}` on the wire", one.ident, other.ident, name.text);
    let mistake = Diagnostic::at(place, mistake);
    match name.alias {
        Some(_) => mistake.help("leave out one of the aliases"),
        None => mistake.help("rename one of them: `#[kustomer(rename = \"..\")]`"),
    }
}

/// Custom attributes stand in an object among the attributes, whose name no attribute can have beside them.
fn custom_is_not_taken(fields: &[Field], diagnostics: &Diagnostics) {
    let is_custom =
        |field: &Field| matches!(field.kind, FieldKind::Custom(_) | FieldKind::Extra { custom: true });
    if !fields.iter().any(is_custom) {
        return;
    }
    let attributes =
        fields.iter().filter(|field| matches!(field.kind, FieldKind::Attribute | FieldKind::Json));
    for field in attributes.filter(|field| field.wire == CUSTOM) {
        diagnostics.add(
            Diagnostic::at(&field.wire_origin, "`custom` is where the custom attributes stand")
                .help("keep those without a field by `#[kustomer(custom, extra)]`"),
        );
    }
}

/// What a document has once, one field can take.
fn one_each(fields: &[Field], diagnostics: &Diagnostics) {
    const KINDS: [(FieldKind, &str); 4] = [
        (FieldKind::Extra { custom: false }, "extra"),
        (FieldKind::Extra { custom: true }, "extra"),
        (FieldKind::Links, "links"),
        (FieldKind::Meta, "meta"),
    ];
    for (kind, attribute) in KINDS {
        let mut taking = fields.iter().filter(|field| field.kind == kind);
        let Some(first) = taking.next() else { continue };
        for second in taking {
            diagnostics.add(
                Diagnostic::at(&second.ident, format!("a second field is marked `{attribute}`"))
                    .note(format!("the first is `{}`", first.ident)),
            );
        }
    }
}

/// Each field that is written becomes a method of the builders, beside `new` and `clear_..`. One that would collide
/// is told and gets no method.
fn unique_methods(resource: &mut Resource, diagnostics: &Diagnostics) {
    let mut methods: Vec<(String, usize)> = Vec::new();
    let mut collided = Vec::new();
    for (at, field) in resource.fields.iter().enumerate() {
        if !(field.access.create || field.access.update) {
            continue;
        }
        let method = field.ident.to_string();
        if method == "new" {
            diagnostics.add(
                Diagnostic::at(&field.ident, "a field `new` would collide with the builders' `new`")
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
    for again in Positions::new(methods.iter().map(|(method, _)| method.as_str())).repeated() {
        let (Some((method, first)), Some((_, second))) = (methods.get(again.before), methods.get(again.at))
        else {
            continue;
        };
        if let (Some(first), Some(field)) = (resource.fields.get(*first), resource.fields.get(*second)) {
            diagnostics.add(collision(field, first, method));
            collided.push(*second);
        }
    }
    for at in collided {
        if let Some(field) = resource.fields.get_mut(at) {
            field.access = Access::READ_ONLY;
            field.required = false;
        }
    }
}

fn collision(field: &Field, earlier: &Field, method: &str) -> Diagnostic {
    if field.ident != earlier.ident {
        let mistake =
            format!("`{}` and `{}` would both have a method `{method}`", earlier.ident, field.ident);
        Diagnostic::at(&field.ident, mistake).help(rename(field))
    } else if !field.in_struct {
        Diagnostic::at(&field.ident, format!("`{}` is declared twice", field.ident))
            .help("what has a field in the struct can be written without `write_only`")
    } else {
        Diagnostic::at(
            &field.ident,
            format!("`{}` is the name under which a KObject's own title is set", field.ident),
        )
        .help("give the own title a field too: `#[kustomer(rename = \"title\")] pub headline: String`")
        .help("or write it only: `write_only(#[kustomer(rename = \"title\")] headline: String)`")
    }
}

fn rename(field: &Field) -> String {
    format!(
        "name the field otherwise and keep its name on the wire: `#[kustomer(rename = \"{}\")]`",
        field.wire
    )
}
