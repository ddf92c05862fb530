//! The fields of a record that an update can change, encoded as an update would send them.

use std::collections::BTreeMap;

use super::same::{Match, is_same};
use crate::fields::{Fields, Members};
use crate::json::{self, Encode, EncodeError, Extra, Refused, Writer};
use crate::resource::REV;

/// The values of a record's updatable fields, and their names even where there is no value.
///
/// Code from the derives fills it; [`Diff::diff`](crate::Diff::diff) compares two of them.
#[derive(Debug, Clone, Default)]
pub struct UpdatableFields {
    /// Without the fields that are omitted.
    set: Fields,
    attributes: Vec<&'static str>,
    custom: Vec<&'static str>,
    /// Custom attributes of any name can be updated.
    any_custom: bool,
}

impl UpdatableFields {
    /// Adds attributes and relationships: each of the names, which are on a line each, with the value at its position.
    pub fn attributes(&mut self, names: &[&'static str], values: &[&dyn Encode]) {
        for (name, value) in lines(names).zip(values) {
            self.attributes.push(name);
            if !value.is_omitted() {
                value.encode(self.set.attributes_mut().begin(name));
            }
        }
    }

    /// Adds an attribute that serde writes, or one without a value.
    pub fn json<T>(&mut self, name: &'static str, value: Option<&T>, write: fn(&T, &mut Writer)) {
        self.attributes.push(name);
        if let Some(value) = value {
            write(value, self.set.attributes_mut().begin(name));
        }
    }

    /// Adds custom attributes, as [`attributes`](Self::attributes).
    pub fn custom(&mut self, names: &[&'static str], values: &[&dyn Encode]) {
        for (name, value) in lines(names).zip(values) {
            self.custom.push(name);
            if !value.is_omitted() {
                value.encode(self.set.custom().begin(name));
            }
        }
    }

    /// Adds the custom attributes without a field.
    pub fn custom_extra<E: Extra>(&mut self, members: &E) {
        self.any_custom = true;
        let mut extra = Writer::new();
        extra.begin_object();
        members.write(&mut extra, &self.custom);
        let extra = Members::of(extra);
        // A custom attribute that is `null` is as good as missing: clearing it would change nothing.
        for (name, value) in extra.iter().filter(|(_, value)| *value != "null") {
            self.set.custom().begin(name).raw(value);
        }
    }

    /// Returns the fields of an update that turns these into `after`.
    pub(super) fn difference(&self, after: &Self) -> Fields {
        let (mut update, none) = (Fields::new(), Members::default());
        let [before_custom, after_custom] =
            [self, after].map(|fields| fields.set.custom_members().unwrap_or(&none));
        for (name, value) in changes(self.set.attributes(), after.set.attributes()) {
            // The revision is not part of what a record says, so it never differs.
            if name != REV {
                write(update.attributes_mut(), name, value);
            }
        }
        for (name, value) in changes(before_custom, after_custom) {
            write(update.custom(), name, value);
        }
        update.inherit(&after.set);
        update
    }

    /// Returns true if an update can name the revision that it is based on.
    pub fn takes_revision(&self) -> bool {
        self.attributes.contains(&REV)
    }

    /// Returns those of the `wanted` attributes that an update cannot change.
    pub fn others(&self, wanted: &Fields) -> Fields {
        let mut others = Fields::new();
        let attributes = wanted.attributes().iter();
        for (name, value) in attributes.filter(|(name, _)| !self.attributes.contains(name)) {
            others.attributes_mut().begin(name).raw(value);
        }
        others
    }

    /// Returns those of the `wanted` fields whose values the record does not have yet, as far as an update can change them.
    /// Members that a wanted object omits are not compared.
    pub fn missing(&self, wanted: &Fields) -> Fields {
        let (mut update, none) = (Fields::new(), Members::default());
        let attributes = wanted.attributes().iter();
        for (name, value) in attributes.filter(|(name, _)| *name != REV && self.attributes.contains(name)) {
            if !has(self.set.attributes(), name, value) {
                update.attributes_mut().begin(name).raw(value);
            }
        }
        let own = self.set.custom_members().unwrap_or(&none);
        for (name, value) in wanted.custom_members().unwrap_or(&none).iter() {
            if (self.any_custom || self.custom.contains(&name)) && !has(own, name, value) {
                update.custom().begin(name).raw(value);
            }
        }
        update.inherit(wanted);
        update
    }
}

/// One text for many names is one token of derived code. No name needs an escape, so none contains a line break.
fn lines<'n>(names: &'n [&'static str]) -> impl Iterator<Item = &'static str> + 'n {
    names.iter().flat_map(|names| names.split('\n'))
}

/// Returns true if the members have this value, or if both have none.
fn has(members: &Members, name: &str, wanted: &str) -> bool {
    match members.get(name) {
        Some(value) => is_same(name, wanted, value, Match::Part),
        None => wanted == "null",
    }
}

/// Returns the names and values that differ; `None` for what is missing in `after`.
fn changes<'m>(before: &'m Members, after: &'m Members) -> Vec<(&'m str, Option<&'m str>)> {
    let (earlier, later): (BTreeMap<_, _>, BTreeMap<_, _>) =
        (before.iter().collect(), after.iter().collect());
    let is_new = |(name, value): &(&str, &str)| {
        earlier.get(name).is_none_or(|earlier| !is_same(name, earlier, value, Match::Whole))
    };
    let set = after.iter().filter(is_new).map(|(name, value)| (name, Some(value)));
    let cleared = before.iter().filter(|(name, _)| !later.contains_key(name)).map(|(name, _)| (name, None));
    set.chain(cleared).collect()
}

fn write(members: &mut Members, name: &str, value: Option<&str>) {
    let writer = members.begin(name);
    match value {
        None => writer.null(),
        Some(value) if json::is_masked(value) => writer.refuse(masked(name)),
        Some(value) => writer.raw(value),
    }
}

#[cold]
fn masked(name: &str) -> EncodeError {
    EncodeError::from(Refused::Masked(name.to_owned()))
}
