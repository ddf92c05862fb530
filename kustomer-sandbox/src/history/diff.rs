//! The difference between a record before and after, in the service's form: `{op, before, after}` by attribute.

use serde_json::{Map, Value, json};

use crate::api::Api;
use crate::store::Change;

/// Returns the attributes and relationships that an update has changed; empty for a new record. As recorded, only the
/// outermost names are compared.
pub(super) fn diff(api: &Api, change: &Change) -> Value {
    let (mut attributes, mut relationships) = (Map::new(), Map::new());
    if let (Some(before), Some(after)) = (&change.before, &change.after) {
        let resource = api.resource(&change.ty);
        let (old, new) = (&before.fields, &after.fields);
        let removed = old.keys().filter(|name| !new.contains_key(*name));
        // Names with a slash are not attributes but bookkeeping of the sandbox.
        for name in new.keys().chain(removed).filter(|name| !name.starts_with('/')) {
            let (old, new) = (old.get(name), new.get(name));
            if old == new {
                continue;
            }
            let op = match (old, new) {
                (None, _) => "add",
                (_, None) => "remove",
                _ => "replace",
            };
            let entry = json!({ "op": op, "before": old, "after": new });
            let is_relationship = resource.is_some_and(|resource| {
                resource.attribute(name).is_none() && resource.relationship(name).is_some()
            });
            if is_relationship { &mut relationships } else { &mut attributes }.insert(name.clone(), entry);
        }
    }
    json!({ "attributes": attributes, "relationships": relationships })
}
