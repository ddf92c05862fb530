//! What the records of a type are found by without looking at each: their keys, and the IDs of other records in them.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use super::record::{Record, ids_of};
use crate::object_id::is_object_id;

/// Text fields that records are looked up by.
const KEYS: &[&str] = &["email", "externalId", "id", "name", "phone", "username"];

/// Lists whose entries have a member that records are looked up by.
const LISTED_KEYS: &[(&str, &str)] =
    &[("emails", "email"), ("phones", "phone"), ("externalIds", "externalId")];

/// Longer texts are not worth their memory: nobody looks up a record by a page of text.
const LONGEST_KEY: usize = 256;

/// The records of one type, by what they are found by.
#[derive(Default)]
pub(super) struct Index {
    ids: HashMap<Entry, BTreeSet<String>>,
}

/// Something that a record is found by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Entry {
    /// A text field.
    Key(&'static str, String),
    /// A member of the entries of a list.
    Listed(&'static str, String),
    /// The ID of another record, in a field or in the path that the record was created with.
    Reference(String),
}

impl Entry {
    /// `None` for a field that has no index, or a text that is not in it.
    pub(super) fn of_key(name: &str, text: &str) -> Option<Self> {
        let key = KEYS.iter().find(|key| **key == name)?;
        (text.len() <= LONGEST_KEY).then(|| Self::Key(key, text.to_owned()))
    }

    /// `None` for a list that has no index, or a text that is not in it.
    pub(super) fn of_listed(list: &str, text: &str) -> Option<Self> {
        let (list, _) = LISTED_KEYS.iter().find(|(known, _)| *known == list)?;
        // Email addresses are compared ignoring case.
        (text.len() <= LONGEST_KEY).then(|| Self::Listed(list, text.to_ascii_lowercase()))
    }

    /// `None` for an ID that is not in the index, because a client has made it up.
    pub(super) fn of_reference(id: &str) -> Option<Self> {
        is_object_id(id).then(|| Self::Reference(id.to_owned()))
    }

    /// Everything that a record is found by.
    pub(super) fn of(record: &Record) -> BTreeSet<Self> {
        let keys = KEYS.iter().filter_map(|key| Self::of_key(key, record.text(key)?));
        let listed = LISTED_KEYS.iter().flat_map(|(list, member)| {
            let entries = record.fields.get(*list).and_then(Value::as_array).into_iter().flatten();
            entries.filter_map(move |entry| Self::of_listed(list, entry.get(member)?.as_str()?))
        });
        let parents = record.parents.iter().map(|(_, id)| id.as_str());
        let references = record.fields.values().flat_map(ids_of).chain(parents);
        keys.chain(listed).chain(references.filter_map(Self::of_reference)).collect()
    }
}

impl Index {
    /// The IDs of the records with this entry, in order.
    pub(super) fn ids<'i>(&'i self, entry: &Entry) -> impl Iterator<Item = &'i str> + use<'i> {
        self.ids.get(entry).into_iter().flatten().map(String::as_str)
    }

    /// Changes what a record is found by.
    pub(super) fn change(&mut self, id: &str, before: &BTreeSet<Entry>, after: BTreeSet<Entry>) {
        for entry in before.difference(&after) {
            if let Some(ids) = self.ids.get_mut(entry) {
                ids.remove(id);
                if ids.is_empty() {
                    self.ids.remove(entry);
                }
            }
        }
        for entry in after {
            if !before.contains(&entry) {
                self.ids.entry(entry).or_default().insert(id.to_owned());
            }
        }
    }
}
