//! URLs of requests, with variables for the host and the placeholders.

use super::example::Example;
use super::script::is_created;
use super::variable::{created, id, is_deleted, meaning};
use crate::export::catalog::{Call, Catalog, Resource};
use crate::export::json::Members;
use crate::model::{Parameter, ParameterIn, Type, Value};

/// Describes the URL of an operation. Optional parameters are listed and switched off.
pub(super) fn url(catalog: &Catalog<'_>, resource: &Resource<'_>, call: &Call<'_>) -> Members {
    let path = path(catalog, resource, call);
    let parameters = call.operation.parameters.iter();
    let query: Vec<(&Parameter, String)> = parameters
        .filter(|found| found.location == ParameterIn::Query)
        .map(|found| (found, value(catalog, resource, call, found)))
        .collect();
    let required = query.iter().filter(|(found, _)| found.required);
    let required: Vec<String> = required.map(|(found, value)| format!("{}={value}", found.name)).collect();
    let raw = if required.is_empty() { path.clone() } else { format!("{path}?{}", required.join("&")) };
    plain(&path, &raw).unless_empty("query", query.into_iter().map(described).collect::<Vec<_>>())
}

/// Describes a URL without parameters.
pub(super) fn plain(path: &str, raw: &str) -> Members {
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    Members::new()
        .with("raw", format!("{{{{baseUrl}}}}{raw}"))
        .with("host", vec!["{{baseUrl}}"])
        .with("path", segments)
}

fn path(catalog: &Catalog<'_>, resource: &Resource<'_>, call: &Call<'_>) -> String {
    let mut path = call.path().to_owned();
    for (name, variable) in variables(catalog, resource, call) {
        path = path.replacen(&format!("{{{name}}}"), &format!("\u{0}{variable}\u{1}"), 1);
    }
    path.replace('\u{0}', "{{").replace('\u{1}', "}}")
}

/// The placeholders of an operation's path with their variables.
pub(super) fn variables<'c>(
    catalog: &Catalog<'_>,
    resource: &Resource<'_>,
    call: &'c Call<'_>,
) -> Vec<(&'c str, String)> {
    let names = call.path().split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
    let variable = |name| {
        let meaning = meaning(catalog, resource, call, name);
        // Only what the collection has created is deleted.
        let variable = if is_created(resource) && is_deleted(resource, call, name, &meaning) {
            created(catalog, &resource.type_name())
        } else {
            meaning.variable(catalog)
        };
        (name, variable)
    };
    names.map(variable).collect()
}

fn value(catalog: &Catalog<'_>, resource: &Resource<'_>, call: &Call<'_>, found: &Parameter) -> String {
    if found.name == "ids" {
        let id = if call.operation.method == crate::model::Method::Delete {
            created(catalog, &resource.type_name())
        } else {
            id(catalog, &resource.type_name())
        };
        return format!("{{{{{id}}}}}");
    }
    let schema = match &found.schema.ty {
        Type::Array(array) => &array.items,
        _ => &found.schema,
    };
    match (Example { catalog, scope: call.scope }).value(&found.name, schema) {
        Value::String(text) | Value::Number(text) => text,
        Value::Bool(value) => value.to_string(),
        _ => String::new(),
    }
}

fn described((found, value): (&Parameter, String)) -> Members {
    Members::new()
        .with("key", found.name.as_str())
        .with("value", value)
        .maybe("description", found.schema.description.clone())
        .flag("disabled", !found.required)
}
