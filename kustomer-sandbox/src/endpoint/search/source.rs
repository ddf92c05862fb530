//! Where a record has the values of an attribute name.

use kustomer_schema::Relationship;
use serde_json::Value;

use super::kind::{Kind, SEPARATOR_TEXT};
use crate::api::Resource;
use crate::column::{Value as Cell, Writer};
use crate::document::{self, Attribute};
use crate::mask::Sensitive;
use crate::store::{Record, Store};
use crate::timestamp;

/// Names that differ from the attribute's own.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("activity_at", "lastActivityAt"),
    ("conversations_count", "conversationCounts.all"),
    ("done", "conversationCounts.done"),
    ("open", "conversationCounts.open"),
    ("snoozed", "conversationCounts.snoozed"),
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
    /// Unless a record has a time of its own there.
    UpdatedAt(Attribute<'a>),
    Attribute(Attribute<'a>),
    /// Whether there is an attribute at all.
    Presence(Attribute<'a>),
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
            "imported" => return Self::Presence(Attribute::of(resource, "importedAt".to_owned())),
            _ => {}
        }
        let name = OTHER_NAMES.iter().find(|(known, _)| *known == name).map_or(name, |(_, path)| *path);
        if let Some((list, member)) = name.split_once('.') {
            return Self::Member(Attribute::of(resource, list.to_owned()), member.to_owned());
        }
        match attribute_named(resource, name) {
            Some("createdAt") => return Self::CreatedAt,
            Some(found @ "updatedAt") => {
                return Self::UpdatedAt(Attribute::of(resource, found.to_owned()));
            }
            Some(found) => return Self::Attribute(Attribute::of(resource, found.to_owned())),
            None => {}
        }
        let relation = name.strip_suffix("_id").unwrap_or(name);
        let found =
            resource.relationships().find(|found| found.name == relation || snake(&found.name) == relation);
        found.map(Self::Relationship).or_else(|| Self::member(resource, name)).unwrap_or(Self::Nowhere)
    }

    /// The member of an attribute, which searches call by both names: `last_message_out_sent_at`.
    fn member(resource: Resource<'a>, name: &str) -> Option<Self> {
        let attributes = || resource.attributes().map(|(_, found)| found.name.as_str());
        name.rmatch_indices('_').find_map(|(at, _)| {
            let (of, member) = (name.get(..at)?, name.get(at + 1..)?);
            let attribute = attributes().find(|known| snake(known) == of)?;
            Some(Self::Member(Attribute::of(resource, attribute.to_owned()), camel(member)))
        })
    }

    /// Returns the types of the other records that the values of a record are computed from.
    pub(super) fn computed_from(&self) -> &'static [&'static str] {
        match self {
            Self::Attribute(of) | Self::Presence(of) | Self::Member(of, _) => of.computed_from(),
            _ => &[],
        }
    }

    /// Whether the values are, or can contain, those of a sensitive attribute.
    pub(super) fn is_in(&self, sensitive: &Sensitive) -> bool {
        match self {
            Self::AnyText => !sensitive.is_empty(),
            Self::Custom(name) => sensitive.includes_custom(name),
            Self::UpdatedAt(of) | Self::Attribute(of) | Self::Presence(of) | Self::Member(of, _) => {
                sensitive.includes(of.name())
            }
            Self::Id | Self::CreatedAt | Self::Relationship(_) | Self::Nowhere => false,
        }
    }

    /// Writes the values of a record; nothing for `null` and for an empty list.
    pub(super) fn write(
        &self,
        kind: Kind,
        store: &Store,
        resource: Resource<'_>,
        record: &Record,
        writer: &mut Writer<'_>,
    ) {
        let mut push = |value: &Value| write(kind, value, writer);
        match self {
            Self::Id => write_text(&record.id, writer),
            Self::AnyText => write_text(&texts(resource, record).join(SEPARATOR_TEXT), writer),
            Self::CreatedAt => writer.push(Cell::Time(record.created_at.as_millisecond())),
            Self::UpdatedAt(attribute) if !attribute.is_written(record) => {
                writer.push(Cell::Time(record.updated_at.as_millisecond()));
            }
            Self::UpdatedAt(attribute) | Self::Attribute(attribute) => {
                each(attribute.value(store, record).as_deref(), push);
            }
            Self::Presence(attribute) => {
                let value = attribute.value(store, record);
                writer.push(Cell::Bool(value.is_some_and(|value| !value.is_null() && *value != "")));
            }
            Self::Member(list, member) => {
                each(list.value(store, record).as_deref(), |entry| each(entry.get(member), &mut push));
            }
            Self::Custom(name) => {
                each(record.fields.get("custom").and_then(|custom| custom.get(name)), push);
            }
            Self::Relationship(of) => {
                let mut ids = document::related_ids(record, of);
                if ids.is_empty() {
                    ids.extend(document::writer(store, of));
                }
                for id in ids {
                    write_text(id, writer);
                }
            }
            Self::Nowhere => {}
        }
    }
}

/// Writes a value as one of this kind. A value of another kind is written as the text that it is, and nothing of this kind
/// equals it.
fn write(kind: Kind, value: &Value, writer: &mut Writer<'_>) {
    let text = value.as_str();
    match kind {
        Kind::Time => match text.and_then(timestamp::parse) {
            Some(at) => writer.push(Cell::Time(at.as_millisecond())),
            None => write_text(text.unwrap_or_default(), writer),
        },
        // Numbers of imported records can be texts.
        Kind::Number => match value.as_f64().or_else(|| text?.trim().parse().ok()) {
            Some(number) => writer.push(Cell::Number(number)),
            None => write_text(text.unwrap_or_default(), writer),
        },
        Kind::Boolean => writer.push(Cell::Bool(value.as_bool().unwrap_or(*value != ""))),
        Kind::Text | Kind::AnyText => match text {
            Some(text) => write_text(text, writer),
            None => write_text(&value.to_string(), writer),
        },
    }
}

fn write_text(text: &str, writer: &mut Writer<'_>) {
    if text.bytes().any(|byte| byte.is_ascii_uppercase() || !byte.is_ascii()) {
        writer.push(Cell::Text(&text.to_lowercase()));
    } else {
        writer.push(Cell::Text(text));
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

/// Passes on a value, or those of a list; nothing for `null` and for an empty list.
fn each<'v>(value: Option<&'v Value>, mut take: impl FnMut(&'v Value)) {
    match value {
        None | Some(Value::Null) => {}
        Some(Value::Array(items)) => items.iter().for_each(take),
        Some(value) => take(value),
    }
}

/// Returns every text that was written to a record and can be read.
fn texts<'r>(resource: Resource<'_>, record: &'r Record) -> Vec<&'r str> {
    let can_be_read = |name: &str| {
        name == "custom" || resource.attribute(name).is_some_and(|(_, found)| found.schema.access.read)
    };
    let values = record.fields.iter().filter(|(name, _)| can_be_read(name)).map(|(_, value)| value);
    values.flat_map(texts_in).collect()
}

fn texts_in(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().flat_map(texts_in).collect(),
        Value::Object(members) => members.values().flat_map(texts_in).collect(),
        _ => Vec::new(),
    }
}

/// Converts a name from the snake case of searches: `sentAt` for `sent_at`.
fn camel(name: &str) -> String {
    let mut camel = String::with_capacity(name.len());
    let mut starts_word = false;
    for c in name.chars() {
        match c {
            '_' => starts_word = true,
            c if starts_word => {
                camel.push(c.to_ascii_uppercase());
                starts_word = false;
            }
            c => camel.push(c),
        }
    }
    camel
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
