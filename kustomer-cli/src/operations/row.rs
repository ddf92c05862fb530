//! One operation as it is listed.

use kustomer_schema::{Call, Operation, Paging, Repeat, Roles, Schema};

use super::item::{Origin, rust_item};

/// An operation and the resource that it belongs to.
#[derive(Debug)]
pub(super) struct Row {
    /// The folder of the schema; empty for one that is in none.
    pub(super) registry: String,
    /// The JSON:API type.
    pub(super) resource: String,
    pub(super) operation: String,
    pub(super) method: &'static str,
    pub(super) path: String,
    /// What makes the call in Rust.
    pub(super) rust: String,
    /// The short form of the client, if there is one.
    pub(super) call: Option<&'static str>,
    pub(super) paging: Option<&'static str>,
    pub(super) max_page_size: Option<u32>,
    /// Where the schema says nothing, what follows from the method.
    pub(super) repeat: &'static str,
    pub(super) roles: Roles,
    pub(super) public: bool,
    pub(super) deprecated: bool,
}

/// The operations of a schema, in its order.
pub(super) fn of(schema: &Schema, origin: Origin) -> impl Iterator<Item = Row> {
    schema.operations.iter().map(move |operation| Row {
        registry: schema.folder().to_owned(),
        resource: schema.kind.type_name(),
        operation: operation.name.clone(),
        method: operation.method.as_str(),
        path: operation.path.text.clone(),
        rust: rust_item(schema, operation, origin),
        call: operation.call.as_ref().map(call),
        paging: operation.paging.and_then(paging),
        max_page_size: operation.max_page_size,
        repeat: repeat(operation),
        roles: operation.roles.clone(),
        public: operation.public,
        deprecated: operation.deprecated,
    })
}

fn call(call: &Call) -> &'static str {
    match call {
        Call::List => "list",
        Call::Get => "get",
        Call::Create => "create",
        Call::Update => "update",
        Call::Delete => "delete",
        Call::Lookup(_) => "lookup",
        Call::ListUnder { .. } => "listUnder",
        Call::CreateUnder { .. } => "createUnder",
        _ => "other",
    }
}

fn paging(paging: Paging) -> Option<&'static str> {
    match paging {
        Paging::Page => Some("page"),
        Paging::Cursor => Some("cursor"),
        _ => None,
    }
}

fn repeat(operation: &Operation) -> &'static str {
    match (operation.repeat, operation.method.as_str()) {
        (Some(Repeat::Safe), _) | (None, "GET") => "safe",
        (Some(Repeat::Idempotent), _) | (None, "PUT" | "DELETE") => "idempotent",
        _ => "never",
    }
}

impl Row {
    /// Whether every word stands somewhere in it, in any case.
    pub(super) fn has_all(&self, words: &[String]) -> bool {
        let texts = [&self.registry, &self.resource, &self.operation, &self.path, &self.rust];
        let texts: Vec<String> = texts.iter().map(|text| text.to_lowercase()).collect();
        words
            .iter()
            .map(|word| word.to_lowercase())
            .all(|word| self.method.to_lowercase() == word || texts.iter().any(|text| text.contains(&word)))
    }

    /// The roles of which a key needs any one: those of the new family, or else of the old.
    pub(super) fn roles(&self) -> &[String] {
        if self.roles.permission.is_empty() { &self.roles.legacy } else { &self.roles.permission }
    }
}
