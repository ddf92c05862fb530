//! Rules that need more than one field.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Field, Object, Resource, Role};
use crate::names::rust_name;

/// The member under which custom attributes stand.
const CUSTOM: &str = "custom";

pub(super) fn resource(resource: &Resource, diagnostics: &Diagnostics) {
    one_id(resource, diagnostics);
    unique_wire_names(&resource.fields, diagnostics);
    one_extra(&resource.fields, diagnostics);
    unique_names(&resource.fields, diagnostics);
    no_method_collides(resource, diagnostics);
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

/// An attribute of `write_only` becomes a method, as the fields of the struct do.
fn unique_names(fields: &[Field], diagnostics: &Diagnostics) {
    for (at, field) in fields.iter().enumerate().filter(|(_, field)| !field.in_struct) {
        if fields.iter().take(at).any(|earlier| earlier.ident == field.ident) {
            diagnostics.add(
                Diagnostic::at(&field.ident, format!("`{}` is declared twice", field.ident))
                    .help("what has a field in the struct can be written without `write_only`"),
            );
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

/// Each field becomes a method of the builders, beside `new` and `clear_..`.
fn no_method_collides(resource: &Resource, diagnostics: &Diagnostics) {
    for field in resource.fields.iter().filter(|field| field.access.create || field.access.update) {
        let name = rust_name(&field.ident);
        if name == "new" {
            diagnostics.add(
                Diagnostic::at(&field.ident, "a field `new` would collide with the builders' `new`")
                    .help("name the field otherwise and keep its wire name: `#[kustomer(rename = \"new\")]`"),
            );
        }
        let cleared = name.strip_prefix("clear_").and_then(|cleared| {
            resource.fields.iter().find(|other| other.access.update && rust_name(&other.ident) == cleared)
        });
        if let Some(other) = cleared.filter(|other| other.ty.is_nullable()) {
            diagnostics.add(
                Diagnostic::at(
                    &field.ident,
                    format!("`{}` would collide with the method that clears `{}`", field.ident, other.ident),
                )
                .help("name the field otherwise and keep its wire name with `rename`"),
            );
        }
    }
}
