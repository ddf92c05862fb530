//! Where a record has the values of an attribute name.

use std::borrow::Cow;

use kustomer_schema::Relationship;
use serde_json::Value;

use super::value::Found;
use crate::api::Resource;
use crate::document::{self, Attribute};
use crate::store::{Record, Store};

/// Names that differ from the attribute's own.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("activity_at", "lastActivityAt"),
    ("conversations_count", "conversationCounts.all"),
    ("done", "conversationCounts.done"),
    ("open", "conversationCounts.open"),
    ("snoozed", "conversationCounts.snoozed"),
    ("imported", "importedAt"),
    ("email", "emails.email"),
    ("phone", "phones.phone"),
    ("whatsapp", "whatsapps.phone"),
    ("address", "locations.address"),
    ("social", "socials.username"),
    ("url", "urls.url"),
    ("companyId", "company"),
];

/// Attributes of documents that not every schema lists.
const UNLISTED: &[&str] = &["createdAt", "deleted", "deletedAt", "modifiedAt", "rev", "updatedAt"];

/// Where the values of a name are, in the records of one type.
pub(super) enum Source<'a> {
    Id,
    /// Every text of the record.
    AnyText,
    CreatedAt,
    /// By either of its names, unless a record has a time of its own there.
    UpdatedAt(Attribute<'a>),
    Attribute(Attribute<'a>),
    /// A member of an attribute, or of the entries of a list.
    Member(Attribute<'a>, String),
    Custom(String),
    Relationship(&'a Relationship),
    Nowhere,
}

impl<'a> Source<'a> {
    /// The source of a name without its context.
    pub(super) fn of(resource: Resource<'a>, name: &str) -> Self {
        if let Some(custom) = name.strip_prefix("custom_") {
            return Self::Custom(custom.to_owned());
        }
        match name {
            "id" => return Self::Id,
            "any_text" | "any_text_new" => return Self::AnyText,
            _ => {}
        }
        let name = OTHER_NAMES.iter().find(|(known, _)| *known == name).map_or(name, |(_, path)| *path);
        if let Some((list, member)) = name.split_once('.') {
            return Self::Member(Attribute::of(resource, list.to_owned()), member.to_owned());
        }
        match attribute_named(resource, name) {
            Some("createdAt") => return Self::CreatedAt,
            Some(found @ ("updatedAt" | "modifiedAt")) => {
                return Self::UpdatedAt(Attribute::of(resource, found.to_owned()));
            }
            Some(found) => return Self::Attribute(Attribute::of(resource, found.to_owned())),
            None => {}
        }
        let relation = name.strip_suffix("_id").unwrap_or(name);
        let found =
            resource.relationships().find(|found| found.name == relation || snake(&found.name) == relation);
        found.map_or(Self::Nowhere, Self::Relationship)
    }

    /// The values in a record; nothing for `null` and for an empty list.
    pub(super) fn values<'r>(
        &self,
        store: &Store,
        resource: Resource<'_>,
        record: &'r Record,
    ) -> Vec<Found<'r>> {
        let mut found = Vec::new();
        let mut push = |value| found.push(Found::Value(value));
        match self {
            Self::Id => push(Cow::Owned(record.id.as_str().into())),
            Self::AnyText => texts(resource, record).into_iter().map(Cow::Borrowed).for_each(push),
            Self::CreatedAt => found.push(Found::Time(record.created_at)),
            Self::UpdatedAt(attribute) if !attribute.is_written(record) => {
                found.push(Found::Time(record.updated_at));
            }
            Self::UpdatedAt(attribute) | Self::Attribute(attribute) => {
                each(attribute.value(store, record), push);
            }
            Self::Member(list, member) => {
                each(list.value(store, record), |entry| each(member_of(entry, member), &mut push));
            }
            Self::Custom(name) => {
                let custom = record.fields.get("custom").and_then(|custom| custom.get(name));
                each(custom.map(Cow::Borrowed), push);
            }
            Self::Relationship(of) => {
                let mut ids = document::related_ids(record, of);
                if ids.is_empty() {
                    ids.extend(document::writer(store, of));
                }
                ids.into_iter().map(|id| Cow::Owned(id.into())).for_each(push);
            }
            Self::Nowhere => {}
        }
        found
    }
}

/// The attribute that a search calls by this name: as it is, in snake case, or in the singular.
fn attribute_named<'a>(resource: Resource<'a>, name: &str) -> Option<&'a str> {
    let listed = resource.attributes().filter(|(_, found)| found.schema.access.read);
    let names: Vec<&str> =
        listed.map(|(_, found)| found.name.as_str()).chain(UNLISTED.iter().copied()).collect();
    let same = names.iter().find(|known| **known == name || snake(known) == name);
    same.or_else(|| names.iter().find(|known| snake(known) == format!("{name}s"))).copied()
}

fn member_of<'r>(entry: Cow<'r, Value>, member: &str) -> Option<Cow<'r, Value>> {
    match entry {
        Cow::Borrowed(entry) => entry.get(member).map(Cow::Borrowed),
        Cow::Owned(entry) => entry.get(member).cloned().map(Cow::Owned),
    }
}

/// Passes on a value, or those of a list; nothing for `null` and for an empty list.
fn each<'r>(value: Option<Cow<'r, Value>>, mut take: impl FnMut(Cow<'r, Value>)) {
    match value {
        None | Some(Cow::Borrowed(Value::Null) | Cow::Owned(Value::Null)) => {}
        Some(Cow::Borrowed(Value::Array(items))) => items.iter().map(Cow::Borrowed).for_each(take),
        Some(Cow::Owned(Value::Array(items))) => items.into_iter().map(Cow::Owned).for_each(take),
        Some(value) => take(value),
    }
}

/// Returns every text that was written to a record and can be read.
fn texts<'r>(resource: Resource<'_>, record: &'r Record) -> Vec<&'r Value> {
    let can_be_read = |name: &str| {
        name == "custom" || resource.attribute(name).is_some_and(|(_, found)| found.schema.access.read)
    };
    let values = record.fields.iter().filter(|(name, _)| can_be_read(name)).map(|(_, value)| value);
    values.flat_map(texts_in).collect()
}

fn texts_in(value: &Value) -> Vec<&Value> {
    match value {
        Value::String(_) => vec![value],
        Value::Array(items) => items.iter().flat_map(texts_in).collect(),
        Value::Object(members) => members.values().flat_map(texts_in).collect(),
        _ => Vec::new(),
    }
}

/// Converts a name to the snake case of searches: `last_activity_at` for `lastActivityAt`.
fn snake(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}
