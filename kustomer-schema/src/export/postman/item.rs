//! Folders and their requests.

use super::request::request;
use super::script::{keep, test};
use super::url::variables;
use super::variable::{Meaning, meaning};
use crate::export::catalog::{Call, Catalog, Resource};
use crate::export::json::Members;
use crate::model::{Method, Operation};
use crate::names::snake_case;

/// The folder of a registry: a folder for each resource.
pub(super) fn folder(catalog: &Catalog<'_>, registry: &str) -> Members {
    let resources = catalog.chosen().filter(|resource| resource.registry == registry);
    let folders: Vec<Members> = resources
        .filter(|resource| !resource.calls.is_empty())
        .map(|resource| {
            Members::new()
                .with("name", title(resource))
                .maybe("description", resource.schema.description.clone())
                .with("item", items(catalog, resource))
        })
        .collect();
    Members::new().with("name", registry).maybe("description", catalog.about(registry)).with("item", folders)
}

fn title(resource: &Resource<'_>) -> String {
    resource.schema.title.clone().unwrap_or_else(|| snake_case(&resource.name).replace('_', " "))
}

/// The requests of a resource: what deletes records comes last, and what always fails is left out.
fn items(catalog: &Catalog<'_>, resource: &Resource<'_>) -> Vec<Members> {
    let mut calls: Vec<&Call<'_>> = resource.calls.iter().filter(|call| !call.operation.deprecated).collect();
    calls.sort_by_key(|call| match call.operation.method {
        // A record that is identified by names is created by its first update.
        Method::Put if !named(catalog, resource, call).is_empty() => 0,
        // A draft of an article is deleted before the article's versions.
        Method::Delete if call.path().ends_with("/draft") => 2,
        Method::Delete => 3,
        _ => 1,
    });
    calls.into_iter().map(|call| item(catalog, resource, call)).collect()
}

/// The placeholders of a path that are neither IDs nor Klasses.
fn named<'c>(catalog: &Catalog<'_>, resource: &Resource<'_>, call: &'c Call<'_>) -> Vec<&'c str> {
    let names = variables(catalog, resource, call).into_iter().map(|(name, _)| name);
    names.filter(|name| matches!(meaning(catalog, resource, call, name), Meaning::Text(_))).collect()
}

fn item(catalog: &Catalog<'_>, resource: &Resource<'_>, call: &Call<'_>) -> Members {
    let test = test(call.operation.status, &keep(catalog, resource, call));
    Members::new()
        .with("name", name(&call.operation))
        .with("event", vec![test])
        .with("request", request(catalog, resource, call))
}

/// The first sentence of the description, without its full stop.
fn name(operation: &Operation) -> String {
    let text = operation.description.as_deref().unwrap_or(&operation.name);
    text.split_once(". ").map_or(text, |(first, _)| first).trim_end_matches('.').to_owned()
}
