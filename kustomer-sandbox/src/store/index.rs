//! What the records of a type are found by without looking at each: their keys, and the IDs of other records in them.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use foldhash::fast::RandomState;
use serde_json::Value;

use super::record::Record;
use crate::object_id::is_object_id;

/// Text fields that records are looked up by: those in paths, and the session of tracked events.
const KEYS: [&str; 8] = ["email", "externalId", "hash", "id", "name", "phone", "sessionId", "username"];

/// Lists whose entries have a member that records are looked up by.
const LISTED_KEYS: [(&str, &str); 3] =
    [("emails", "email"), ("phones", "phone"), ("externalIds", "externalId")];

/// The length in bytes of the longest key, whose limit is 256 characters. Longer texts are not worth their memory: nobody
/// looks up a record by a page of text.
const LONGEST_KEY: usize = 1024;

/// Whether records can be looked up by a text field without looking at each.
pub(super) fn is_key(name: &str) -> bool {
    KEYS.contains(&name)
}

/// The records of one type, by what they are found by.
#[derive(Clone, Default)]
pub(super) struct Index {
    /// In the order of [`KEYS`].
    keys: [Found; KEYS.len()],
    /// In the order of [`LISTED_KEYS`].
    listed: [Found; LISTED_KEYS.len()],
    references: Found,
}

/// The records with a text.
type Found = HashMap<Box<str>, Rows, RandomState>;

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

/// Where the text of an entry is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// In the text field with this index.
    Key(usize),
    /// In a member of the entries of the list with this index.
    Listed(usize),
    /// In any field, or in the path that the record was created with: the ID of another record.
    Reference,
}

/// Something that a record is found by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry<'t> {
    place: Place,
    text: Cow<'t, str>,
}

impl<'t> Entry<'t> {
    /// `None` for a field that has no index, or a text that is not in it.
    pub(super) fn of_key(name: &str, text: &'t str) -> Option<Self> {
        let key = KEYS.iter().position(|key| *key == name)?;
        (text.len() <= LONGEST_KEY).then(|| Self { place: Place::Key(key), text: text.into() })
    }

    /// `None` for a list that has no index, or a text that is not in it.
    pub(super) fn of_listed(list: &str, text: &'t str) -> Option<Self> {
        let list = LISTED_KEYS.iter().position(|(known, _)| *known == list)?;
        // Email addresses are compared ignoring case.
        let is_lower = !text.bytes().any(|byte| byte.is_ascii_uppercase());
        let lower = || if is_lower { text.into() } else { text.to_ascii_lowercase().into() };
        (text.len() <= LONGEST_KEY).then(|| Self { place: Place::Listed(list), text: lower() })
    }

    /// `None` for an ID that is not in the index, because a client has made it up.
    pub(super) fn of_reference(id: &'t str) -> Option<Self> {
        is_object_id(id).then(|| Self { place: Place::Reference, text: id.into() })
    }

    /// Returns the IDs of other records in `before` that are not in `after`. Both are sorted.
    pub(super) fn lost_references(before: &[Self], after: &[Self]) -> Box<[Box<str>]> {
        let references = before.iter().filter(|entry| entry.place == Place::Reference);
        let lost = references.filter(|entry| after.binary_search(entry).is_err());
        lost.map(|entry| entry.text.as_ref().into()).collect()
    }

    /// Everything that a record is found by, sorted.
    pub(super) fn of(record: &'t Record) -> Vec<Self> {
        let mut entries: Vec<Self> = Vec::with_capacity(8);
        entries.extend(KEYS.iter().filter_map(|key| Self::of_key(key, record.text(key)?)));
        for (list, member) in LISTED_KEYS {
            let listed = record.fields.get(list).and_then(Value::as_array).into_iter().flatten();
            entries.extend(listed.filter_map(|entry| Self::of_listed(list, entry.get(member)?.as_str()?)));
        }
        record.each_reference(&mut |id| entries.extend(Self::of_reference(id)));
        entries.sort_unstable();
        entries.dedup();
        entries
    }
}

impl Index {
    /// The records with this entry, in order of creation.
    pub(super) fn rows<'i>(&'i self, entry: &Entry<'_>) -> impl DoubleEndedIterator<Item = Row> + use<'i> {
        let found = self.found(entry.place).and_then(|found| found.get(entry.text.as_ref()));
        found.into_iter().flat_map(Rows::iter)
    }

    /// Changes what a record is found by. Both lists are sorted.
    pub(super) fn change(&mut self, row: Row, before: &[Entry<'_>], after: &[Entry<'_>]) {
        for entry in before.iter().filter(|entry| after.binary_search(entry).is_err()) {
            let Some(found) = self.found_mut(entry.place) else { continue };
            if found.get_mut(entry.text.as_ref()).is_some_and(|rows| rows.remove(row)) {
                found.remove(entry.text.as_ref());
            }
        }
        for entry in after.iter().filter(|entry| before.binary_search(entry).is_err()) {
            let Some(found) = self.found_mut(entry.place) else { continue };
            match found.get_mut(entry.text.as_ref()) {
                Some(rows) => rows.insert(row),
                None => drop(found.insert(entry.text.as_ref().into(), Rows::One(row))),
            }
        }
    }

    fn found(&self, place: Place) -> Option<&Found> {
        match place {
            Place::Key(key) => self.keys.get(key),
            Place::Listed(list) => self.listed.get(list),
            Place::Reference => Some(&self.references),
        }
    }

    fn found_mut(&mut self, place: Place) -> Option<&mut Found> {
        match place {
            Place::Key(key) => self.keys.get_mut(key),
            Place::Listed(list) => self.listed.get_mut(list),
            Place::Reference => Some(&mut self.references),
        }
    }
}
