//! The changes of an event, taken apart into values that derived code decodes one by one.

use std::borrow::Cow;

use serde_json::Value;

use super::bad_change::BadChange;
use super::other::OtherChange;
use super::value::Change;
use crate::json::{DecodeError, END, Keys, Reader, from_slice};

static SECTIONS: Keys = Keys::new(&["attributes", "relationships"]);
static CHANGE: Keys = Keys::new(&["op", "before", "after"]);
const BEFORE: usize = 1;
const AFTER: usize = 2;

/// The value of an omitted member.
const NULL: &str = "null";

/// The attribute with the custom attributes, whose change has all of them.
const CUSTOM: &str = "custom";

/// A function that decodes a value, or `null`, into a place.
type Read<T> = fn(&mut Reader<'_>, &mut Option<T>) -> Result<(), DecodeError>;

/// What an event says has changed, while its fields are decoded.
#[derive(Default)]
pub struct ChangeReader<'a> {
    entries: Vec<Entry<'a>>,
    /// All custom attributes before and after, if the event has them.
    custom: Option<(&'a str, &'a str)>,
    bad: Vec<BadChange>,
}

struct Entry<'a> {
    /// `status`, `custom.seatStr` or `relationships.customer`.
    name: String,
    before: Cow<'a, str>,
    after: Cow<'a, str>,
    is_taken: bool,
}

/// The names of everything that has changed, what has no field, and what cannot be decoded.
type Rest = (Box<[Box<str>]>, Box<[OtherChange]>, Box<[BadChange]>);

impl<'a> ChangeReader<'a> {
    /// Takes the member `changes` of an event apart; `null` has none.
    pub(super) fn read(reader: &mut Reader<'a>) -> Result<Self, DecodeError> {
        let mut changes = Self::default();
        let mut sections = reader.section(&SECTIONS)?;
        loop {
            match reader.member(&mut sections)? {
                0 => changes.section("", reader)?,
                1 => changes.section("relationships.", reader)?,
                END => return Ok(changes),
                _ => reader.skip()?,
            }
        }
    }

    /// Decodes the change of an attribute.
    pub fn attribute<T>(&mut self, name: &str, read: Read<T>) -> Option<Change<T>> {
        self.take("", name, read)
    }

    /// Decodes the change of a custom attribute.
    pub fn custom<T>(&mut self, name: &str, read: Read<T>) -> Option<Change<T>> {
        self.take("custom.", name, read)
    }

    /// Decodes the change of a relationship.
    pub fn relationship<T>(&mut self, name: &str, read: Read<T>) -> Option<Change<T>> {
        self.take("relationships.", name, read)
    }

    fn take<T>(&mut self, section: &str, name: &str, read: Read<T>) -> Option<Change<T>> {
        let is_it = |entry: &&mut Entry<'_>| entry.name.strip_prefix(section) == Some(name);
        let entry = self.entries.iter_mut().find(is_it)?;
        entry.is_taken = true;
        match value(&entry.before, read).and_then(|before| Ok((before, value(&entry.after, read)?))) {
            Ok((before, after)) => Some(Change { before, after }),
            Err(error) => {
                self.bad.push(BadChange::new(&entry.name, error, &entry.before, &entry.after));
                None
            }
        }
    }

    /// Returns the JSON of all custom attributes before and after, if any has changed.
    pub(super) fn all_custom(&self) -> Option<(&'a str, &'a str)> {
        self.custom
    }

    /// Returns what is left after the fields were taken.
    pub(super) fn finish(self) -> Rest {
        let names = self.entries.iter().map(|entry| entry.name.as_str().into());
        let unreadable =
            self.bad.iter().filter(|bad| !self.entries.iter().any(|entry| *entry.name == *bad.name()));
        let names = names.chain(unreadable.map(|bad| bad.name().into())).collect();
        let others = self.entries.iter().filter(|entry| !entry.is_taken);
        let others = others.map(|entry| OtherChange::new(&entry.name, &entry.before, &entry.after)).collect();
        (names, others, self.bad.into())
    }

    /// Reads the changes of attributes or relationships by their names.
    fn section(&mut self, prefix: &str, reader: &mut Reader<'a>) -> Result<(), DecodeError> {
        if reader.null()? {
            return Ok(());
        }
        let mut entries = reader.map()?;
        while let Some(name) = reader.entry(&mut entries)? {
            let text = reader.raw()?;
            match before_and_after(text) {
                Ok(values) if prefix.is_empty() && name == CUSTOM => self.custom_attributes(values),
                Ok((before, after)) if prefix.is_empty() => {
                    self.push(name.into_owned(), before.into(), after.into());
                }
                Ok((before, after)) => self.push(format!("{prefix}{name}"), wrapped(before), wrapped(after)),
                Err(error) => self.bad.push(BadChange::new(&format!("{prefix}{name}"), error, "", "")),
            }
        }
        Ok(())
    }

    /// Compares the custom attributes one by one: the event has all of them, changed or not.
    fn custom_attributes(&mut self, (before, after): (&'a str, &'a str)) {
        self.custom = Some((before, after));
        let (Ok(old), Ok(new)) = (members(before), members(after)) else {
            // Masked, for example.
            self.push(CUSTOM.to_owned(), before.into(), after.into());
            return;
        };
        let find = |members: &[(String, &'a str)], name: &str| {
            members.iter().rev().find(|(known, _)| known == name).map_or(NULL, |(_, value)| value)
        };
        let names = new.iter().chain(&old).map(|(name, _)| name);
        for name in names {
            let (before, after) = (find(&old, name), find(&new, name));
            if !is_same(before, after) {
                self.push(format!("{CUSTOM}.{name}"), before.into(), after.into());
            }
        }
    }

    /// Adds a change. The last one with a name counts.
    fn push(&mut self, name: String, before: Cow<'a, str>, after: Cow<'a, str>) {
        let entry = Entry { name, before, after, is_taken: false };
        match self.entries.iter_mut().find(|known| known.name == entry.name) {
            Some(known) => *known = entry,
            None => self.entries.push(entry),
        }
    }
}

/// Decodes a value; errors carry the path within it.
fn value<T>(text: &str, read: Read<T>) -> Result<Option<T>, DecodeError> {
    let (mut reader, mut value) = (Reader::from_text(text), None);
    let result = read(&mut reader, &mut value).and_then(|()| reader.end());
    result.map(|()| value).map_err(|error| error.locate(text.as_bytes()))
}

/// Reads `{"op":"replace","before":..,"after":..}`. An omitted value is `null`.
fn before_and_after(text: &str) -> Result<(&str, &str), DecodeError> {
    let (mut reader, mut before, mut after) = (Reader::from_text(text), NULL, NULL);
    let mut read = || {
        let mut members = reader.object(&CHANGE)?;
        loop {
            match reader.member(&mut members)? {
                BEFORE => before = reader.raw()?,
                AFTER => after = reader.raw()?,
                END => return Ok(()),
                _ => reader.skip()?,
            }
        }
    };
    let result: Result<(), DecodeError> = read();
    result.map(|()| (before, after)).map_err(|error| error.locate(text.as_bytes()))
}

/// Returns a relationship as it is in a record. Changes name the resource identifier, without the object around it.
fn wrapped(value: &str) -> Cow<'_, str> {
    static DATA: Keys = Keys::new(&["data"]);
    let mut reader = Reader::from_text(value);
    let mut has_data = || {
        let mut members = reader.object(&DATA)?;
        loop {
            match reader.member(&mut members)? {
                0 => return Ok(true),
                END => return Ok(false),
                _ => reader.skip()?,
            }
        }
    };
    let found: Result<bool, DecodeError> = has_data();
    if found.unwrap_or(false) { value.into() } else { format!("{{\"data\":{value}}}").into() }
}

/// Returns the members of an object, or none of `null`.
fn members(text: &str) -> Result<Vec<(String, &str)>, DecodeError> {
    let (mut reader, mut members) = (Reader::from_text(text), Vec::new());
    if reader.null()? {
        return Ok(members);
    }
    let mut entries = reader.map()?;
    while let Some(name) = reader.entry(&mut entries)? {
        members.push((name.into_owned(), reader.raw()?));
    }
    // A masked value takes the place of the whole object.
    if members.iter().any(|(name, _)| name == "isMasked") {
        return Err(DecodeError::invalid("custom attributes", 0));
    }
    Ok(members)
}

/// Whether two texts are the same value.
fn is_same(one: &str, other: &str) -> bool {
    let value = |text: &str| from_slice::<Value>(text.as_bytes()).ok();
    one == other || value(one).is_some_and(|one| value(other) == Some(one))
}
