//! Paths, each with its operations. OpenAPI does not allow paths that differ only in the names of placeholders.

use std::collections::BTreeMap;

use super::components::Components;
use super::operation::{Alternatives, operation};
use crate::export::catalog::Catalog;
use crate::export::json::Members;
use crate::model::Method;

/// A path with the operations of each method.
struct PathItem<'r, 'a> {
    path: &'r str,
    methods: BTreeMap<Method, Alternatives<'r, 'a>>,
}

/// Describes all paths, sorted.
pub(super) fn paths(catalog: &Catalog<'_>, components: &mut Components<'_, '_>) -> Members {
    let mut by_pattern: BTreeMap<String, PathItem<'_, '_>> = BTreeMap::new();
    for resource in catalog.chosen() {
        for call in &resource.calls {
            let item = by_pattern
                .entry(call.pattern())
                .or_insert_with(|| PathItem { path: call.path(), methods: BTreeMap::new() });
            item.methods.entry(call.operation.method).or_default().push((resource, call));
        }
    }
    let mut items: Vec<PathItem<'_, '_>> = by_pattern.into_values().collect();
    items.sort_by_key(|item| item.path);
    items
        .into_iter()
        .map(|item| {
            let operations = item.methods.iter().filter_map(|(method, alternatives)| {
                let described = operation(alternatives, item.path, components)?;
                Some((method.as_str().to_lowercase(), described.into()))
            });
            (item.path.to_owned(), operations.collect::<Members>().into())
        })
        .collect()
}
