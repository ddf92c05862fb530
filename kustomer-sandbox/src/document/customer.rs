//! Customers as documents: what was written, what the service computes from it, and the rest at its defaults.

use serde_json::{Map, Value, json};

use crate::store::{Record, Store};
use crate::timestamp;

const COLORS: &[&str] = &["blue", "green", "orange", "pink", "purple", "red", "teal", "yellow"];
const ICONS: &[&str] = &["anchor", "bolt", "cloud", "flower", "heart", "leaf", "moon", "star"];

/// Attributes that are left out, not null, while they have no value.
const ABSENT_WHEN_NULL: &[&str] =
    &["externalId", "defaultLang", "lastSeenAt", "lastCustomerActivityAt", "firstName", "lastName"];

/// Lists that an untouched customer has, all empty.
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

/// Attributes that an untouched customer has as null.
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

pub(crate) fn resource(store: &Store, record: &Record) -> Value {
    let mut relationships = json!({
        "org": super::org(store),
        "messages": { "links": { "self": format!("/v1/customers/{}/messages", record.id) } },
        "createdBy": super::user(store),
        "modifiedBy": super::user(store),
    });
    super::set_relations(&record.fields, &mut relationships, &[("company", "/v1/companies")]);
    json!({
        "type": "customer",
        "id": record.id,
        "attributes": attributes(record),
        "relationships": relationships,
        "links": { "self": format!("/v1/customers/{}", record.id) },
    })
}

fn attributes(record: &Record) -> Map<String, Value> {
    let updated_at = timestamp::render(record.updated_at);
    let mut attributes = defaults();
    attributes.extend(computed(record));
    attributes.insert("lastActivityAt".to_owned(), updated_at.clone().into());
    let written = record.fields.iter().filter(|(name, _)| *name != "company");
    attributes.extend(written.map(|(name, value)| (name.clone(), value.clone())));
    if attributes["lastActivityAt"].is_null() {
        attributes.insert("lastActivityAt".to_owned(), updated_at.clone().into());
    }
    attributes.insert("rev".to_owned(), record.rev.into());
    attributes.insert("createdAt".to_owned(), timestamp::render(record.created_at).into());
    attributes.insert("modifiedAt".to_owned(), updated_at.clone().into());
    attributes.insert("updatedAt".to_owned(), updated_at.into());
    attributes.retain(|name, value| !(value.is_null() && ABSENT_WHEN_NULL.contains(&name.as_str())));
    attributes
}

fn defaults() -> Map<String, Value> {
    let lists = LISTS.iter().map(|name| ((*name).to_owned(), json!([])));
    let nulls = NULLS.iter().map(|name| ((*name).to_owned(), Value::Null));
    let others = [
        ("conversationCounts", json!({ "all": 0, "done": 0, "open": 0, "snoozed": 0 })),
        ("custom", json!({})),
        ("deleted", json!(false)),
    ];
    lists.chain(nulls).chain(others.map(|(name, value)| (name.to_owned(), value))).collect()
}

/// Attributes the service derives: names out of `name`, and how a customer is shown.
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

/// The name, or the first thing that tells a nameless customer from others.
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
