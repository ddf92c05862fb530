//! The arguments of `#[kustomer(..)]` on a resource and its fields.

use kustomer_schema::{Access, Method, ResourceKind, ShortForm};

use crate::source::layout::attribute::Meta;
use crate::source::mapping::file_types::FileTypes;
use crate::source::names::ident::snake;

/// Returns the arguments that say what the resource is: `klass`, or `resource` and `path`.
pub(super) fn kind(types: &FileTypes<'_, '_>) -> Vec<Meta> {
    match &types.module.schema.kind {
        ResourceKind::KObject { klass, display_name, icon, color, .. } => {
            let mut attributes = vec![Meta::text("klass", &klass.text)];
            for (name, text) in [("display_name", display_name), ("icon", icon), ("color", color)] {
                attributes.extend(text.as_deref().map(|text| Meta::text(name, text)));
            }
            attributes
        }
        ResourceKind::Resource { type_name, path } => {
            vec![Meta::text("resource", &type_name.text), Meta::text("path", &path.text)]
        }
        _ => Vec::new(),
    }
}

/// Returns the arguments for the calls that the API has for the resource.
pub(super) fn calls(types: &FileTypes<'_, '_>) -> Vec<Meta> {
    if types.module.is_kobject() {
        return Vec::new();
    }
    let operations = &types.module.schema.operations;
    let mut attributes = Vec::new();
    for name in ["get", "list", "create", "update", "delete"] {
        for operation in operations {
            match (name, &operation.short_form) {
                ("get", Some(ShortForm::Get))
                | ("list", Some(ShortForm::List))
                | ("create", Some(ShortForm::Create))
                | ("delete", Some(ShortForm::Delete)) => attributes.push(Meta::path(name)),
                ("update", Some(ShortForm::Update)) => {
                    let verb = if operation.method == Method::Patch { "patch" } else { "put" };
                    attributes.push(Meta::List(name.into(), vec![Meta::path(verb)]));
                }
                _ => continue,
            }
            break;
        }
    }
    let mut keys = Vec::new();
    for operation in operations {
        if let Some(ShortForm::Lookup(key)) = &operation.short_form {
            keys.push(Meta::Path(snake(key).into()));
        }
    }
    attributes.extend((!keys.is_empty()).then(|| Meta::List("lookup".into(), keys)));
    let bodies: Vec<Meta> = types
        .module
        .bodies
        .iter()
        .map(|(body, operation)| Meta::NameValue((*body).into(), operation.clone()))
        .collect();
    attributes.extend((!bodies.is_empty()).then(|| Meta::List("bodies".into(), bodies)));
    attributes.extend((!types.module.schema.has_id).then(|| Meta::path("no_id")));
    attributes
}

/// Returns the argument for an access other than the usual one, unless no builder could send the field anyway.
pub(super) fn access_attribute(access: Access, usual: Access, types: &FileTypes<'_, '_>) -> Option<Meta> {
    let module = types.module;
    let is_sent = |access: Access| (access.create && module.has_new, access.update && module.has_update);
    if is_sent(access) == is_sent(usual) || (access.create && access.update) {
        return None;
    }
    Some(Meta::path(match (access.create, access.update) {
        (false, false) => "read_only",
        (true, _) => "create_only",
        (false, true) => "update_only",
    }))
}

/// Returns the argument for a field that `new` requires although its type is optional, or the other way around.
pub(super) fn requirement_attribute(
    required: bool,
    by_default: bool,
    access: Access,
    types: &FileTypes<'_, '_>,
) -> Option<Meta> {
    if !types.module.has_new || !access.create || required == by_default {
        return None;
    }
    Some(Meta::path(if required { "required" } else { "optional" }))
}
