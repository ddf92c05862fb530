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
#[derive(Clone, Default)]
pub(super) struct Index {
    rows: HashMap<Entry, Rows>,
}

/// The place of a record in its table. Places increase in order of creation.
pub(super) type Row = usize;

/// The records with an entry. Most entries have one record, and the smallest set takes ten times its memory.
#[derive(Clone)]
enum Rows {
    One(Row),
    Several(BTreeSet<Row>),
}

impl Rows {
    fn iter(&self) -> impl DoubleEndedIterator<Item = Row> {
        let (one, several) = match self {
            Self::One(row) => (Some(row), None),
            Self::Several(rows) => (None, Some(rows)),
        };
        one.into_iter().chain(several.into_iter().flatten()).copied()
    }

    fn insert(&mut self, row: Row) {
        match self {
            Self::One(one) if *one == row => {}
            Self::One(one) => *self = Self::Several(BTreeSet::from([*one, row])),
            Self::Several(rows) => {
                rows.insert(row);
            }
        }
    }

    /// Returns true if none is left.
    fn remove(&mut self, row: Row) -> bool {
        match self {
            Self::One(one) => *one == row,
            Self::Several(rows) => {
                rows.remove(&row);
                rows.is_empty()
            }
        }
    }
}

/// Something that a record is found by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Entry {
    /// A text field.
    Key(&'static str, Box<str>),
    /// A member of the entries of a list.
    Listed(&'static str, Box<str>),
    /// The ID of another record, in a field or in the path that the record was created with.
    Reference(Box<str>),
}

impl Entry {
    /// `None` for a field that has no index, or a text that is not in it.
    pub(super) fn of_key(name: &str, text: &str) -> Option<Self> {
        let key = KEYS.iter().find(|key| **key == name)?;
        (text.len() <= LONGEST_KEY).then(|| Self::Key(key, text.into()))
    }

    /// `None` for a list that has no index, or a text that is not in it.
    pub(super) fn of_listed(list: &str, text: &str) -> Option<Self> {
        let (list, _) = LISTED_KEYS.iter().find(|(known, _)| *known == list)?;
        // Email addresses are compared ignoring case.
        (text.len() <= LONGEST_KEY).then(|| Self::Listed(list, text.to_ascii_lowercase().into()))
    }

    /// `None` for an ID that is not in the index, because a client has made it up.
    pub(super) fn of_reference(id: &str) -> Option<Self> {
        is_object_id(id).then(|| Self::Reference(id.into()))
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
    /// The records with this entry, in order of creation.
    pub(super) fn rows<'i>(&'i self, entry: &Entry) -> impl DoubleEndedIterator<Item = Row> + use<'i> {
        self.rows.get(entry).into_iter().flat_map(Rows::iter)
    }

    /// Changes what a record is found by.
    pub(super) fn change(&mut self, row: Row, before: &BTreeSet<Entry>, after: BTreeSet<Entry>) {
        for entry in before.difference(&after) {
            if self.rows.get_mut(entry).is_some_and(|rows| rows.remove(row)) {
                self.rows.remove(entry);
            }
        }
        for entry in after {
            if !before.contains(&entry) {
                self.rows.entry(entry).or_insert(Rows::One(row)).insert(row);
            }
        }
    }
}
