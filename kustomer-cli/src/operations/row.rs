//! One listed operation.

use kustomer_schema::{Operation, Paging, ResourceKind, Roles, Schema, ShortForm};
use serde::Serialize;

use super::item::{Origin, new_record, operation_struct, short_form};

/// An operation and the resource that it belongs to.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Row {
    /// The folder of the schema; empty at the top level.
    pub(super) registry: String,
    /// The JSON:API type.
    pub(super) resource: String,
    pub(super) operation: String,
    pub(super) method: &'static str,
    pub(super) path: String,
    /// The Rust that makes the call: the client's short form, or else the struct.
    pub(super) rust: String,
    /// The operation struct, if there is one.
    #[serde(rename = "struct")]
    pub(super) operation_struct: Option<String>,
    /// The client's short form, if there is one.
    pub(super) short_form: Option<&'static str>,
    pub(super) paging: Option<&'static str>,
    pub(super) max_page_size: Option<u32>,
    /// Defaults to that of the method.
    pub(super) idempotency: &'static str,
    #[serde(with = "RolesMembers")]
    pub(super) roles: Roles,
    pub(super) public: bool,
    pub(super) deprecated: bool,
}

/// Lists the operations of a schema in its order. A KObject without operations of its own has the standard ones.
pub(super) fn of(schema: &Schema, origin: Origin) -> Vec<Row> {
    match schema.kind {
        ResourceKind::KObject { .. } if schema.operations.is_empty() => of_kobject(schema),
        _ => schema.operations.iter().map(|operation| Row::new(schema, operation, origin)).collect(),
    }
}

/// Lists the standard operations of a KObject.
fn of_kobject(schema: &Schema) -> Vec<Row> {
    let path = schema.kind.path();
    let under = path.replacen("/v1/", "/v1/customers/{customerId}/", 1);
    let name = schema.rust_type_name();
    let new = new_record(schema);
    let row = |short_form: &'static str, method, path: String, idempotency, rust: String| Row {
        registry: schema.folder().to_owned(),
        resource: schema.kind.type_name(),
        operation: short_form.to_owned(),
        method,
        path,
        rust,
        operation_struct: None,
        short_form: Some(short_form),
        paging: short_form.starts_with("list").then_some("page"),
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

/// The members of [`Roles`], which has no `Serialize` because the schema crate does without serde's derive.
#[derive(Serialize)]
#[serde(remote = "Roles")]
struct RolesMembers {
    permission: Vec<String>,
    legacy: Vec<String>,
}

fn short_form_name(short_form: &ShortForm) -> &'static str {
    match short_form {
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
    operation.idempotency.unwrap_or_else(|| operation.method.idempotency()).as_str()
}

impl Row {
    fn new(schema: &Schema, operation: &Operation, origin: Origin) -> Self {
        let short = operation.short_form.as_ref().and_then(|form| short_form(form, schema));
        let item = operation_struct(schema, operation, origin);
        Self {
            registry: schema.folder().to_owned(),
            resource: schema.kind.type_name(),
            operation: operation.name.clone(),
            method: operation.method.as_str(),
            path: operation.path.text.clone(),
            rust: short.or_else(|| item.clone()).unwrap_or_default(),
            operation_struct: item,
            short_form: operation.short_form.as_ref().map(short_form_name),
            paging: operation.paging.and_then(paging),
            max_page_size: operation.max_page_size,
            idempotency: idempotency(operation),
            roles: operation.roles.clone(),
            public: operation.public,
            deprecated: operation.deprecated,
        }
    }

    /// Whether the operation contains every text, ignoring case.
    pub(super) fn contains_all(&self, texts: &[String]) -> bool {
        let item = self.operation_struct.as_ref();
        let own = [&self.registry, &self.resource, &self.operation, &self.path, &self.rust];
        let own: Vec<String> = own.into_iter().chain(item).map(|text| text.to_lowercase()).collect();
        texts
            .iter()
            .map(|text| text.to_lowercase())
            .all(|text| self.method.to_lowercase() == text || own.iter().any(|own| own.contains(&text)))
    }

    /// Returns the roles of which a key needs one: permission roles, or else legacy roles.
    pub(super) fn roles(&self) -> &[String] {
        if self.roles.permission.is_empty() { &self.roles.legacy } else { &self.roles.permission }
    }
}
