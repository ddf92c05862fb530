//! One schema file and its module in the output: a resource, or custom attributes of one.

use kustomer_schema::{Body, Operation, Position, ResourceKind, Schema, ShortForm};

use crate::emit::ARGUMENTS;
use crate::source::names::ident::{escaped, snake};

/// A resource or custom attributes of one, the names made from its schema, and its module.
#[derive(Debug)]
pub(crate) struct ResourceModule<'s> {
    pub(crate) schema: &'s Schema,
    pub(crate) type_name: String,
    pub(crate) rust_name: String,
    /// Names of the folder modules around it, as written in code.
    pub(crate) folders: Vec<String>,
    /// Name of its own module, as written in code.
    pub(crate) name: String,
    /// Whether `New..` exists.
    pub(crate) has_new: bool,
    /// Whether `..Required` exists: the struct with the values that `New..::new` requires, if there are many.
    pub(crate) has_required: bool,
    /// Whether `..Update` exists.
    pub(crate) has_update: bool,
    /// Request bodies that only operations send: `new`, `update`, and the struct of such an operation.
    pub(crate) bodies: Vec<(&'static str, String)>,
}

impl<'s> ResourceModule<'s> {
    pub(super) fn new(schema: &'s Schema) -> Self {
        let is_kobject = matches!(schema.kind, ResourceKind::KObject { .. });
        let calls = |wanted: fn(&ShortForm) -> bool| {
            schema.operations.iter().filter_map(|o| o.short_form.as_ref()).any(wanted)
        };
        let sends = |one: fn(&Body) -> bool, any: fn(&Body) -> bool| {
            let find = |wanted: fn(&Body) -> bool| {
                schema.operations.iter().find(|operation| operation.body.as_ref().is_some_and(wanted))
            };
            find(one).or_else(|| find(any)).map(Operation::rust_type_name)
        };
        let created =
            is_kobject || calls(|call| matches!(call, ShortForm::Create | ShortForm::CreateUnder { .. }));
        let updated =
            is_kobject || schema.custom_of().is_some() || calls(|call| matches!(call, ShortForm::Update));
        let mut bodies = Vec::new();
        if !created {
            let operation =
                sends(|body| matches!(body, Body::New), |body| matches!(body, Body::New | Body::NewList));
            bodies.extend(operation.map(|operation| ("new", operation)));
        }
        if !updated {
            let operation = sends(
                |body| matches!(body, Body::Update),
                |body| matches!(body, Body::Update | Body::UpdateList),
            );
            bodies.extend(operation.map(|operation| ("update", operation)));
        }
        let has_body = |wanted: &str| bodies.iter().any(|(body, _)| *body == wanted);
        let (has_new, has_update) = (created || has_body("new"), updated || has_body("update"));
        let folder = schema.folder();
        Self {
            schema,
            type_name: schema.kind.type_name(),
            rust_name: schema.rust_type_name(),
            folders: folder.split('/').filter(|name| !name.is_empty()).map(folder_module).collect(),
            name: escaped(&schema.module_name()),
            has_required: has_new && schema.required_on_create() > ARGUMENTS,
            has_new,
            has_update,
            bodies,
        }
    }

    pub(crate) fn new_name(&self) -> String {
        format!("New{}", self.rust_name)
    }

    pub(crate) fn required_name(&self) -> String {
        format!("{}Required", self.rust_name)
    }

    pub(crate) fn update_name(&self) -> String {
        format!("{}Update", self.rust_name)
    }

    /// Returns the types that the folder re-exports from this module.
    pub(crate) fn exported(&self) -> Vec<String> {
        let mut names = vec![self.rust_name.clone()];
        names.extend(self.has_new.then(|| self.new_name()));
        names.extend(self.has_required.then(|| self.required_name()));
        names.extend(self.has_update.then(|| self.update_name()));
        names
    }

    /// Returns the place of the keyword that its Rust name comes from.
    pub(super) fn name_place(&self) -> Position {
        self.schema.rust_name.as_ref().map_or(self.schema.kind.position(), |name| name.position)
    }

    pub(crate) fn is_kobject(&self) -> bool {
        matches!(self.schema.kind, ResourceKind::KObject { .. })
    }

    /// Returns whether the file describes only custom attributes.
    pub(crate) fn is_custom(&self) -> bool {
        self.schema.custom_of().is_some()
    }

    /// Returns the path of the module, starting with the module that contains the output.
    pub(crate) fn path_in(&self, root: &str) -> String {
        let mut path = vec![root];
        path.extend(self.folders.iter().map(String::as_str));
        path.push(&self.name);
        path.join("::")
    }

    /// Returns the path of the module relative to another one: `super::super::access::user`.
    pub(super) fn path_from(&self, from: &ResourceModule<'_>) -> String {
        let shared = from.folders.iter().zip(&self.folders).take_while(|(one, other)| one == other).count();
        let mut path = vec!["super"; 1 + from.folders.len() - shared];
        path.extend(self.folders.iter().skip(shared).map(String::as_str));
        path.push(&self.name);
        path.join("::")
    }
}

/// Returns the module name of a folder, as written in code.
fn folder_module(folder: &str) -> String {
    escaped(&snake(folder))
}
