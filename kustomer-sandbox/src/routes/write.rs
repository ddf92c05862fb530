//! Steps that writes to customers and to `KObjects` share.

use serde_json::{Map, Value, json};

use crate::check::Mistakes;
use crate::custom::Rules;
use crate::error::Refusal;
use crate::fields::MOST_CUSTOM;
use crate::store::{Record, Store};

/// Checks `custom` of a body against the suffixes and the metadata of `resource`.
///
/// The service asks that attributes ending in `Id` be defined first, which reads as if others need not be. The sandbox
/// is strict with `KObjects` all the same, whose attributes are theirs alone, so that a typing slip in a name is caught;
/// it is lenient with the rest. `old` is the record that the body is merged into, if it is.
pub(super) fn check_custom(
    store: &Store,
    resource: &str,
    body: &Map<String, Value>,
    old: Option<&Record>,
    mistakes: &mut Mistakes,
) {
    let Some(custom) = body.get("custom").and_then(Value::as_object) else { return };
    check_count(custom, old, mistakes);
    let rules = Rules {
        properties: store.properties(resource),
        resource,
        registered_only: resource.starts_with("kobject."),
        exists: &|target, id| store.exists(target, id),
    };
    rules.check(custom, mistakes);
}

/// A record has no more custom attributes than a body may have, those that a merge keeps included.
fn check_count(custom: &Map<String, Value>, old: Option<&Record>, mistakes: &mut Mistakes) {
    let Some(old) = old.and_then(|record| record.fields.get("custom")).and_then(Value::as_object) else {
        return;
    };
    let count = old.len() + custom.keys().filter(|name| !old.contains_key(*name)).count();
    if count > MOST_CUSTOM && custom.len() <= MOST_CUSTOM {
        let message =
            format!("the record would have {count} custom attributes, at most {MOST_CUSTOM} are allowed");
        mistakes.push("custom", message);
    }
}

/// Refuses a write that is based on another revision than the current one; without a revision the last write wins.
pub(super) fn check_rev(given: Option<u64>, record: &Record) -> Result<(), Refusal> {
    match given {
        Some(given) if given != record.rev => Err(Refusal::conflict(
            format!("`rev` is {given}, but the record is at {}", record.rev),
            &json!({ "field": "rev", "rev": record.rev }),
        )),
        _ => Ok(()),
    }
}

/// The conflict of an external id that another record has.
pub(super) fn taken_external_id(owner: &Record) -> Refusal {
    let message = format!("`externalId` belongs to another record already: `{}`", owner.id);
    Refusal::conflict(message, &json!({ "field": "externalId", "id": owner.id }))
}
