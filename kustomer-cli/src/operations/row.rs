//! One operation as it is listed.

use kustomer_schema::{Idempotency, Operation, Paging, ResourceKind, Roles, Schema, ShortForm};

use super::item::{Origin, new_record, operation_struct, short_form};

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
    /// What makes the call in Rust: the short form of the client, or else the struct.
    pub(super) rust: String,
    /// The operation struct, if there is one.
    pub(super) operation_struct: Option<String>,
    /// The short form of the client, if there is one.
    pub(super) call: Option<&'static str>,
    pub(super) paging: Option<&'static str>,
    pub(super) max_page_size: Option<u32>,
    /// Where the schema says nothing, what follows from the method.
    pub(super) idempotency: &'static str,
    pub(super) roles: Roles,
    pub(super) public: bool,
    pub(super) deprecated: bool,
}

/// The operations of a schema, in its order. A KObject that names none has those of every KObject.
pub(super) fn of(schema: &Schema, origin: Origin) -> Vec<Row> {
    match schema.kind {
        ResourceKind::KObject { .. } if schema.operations.is_empty() => of_kobject(schema),
        _ => schema.operations.iter().map(|operation| Row::new(schema, operation, origin)).collect(),
    }
}

/// What every KObject can do.
fn of_kobject(schema: &Schema) -> Vec<Row> {
    let path = schema.kind.path();
    let under = path.replacen("/v1/", "/v1/customers/{customerId}/", 1);
    let name = schema.rust_type_name();
    let new = new_record(schema);
    let row = |call: &'static str, method, path: String, idempotency, rust: String| Row {
        registry: schema.folder().to_owned(),
        resource: schema.kind.type_name(),
        operation: call.to_owned(),
        method,
        path,
        rust,
        operation_struct: None,
        call: Some(call),
        paging: call.starts_with("list").then_some("page"),
        max_page_size: None,
        idempotency,
        roles: Roles::default(),
        public: false,
        deprecated: false,
    };
    let record = format!("{path}/{{id}}");
    let found = format!("{path}/externalId={{externalId}}");
    vec![
        row("list", "GET", path.clone(), "safe", format!("client.list::<{name}>()")),
        row("get", "GET", record.clone(), "safe", format!("client.get::<{name}>(&id)")),
        row("create", "POST", path, "none", format!("client.create({new})")),
        row(
            "update",
            "PUT",
            record.clone(),
            "idempotent",
            format!("client.update(&id, {name}Update::new()..)"),
        ),
        row("delete", "DELETE", record, "idempotent", format!("client.delete::<{name}>(&id)")),
        row("lookup", "GET", found, "safe", format!("client.find::<{name}>(lookup::ExternalId(..))")),
        row("listUnder", "GET", under.clone(), "safe", format!("client.children::<{name}>(&customer)")),
        row("createUnder", "POST", under, "none", format!("client.create_under(&customer, {new})")),
    ]
}

fn call(call: &ShortForm) -> &'static str {
    match call {
        ShortForm::List => "list",
        ShortForm::Get => "get",
        ShortForm::Create => "create",
        ShortForm::Update => "update",
        ShortForm::Delete => "delete",
        ShortForm::Lookup(_) => "lookup",
        ShortForm::ListUnder { .. } => "listUnder",
        ShortForm::CreateUnder { .. } => "createUnder",
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

fn idempotency(operation: &Operation) -> &'static str {
    match (operation.idempotency, operation.method.as_str()) {
        (Some(Idempotency::Safe), _) | (None, "GET") => "safe",
        (Some(Idempotency::Idempotent), _) | (None, "PUT" | "DELETE") => "idempotent",
        _ => "none",
    }
}

impl Row {
    fn new(schema: &Schema, operation: &Operation, origin: Origin) -> Self {
        let short = operation.short_form.as_ref().and_then(|call| short_form(call, schema));
        let item = operation_struct(schema, operation, origin);
        Self {
            registry: schema.folder().to_owned(),
            resource: schema.kind.type_name(),
            operation: operation.name.clone(),
            method: operation.method.as_str(),
            path: operation.path.text.clone(),
            rust: short.or_else(|| item.clone()).unwrap_or_default(),
            operation_struct: item,
            call: operation.short_form.as_ref().map(call),
            paging: operation.paging.and_then(paging),
            max_page_size: operation.max_page_size,
            idempotency: idempotency(operation),
            roles: operation.roles.clone(),
            public: operation.public,
            deprecated: operation.deprecated,
        }
    }

    /// Whether every word stands somewhere in it, in any case.
    pub(super) fn has_all(&self, words: &[String]) -> bool {
        let item = self.operation_struct.as_ref();
        let texts = [&self.registry, &self.resource, &self.operation, &self.path, &self.rust];
        let texts: Vec<String> = texts.into_iter().chain(item).map(|text| text.to_lowercase()).collect();
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
