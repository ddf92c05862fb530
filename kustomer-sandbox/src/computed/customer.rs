//! Customers: what the service computes on writes and in documents, and how customers are looked up.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::conversation;
use crate::object_id::ObjectIds;
use crate::store::{Record, Store};
use crate::timestamp;

const COLORS: &[&str] = &["blue", "green", "orange", "pink", "purple", "red", "teal", "yellow"];
const ICONS: &[&str] = &["anchor", "bolt", "cloud", "flower", "heart", "leaf", "moon", "star"];

/// Attributes that are omitted while they have no value.
const OMITTED_WHEN_NULL: &[&str] =
    &["externalId", "defaultLang", "lastSeenAt", "lastCustomerActivityAt", "firstName", "lastName"];

/// Lists that are empty in a new customer.
const LISTS: &[&str] = &[
    "accessOverride",
    "activeUsers",
    "emails",
    "externalIds",
    "facebookIds",
    "instagramIds",
    "locations",
    "phones",
    "recentItems",
    "roleGroupVersions",
    "sharedEmails",
    "sharedExternalIds",
    "sharedPhones",
    "sharedSocials",
    "sharedWhatsapps",
    "socials",
    "tags",
    "urls",
    "watchers",
    "whatsapps",
];

/// Attributes that are `null` in a new customer.
const NULLS: &[&str] = &[
    "avatarUrl",
    "birthdayAt",
    "gender",
    "locale",
    "name",
    "progressiveStatus",
    "signedUpAt",
    "timeZone",
    "username",
];

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

/// Completes the fields of a write: entries of lists get an ID and their default members, and `externalId` and
/// `externalIds` are made consistent.
pub(crate) fn complete(fields: &mut Map<String, Value>, ids: &mut ObjectIds, now: Timestamp) {
    mirror_external_ids(fields);
    for (list, defaults) in ENTRY_DEFAULTS {
        let Some(Value::Array(entries)) = fields.get_mut(*list) else { continue };
        for entry in entries.iter_mut().filter_map(Value::as_object_mut) {
            entry.insert("id".to_owned(), ids.next(now).into());
            for (member, default) in *defaults {
                entry.entry(*member).or_insert_with(|| Value::from(*default));
            }
            if VERIFIABLE.contains(list) {
                entry.entry("verified").or_insert(Value::Bool(false));
            }
        }
    }
}

/// Completes the attributes of a document with computed values and defaults.
pub(crate) fn complete_document(store: &Store, record: &Record, attributes: &mut Map<String, Value>) {
    let written = std::mem::replace(attributes, defaults());
    attributes.extend(computed(record));
    attributes.insert("conversationCounts".to_owned(), conversation::counts(store, record));
    attributes.extend(written);
    if attributes.get("lastActivityAt").is_none_or(Value::is_null) {
        attributes.insert("lastActivityAt".to_owned(), last_activity(record));
    }
    attributes.retain(|name, value| !(value.is_null() && OMITTED_WHEN_NULL.contains(&name.as_str())));
}

/// Returns an attribute that was not written, as [`complete_document`] fills it in; `None` for `null`.
pub(crate) fn computed_attribute(store: &Store, record: &Record, name: &str) -> Option<Value> {
    match name {
        "conversationCounts" => Some(conversation::counts(store, record)),
        "lastActivityAt" => Some(last_activity(record)),
        "deleted" => Some(false.into()),
        _ if LISTS.contains(&name) => Some(json!([])),
        _ => computed(record).into_iter().find(|(known, _)| known == name).map(|(_, value)| value),
    }
}

fn last_activity(record: &Record) -> Value {
    timestamp::render(record.updated_at).into()
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

fn defaults() -> Map<String, Value> {
    let lists = LISTS.iter().map(|name| ((*name).to_owned(), json!([])));
    let nulls = NULLS.iter().map(|name| ((*name).to_owned(), Value::Null));
    let others = [("custom", json!({})), ("deleted", json!(false))];
    lists.chain(nulls).chain(others.map(|(name, value)| (name.to_owned(), value))).collect()
}

/// Computes the attributes that the service derives: parts of the name, and how the customer is displayed.
fn computed(record: &Record) -> [(String, Value); 6] {
    let name = record.fields.get("name").and_then(Value::as_str).map_or("", str::trim);
    let (first, last) = name.split_once(char::is_whitespace).unwrap_or((name, ""));
    let part = |part: &str| if part.is_empty() { Value::Null } else { part.trim().into() };
    let look = record.id.bytes().map(usize::from).sum::<usize>();
    let pick = |choices: &[&str]| choices.get(look % choices.len()).copied().into();
    let verified = ["emails", "phones"].iter().any(|list| any_verified(&record.fields, list));
    [
        ("firstName", part(first)),
        ("lastName", part(last)),
        ("displayName", display_name(name, &record.fields).into()),
        ("displayColor", pick(COLORS)),
        ("displayIcon", pick(ICONS)),
        ("verified", verified.into()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
}

/// Returns the name, or the first contact that identifies a customer without a name.
fn display_name(name: &str, fields: &Map<String, Value>) -> String {
    let first = |list: &str, member: &str| fields.get(list)?.get(0)?.get(member)?.as_str().map(str::to_owned);
    let username = || fields.get("username").and_then(Value::as_str).map(str::to_owned);
    let named = (!name.is_empty()).then(|| name.to_owned());
    named
        .or_else(|| first("emails", "email"))
        .or_else(|| first("phones", "phone"))
        .or_else(username)
        .unwrap_or_else(|| "Unknown".to_owned())
}

fn any_verified(fields: &Map<String, Value>, list: &str) -> bool {
    let entries = fields.get(list).and_then(Value::as_array);
    entries.into_iter().flatten().any(|entry| entry["verified"] == true)
}
