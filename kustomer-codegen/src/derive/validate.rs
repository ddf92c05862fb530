//! Rules that need more than one field.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Access, Field, Object, Resource, Role};
use crate::names::clear_method;

/// The member under which custom attributes stand.
const CUSTOM: &str = "custom";

pub(super) fn resource(resource: &mut Resource, diagnostics: &Diagnostics) {
    one_id(resource, diagnostics);
    unique_wire_names(&resource.fields, diagnostics);
    one_extra(&resource.fields, diagnostics);
    unique_methods(resource, diagnostics);
}

pub(super) fn object(object: &Object, diagnostics: &Diagnostics) {
    unique_wire_names(&object.fields, diagnostics);
    one_extra(&object.fields, diagnostics);
}

/// Every call names a record by its id, and a document holds exactly one.
fn one_id(resource: &Resource, diagnostics: &Diagnostics) {
    let mut ids = resource.fields.iter().filter(|field| field.role == Role::Id);
    let Some(first) = ids.next() else {
        diagnostics.add(
            Diagnostic::at(&resource.ident, format!("`{}` has no id", resource.ident))
                .help(format!("add the field `id: Id<{}>`", resource.ident)),
        );
        return;
    };
    for second in ids {
        diagnostics.add(
            Diagnostic::at(&second.ident, "a second id")
                .note(format!("the first is `{}`", first.ident))
                .help("the id of another record is `#[kustomer(relationship)]` or `#[kustomer(custom)]`"),
        );
    }
}

/// Two fields of one name would each get half of what the service sends, and one of them would win on write.
fn unique_wire_names(fields: &[Field], diagnostics: &Diagnostics) {
    let mut seen: HashMap<(u8, &str), &Field> = HashMap::new();
    let has_custom =
        fields.iter().any(|field| matches!(field.role, Role::Custom(_) | Role::Extra { custom: true }));
    for field in fields {
        if field.wire == CUSTOM && matches!(field.role, Role::Attribute | Role::Json) && has_custom {
            diagnostics.add(
                Diagnostic::at(&field.wire_origin, "`custom` is where the custom attributes stand")
                    .help("keep those without a field by `#[kustomer(custom, extra)]`"),
            );
        }
        let place = match &field.role {
            Role::Attribute | Role::Json => 0,
            Role::Custom(_) => 1,
            Role::Relationship => 2,
            Role::Id | Role::Extra { .. } | Role::Skip => continue,
        };
        if let Some(first) = seen.get(&(place, field.wire.as_str())) {
            diagnostics.add(
                Diagnostic::at(
                    &field.wire_origin,
                    format!("`{}` and `{}` are both `{}` on the wire", first.ident, field.ident, field.wire),
                )
                .help("rename one of them: `#[kustomer(rename = \"..\")]`"),
            );
        } else {
            seen.insert((place, &field.wire), field);
        }
    }
}

/// What has no field can be kept once.
fn one_extra(fields: &[Field], diagnostics: &Diagnostics) {
    for kind in [false, true] {
        let mut extras = fields.iter().filter(|field| field.role == Role::Extra { custom: kind });
        let Some(first) = extras.next() else { continue };
        for second in extras {
            diagnostics.add(
                Diagnostic::at(&second.ident, "a second field is marked `extra`")
                    .note(format!("the first is `{}`", first.ident)),
            );
        }
    }
}

/// Each field that is written becomes a method of the builders, beside `new` and `clear_..`. One that would collide
/// is told and gets no method.
fn unique_methods(resource: &mut Resource, diagnostics: &Diagnostics) {
    let mut taken: HashMap<String, &Field> = HashMap::new();
    let mut collided = Vec::new();
    let written = |field: &Field| field.access.create || field.access.update;
    for (at, field) in resource.fields.iter().enumerate().filter(|(_, field)| written(field)) {
        if field.ident == "new" {
            diagnostics.add(
                Diagnostic::at(&field.ident, "a field `new` would collide with the builders' `new`")
                    .help(rename(field)),
            );
            collided.push(at);
            continue;
        }
        let clear = (field.access.update && field.ty.is_nullable()).then(|| clear_method(&field.ident));
        for method in [field.ident.to_string()].into_iter().chain(clear) {
            match taken.entry(method) {
                Entry::Vacant(entry) => {
                    entry.insert(field);
                }
                Entry::Occupied(entry) => {
                    diagnostics.add(collision(field, entry.get(), entry.key()));
                    collided.push(at);
                    break;
                }
            }
        }
    }
    for at in collided {
        if let Some(field) = resource.fields.get_mut(at) {
            field.access = Access::READ_ONLY;
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
    } else if !earlier.in_struct {
        Diagnostic::at(
            &field.ident,
            format!("`{}` is the name under which a KObject's own title is set", field.ident),
        )
        .help("give the own title a field too: `#[kustomer(rename = \"title\")] pub headline: String`")
        .help("or write it only: `write_only(#[kustomer(rename = \"title\")] headline: String)`")
    } else {
        Diagnostic::at(&field.ident, format!("field `{}` is declared twice", field.ident))
    }
}

fn rename(field: &Field) -> String {
    format!(
        "name the field otherwise and keep its name on the wire: `#[kustomer(rename = \"{}\")]`",
        field.wire
    )
}
