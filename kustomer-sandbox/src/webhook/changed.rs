//! What an update has changed, as an event names it: whole top-level attributes and relationships.

use serde_json::Value;

use crate::api::Resource;

/// An attribute or a relationship that differs between two documents.
#[derive(Debug, PartialEq)]
pub(super) struct Changed<'a> {
    pub(super) name: &'a str,
    pub(super) before: &'a Value,
    pub(super) after: &'a Value,
}

/// Returns the changed attributes in the order of the schema.
pub(super) fn attributes<'a>(
    resource: Resource<'_>,
    before: &'a Value,
    after: &'a Value,
) -> Vec<Changed<'a>> {
    let order = resource.attribute_names();
    let mut changed = differences(&before["attributes"], &after["attributes"]);
    let place = |name: &str| order.iter().position(|known| *known == name).unwrap_or(order.len());
    changed.sort_by_key(|changed| place(changed.name));
    changed
}

/// Returns the relationships with other records than before, by their `data`.
pub(super) fn relationships<'a>(before: &'a Value, after: &'a Value) -> Vec<Changed<'a>> {
    let mut changed = differences(&before["relationships"], &after["relationships"]);
    for changed in &mut changed {
        (changed.before, changed.after) = (&changed.before["data"], &changed.after["data"]);
    }
    changed.retain(|changed| changed.before != changed.after);
    changed
}

/// Returns the members that differ. A missing member is `null`.
fn differences<'a>(before: &'a Value, after: &'a Value) -> Vec<Changed<'a>> {
    let names = |value: &'a Value| value.as_object().into_iter().flat_map(|members| members.keys());
    let mut all: Vec<&str> = names(after).chain(names(before)).map(String::as_str).collect();
    all.sort_unstable();
    all.dedup();
    let changed = all.into_iter().map(|name| Changed { name, before: &before[name], after: &after[name] });
    changed.filter(|changed| changed.before != changed.after).collect()
}
