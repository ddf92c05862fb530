//! Requests: method, URL, headers and an example body.

use super::example::{Example, record};
use super::url::url;
use super::variable::id;
use crate::export::catalog::{Call, Catalog, Resource, WriteKind};
use crate::export::json::{Members, print};
use crate::model::{Body, Value};

/// Bodies that follow rules which schemas do not express, by operation.
const BODIES: &[(&str, &str)] = &[
    ("createCustomerMerge", "{ \"source\": \"{{other_customer_id}}\", \"target\": \"{{customer_id}}\" }"),
    (
        "createOutboundWebhook",
        "{\n  \"name\": \"Customers\",\n  \"url\": \"https://example.com/\",\n  \
         \"events\": [\"kustomer.customer.create\", \"kustomer.customer.update\"]\n}",
    ),
    (
        "searchCustomerArchive",
        "{ \"queryContext\": \"customer\", \"and\": [{ \"customer_created_at\": { \"gte\": \"2020-01-01\" } }] }",
    ),
    (
        "searchCustomers",
        "{\n  \"queryContext\": \"customer\",\n  \
         \"and\": [{ \"customer_updated_at\": { \"gte\": \"2026-01-01\" } }],\n  \
         \"sort\": [{ \"customer_updated_at\": \"asc\" }]\n}",
    ),
];

/// Describes the request of an operation.
pub(super) fn request(catalog: &Catalog<'_>, resource: &Resource<'_>, call: &Call<'_>) -> Members {
    let auth = Members::new().with("type", "noauth");
    Members::new()
        .maybe("auth", call.operation.public.then_some(auth))
        .with("method", call.operation.method.as_str())
        .with("header", headers(call))
        .maybe("body", body(catalog, resource, call))
        .with("url", url(catalog, resource, call))
        .maybe("description", call.operation.description.clone())
}

fn headers(call: &Call<'_>) -> Vec<Members> {
    let content_type = match &call.operation.body {
        None => None,
        Some(Body::Raw { content_type }) => Some(content_type.text.as_str()),
        Some(Body::Form { .. }) => Some("application/x-www-form-urlencoded"),
        Some(_) => Some("application/json"),
    };
    let header = |value| Members::new().with("key", "Content-Type").with("value", value);
    content_type.map(header).into_iter().collect()
}

fn body(catalog: &Catalog<'_>, resource: &Resource<'_>, call: &Call<'_>) -> Option<Members> {
    let example = Example { catalog, scope: call.scope };
    let in_path = resource.fields_of_parents(&call.parents());
    let new = || {
        let mut fields = record(catalog, resource, WriteKind::Create);
        fields.retain(|name| !in_path.contains(&name));
        fields
    };
    let update = || record(catalog, resource, WriteKind::Update);
    let value: Value = match call.operation.body.as_ref()? {
        Body::Raw { .. } => return Some(raw("")),
        Body::New => new().into(),
        Body::NewList => vec![new()].into(),
        Body::Update => update().into(),
        Body::UpdateList => {
            let id = format!("{{{{{}}}}}", id(catalog, &resource.type_name()));
            vec![Members::new().with("id", id).merged(update())].into()
        }
        Body::Json { schema, .. } | Body::Form { schema } => example.value("", schema),
    };
    if let (Some(Body::Form { .. }), Value::Object(members)) = (&call.operation.body, &value) {
        return Some(form(members));
    }
    let fixed = BODIES.iter().find(|(name, _)| *name == call.operation.name);
    Some(json(&fixed.map_or_else(|| print(&value), |(_, text)| (*text).to_owned())))
}

/// A body of JSON.
pub(super) fn json(text: &str) -> Members {
    let options = Members::new().with("raw", Members::new().with("language", "json"));
    raw(text.trim_end()).with("options", options)
}

fn raw(text: &str) -> Members {
    Members::new().with("mode", "raw").with("raw", text)
}

fn form(members: &[(String, Value)]) -> Members {
    let pair = |(name, value): &(String, Value)| {
        let text = match value {
            Value::String(text) | Value::Number(text) => text.clone(),
            _ => String::new(),
        };
        Members::new().with("key", name.as_str()).with("value", text)
    };
    let pairs: Vec<Members> = members.iter().map(pair).collect();
    Members::new().with("mode", "urlencoded").with("urlencoded", pairs)
}
