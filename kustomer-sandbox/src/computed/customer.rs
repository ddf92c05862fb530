//! Customers: what the service completes in a write, and how customers are looked up.

use serde_json::{Map, Value, json};

use crate::store::{Record, Store};

/// Default members of list entries. The `type` that the service chooses is not documented.
const ENTRY_DEFAULTS: &[(&str, &[(&str, &str)])] = &[
    ("emails", &[("type", "home")]),
    ("sharedEmails", &[("type", "home")]),
    ("phones", &[("type", "home")]),
    ("sharedPhones", &[("type", "home")]),
    ("whatsapps", &[("type", "mobile")]),
    ("socials", &[("url", ""), ("userid", "")]),
    ("sharedSocials", &[("url", ""), ("userid", "")]),
    ("urls", &[("type", "website")]),
    ("locations", &[("type", "home"), ("address", "")]),
    ("externalIds", &[]),
    ("sharedExternalIds", &[]),
];

/// Lists whose entries have `verified`.
const VERIFIABLE: &[&str] = &[
    "emails",
    "sharedEmails",
    "phones",
    "sharedPhones",
    "whatsapps",
    "socials",
    "sharedSocials",
    "externalIds",
    "sharedExternalIds",
];

/// Completes the fields of a write: entries of lists get their default members, and `externalId` and `externalIds` are made
/// consistent. Entries have no ID, as recorded.
pub(crate) fn complete(fields: &mut Map<String, Value>) {
    mirror_external_ids(fields);
    for (list, defaults) in ENTRY_DEFAULTS {
        let Some(Value::Array(entries)) = fields.get_mut(*list) else { continue };
        for entry in entries.iter_mut().filter_map(Value::as_object_mut) {
            for (member, default) in *defaults {
                entry.entry(*member).or_insert_with(|| Value::from(*default));
            }
            if VERIFIABLE.contains(list) {
                entry.entry("verified").or_insert(Value::Bool(false));
            }
        }
    }
}

/// Looks up the oldest customer with this email address, phone number or external ID. Other types and keys have no list
/// to look in.
pub(crate) fn lookup<'s>(store: &'s Store, ty: &str, key: &str, value: &str) -> Option<&'s Record> {
    let list = match (ty, key) {
        ("customer", "email") => "emails",
        ("customer", "phone") => "phones",
        ("customer", "externalId") => "externalIds",
        _ => return None,
    };
    // Email addresses are compared ignoring case.
    let same = |found: &str| if key == "email" { found.eq_ignore_ascii_case(value) } else { found == value };
    store.maybe_listing(ty, list, value).find(|record| {
        let entries = record.fields.get(list).and_then(Value::as_array);
        entries.into_iter().flatten().any(|entry| entry[key].as_str().is_some_and(same))
    })
}

/// Returns the external IDs of a customer in a body.
pub(crate) fn external_ids(fields: &Map<String, Value>) -> Vec<&str> {
    let listed = fields.get("externalIds").and_then(Value::as_array).into_iter().flatten();
    let single = fields.get("externalId").and_then(Value::as_str);
    single.into_iter().chain(listed.filter_map(|entry| entry["externalId"].as_str())).collect()
}

/// Makes `externalId` and `externalIds` consistent, whichever of them was written.
fn mirror_external_ids(fields: &mut Map<String, Value>) {
    let listed = fields.get("externalIds").and_then(Value::as_array).cloned();
    match (fields.get("externalId").cloned(), listed) {
        (None, None) => {}
        (Some(Value::String(single)), listed) => {
            let mut listed = listed.unwrap_or_default();
            if !listed.iter().any(|entry| entry["externalId"] == single.as_str()) {
                listed.insert(0, json!({ "externalId": single, "verified": true }));
            }
            fields.insert("externalIds".to_owned(), listed.into());
        }
        (_, listed) => {
            let listed = listed.unwrap_or_default();
            let first = listed.first().map_or(Value::Null, |entry| entry["externalId"].clone());
            fields.insert("externalId".to_owned(), first);
            fields.insert("externalIds".to_owned(), listed.into());
        }
    }
}
