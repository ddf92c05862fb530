//! Where a record has the values of an attribute name.

use kustomer_schema::Relationship;
use serde_json::Value;

use super::kind::SEPARATOR_TEXT;
use super::other_names::paths;
use super::output::Output;
use super::snake_case::{camel, snake};
use crate::api::Resource;
use crate::column::Value as Cell;
use crate::document::{self, Attribute};
use crate::mask::Sensitive;
use crate::serve::attached;
use crate::store::{Record, Store};

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
    /// Whether the record is deleted.
    Deleted,
    /// Whether there is an attribute at all.
    Presence(Attribute<'a>),
    /// The first of these that has a value.
    Paths(Vec<Path<'a>>),
    Custom(String),
    Relationship(&'a Relationship),
    /// The records of one type in a relationship.
    RelationshipTo(&'a Relationship, &'static str),
    /// The number of attachments.
    AttachmentCount,
    /// The word for a sentiment.
    Sentiment(Attribute<'a>),
    Nowhere,
}

/// An attribute, or a member of it or of the entries of its list.
pub(super) struct Path<'a> {
    attribute: Attribute<'a>,
    members: Vec<String>,
}

impl<'a> Source<'a> {
    /// The source of a name without its context.
    pub(super) fn of(resource: Resource<'a>, name: &str) -> Self {
        if let Some(custom) = name.strip_prefix("custom_") {
            return Self::Custom(custom.to_owned());
        }
        let attribute = |name: &str| Attribute::of(resource, name.to_owned());
        match name {
            "id" => return Self::Id,
            "any_text" | "any_text_new" => return Self::AnyText,
            "deleted" => return Self::Deleted,
            "imported" => return Self::Presence(attribute("importedAt")),
            "attachment_count" => return Self::AttachmentCount,
            "sentiment" if resource.attribute(name).is_some() => return Self::Sentiment(attribute(name)),
            _ => {}
        }
        if let Some(paths) = paths(&resource.type_name(), name) {
            return Self::of_paths(resource, paths);
        }
        match attribute_named(resource, name, true) {
            Some("createdAt") => return Self::CreatedAt,
            Some("updatedAt") => return Self::UpdatedAt(attribute("updatedAt")),
            Some(found) => return Self::of_paths(resource, &[found]),
            None => {}
        }
        Self::relationship(resource, name)
            .or_else(|| Some(Self::of_paths(resource, &[attribute_named(resource, name, false)?])))
            .or_else(|| Self::member(resource, name))
            .unwrap_or(Self::Nowhere)
    }

    fn of_paths(resource: Resource<'a>, paths: &[&str]) -> Self {
        let path = |path: &&str| {
            let mut names = path.split('.').map(str::to_owned);
            let name = names.next().unwrap_or_default();
            Path { attribute: Attribute::of(resource, name), members: names.collect() }
        };
        Self::Paths(paths.iter().map(path).collect())
    }

    fn relationship(resource: Resource<'a>, name: &str) -> Option<Self> {
        let relation = name.strip_suffix("_id").or_else(|| name.strip_suffix("Id")).unwrap_or(name);
        let named = |name: &str| {
            resource.relationships().find(|found| found.name == name || snake(&found.name) == name)
        };
        match relation {
            // Users and teams are in one relationship.
            "user_mentions" => named("userMentions").map(|found| Self::RelationshipTo(found, "user")),
            "team_mentions" => named("userMentions").map(|found| Self::RelationshipTo(found, "team")),
            _ => named(relation).map(Self::Relationship),
        }
    }

    /// The member of an attribute, which searches call by both names: `last_message_out_sent_at`.
    fn member(resource: Resource<'a>, name: &str) -> Option<Self> {
        let attributes = || resource.attributes().map(|(_, found)| found.name.as_str());
        name.rmatch_indices('_').find_map(|(at, _)| {
            let (of, member) = (name.get(..at)?, name.get(at + 1..)?);
            let attribute = attributes().find(|known| snake(known) == of)?;
            Some(Self::of_paths(resource, &[&format!("{attribute}.{}", camel(member))]))
        })
    }

    /// Returns the name of the custom attribute that the values are in.
    pub(super) fn custom_name(&self) -> Option<&str> {
        if let Self::Custom(name) = self { Some(name) } else { None }
    }

    /// Returns the names of the attributes that the values are in, if these are attributes other than `custom`.
    pub(super) fn attribute_names(&self) -> Vec<&str> {
        match self {
            Self::CreatedAt => vec!["createdAt"],
            Self::UpdatedAt(of) | Self::Presence(of) | Self::Sentiment(of) => vec![of.name()],
            Self::Paths(paths) => paths.iter().map(|path| path.attribute.name()).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether the values are, or can contain, those of a sensitive attribute.
    pub(super) fn is_in(&self, sensitive: &Sensitive) -> bool {
        match self {
            Self::AnyText => !sensitive.is_empty(),
            Self::Custom(name) => sensitive.includes_custom(name),
            _ => self.attribute_names().iter().any(|name| sensitive.includes(name)),
        }
    }

    /// Whether records can have values there: the schema has every attribute, and every member of an object that is not free.
    #[cfg(test)]
    pub(super) fn exists(&self, resource: Resource<'_>) -> bool {
        match self {
            Self::Nowhere => false,
            Self::Paths(paths) => paths.iter().all(|path| path.exists(resource)),
            Self::Presence(of) | Self::Sentiment(of) => resource.attribute(of.name()).is_some(),
            _ => true,
        }
    }

    /// Returns the types of the other records that the values of a record are computed from.
    pub(super) fn computed_from(&self) -> &'static [&'static str] {
        match self {
            Self::Presence(of) | Self::Sentiment(of) => of.computed_from(),
            Self::Paths(paths) => paths.first().map_or(&[], |path| path.attribute.computed_from()),
            _ => &[],
        }
    }

    /// Writes the values of a record.
    pub(super) fn write(
        &self,
        store: &Store,
        resource: Resource<'_>,
        record: &Record,
        output: &mut Output<'_, '_>,
    ) {
        match self {
            Self::Id => output.text(&record.id),
            Self::AnyText => output.text(&texts(resource, record).join(SEPARATOR_TEXT)),
            Self::CreatedAt => output.cell(Cell::Time(record.created_at.as_millisecond())),
            Self::UpdatedAt(attribute) if !attribute.is_written(record) => {
                output.cell(Cell::Time(record.updated_at.as_millisecond()));
            }
            Self::UpdatedAt(of) => {
                if let Some(value) = of.value(store, record) {
                    output.value(&value);
                }
            }
            Self::Deleted => output.cell(Cell::Bool(record.is_gone())),
            Self::Presence(attribute) => {
                let value = attribute.value(store, record);
                output.cell(Cell::Bool(value.is_some_and(|value| !value.is_null() && *value != "")));
            }
            Self::Paths(paths) => write_first(paths, store, record, output),
            Self::Custom(name) => {
                let custom = record.fields.get("custom").and_then(|custom| custom.get(name));
                if let Some(value) = custom {
                    output.value(value);
                }
            }
            Self::Relationship(of) => {
                let ids = document::related_ids(record, of);
                let writer = if ids.is_empty() { document::writer(store, of) } else { None };
                ids.into_iter().chain(writer).for_each(|id| output.text(id));
            }
            Self::RelationshipTo(of, ty) => {
                let ids = document::related_ids(record, of).into_iter();
                ids.filter(|id| store.record(ty, id).is_some()).for_each(|id| output.text(id));
            }
            #[expect(clippy::cast_precision_loss, reason = "no record has that many attachments")]
            Self::AttachmentCount => output.cell(Cell::Number(attached(record).len() as f64)),
            Self::Sentiment(of) => {
                let word = of.value(store, record).and_then(|value| sentiment(&value));
                if let Some(word) = word {
                    output.text(word);
                }
            }
            Self::Nowhere => {}
        }
    }
}

#[cfg(test)]
impl Path<'_> {
    fn exists(&self, resource: Resource<'_>) -> bool {
        use kustomer_schema::{AdditionalProperties, Type};
        let name = self.attribute.name();
        let Some((schema, found)) = resource.attribute(name) else { return UNLISTED.contains(&name) };
        let mut subschema = schema.resolve(&found.schema);
        for member in &self.members {
            if let Type::Array(array) = &subschema.ty {
                subschema = schema.resolve(&array.items);
            }
            match &subschema.ty {
                Type::Object(object) => match object.properties.get(member) {
                    Some(found) => subschema = schema.resolve(&found.schema),
                    None => {
                        return matches!(
                            object.additional,
                            AdditionalProperties::Any | AdditionalProperties::Of(_)
                        );
                    }
                },
                Type::Map(_) | Type::Any(_) => return true,
                _ => return false,
            }
        }
        true
    }
}

/// Writes the values of the first path that has one.
fn write_first(paths: &[Path<'_>], store: &Store, record: &Record, output: &mut Output<'_, '_>) {
    for path in paths {
        let Some(value) = path.attribute.value(store, record) else { continue };
        let mut has_value = false;
        each(&value, &path.members, &mut |value| {
            has_value |= !is_empty(value);
            output.value(value);
        });
        if has_value {
            break;
        }
    }
}

/// Passes on the member at a path, of a value or of each item of a list.
fn each<'v>(value: &'v Value, members: &[String], take: &mut impl FnMut(&'v Value)) {
    match (value, members) {
        (_, []) => take(value),
        (Value::Array(items), _) => items.iter().for_each(|item| each(item, members, take)),
        (_, [member, rest @ ..]) => value.get(member).into_iter().for_each(|value| each(value, rest, take)),
    }
}

fn is_empty(value: &Value) -> bool {
    value.is_null() || *value == "" || value.as_array().is_some_and(Vec::is_empty)
}

/// Returns the word that searches have for the polarity of a sentiment. That they belong together is assumed.
fn sentiment(value: &Value) -> Option<&'static str> {
    let polarity = value.get("polarity")?.as_f64()?;
    Some(if polarity > 0.0 {
        "happy"
    } else if polarity < 0.0 {
        "unhappy"
    } else {
        "indifferent"
    })
}

/// The attribute that a search calls by this name: as it is, in snake case, or in the singular. Searches know attributes that
/// clients can write but not read, too.
fn attribute_named<'a>(resource: Resource<'a>, name: &str, readable: bool) -> Option<&'a str> {
    let listed = resource.attributes().filter(|(_, found)| found.schema.access.read == readable);
    let names: Vec<&str> =
        listed.map(|(_, found)| found.name.as_str()).chain(UNLISTED.iter().copied()).collect();
    let same = names.iter().find(|known| **known == name || snake(known) == name);
    same.or_else(|| names.iter().find(|known| snake(known) == format!("{name}s"))).copied()
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
