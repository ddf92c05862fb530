//! The attributes of a record as its document has them, each at its place in the order of the resource.
//!
//! Documents are made for every record that a response shows, so this is a list, and not a map with names of its own.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

use crate::api::{Layout, Nested};

/// Attributes by name, in the order of a resource.
#[derive(Debug)]
pub(crate) struct Attributes {
    layout: Arc<Layout>,
    placed: Vec<Option<Value>>,
    /// Those that the resource does not have. They come last.
    others: BTreeMap<String, Value>,
}

impl Attributes {
    pub(crate) fn new(layout: &Arc<Layout>) -> Self {
        let placed = vec![None; layout.attribute_count()];
        Self { layout: Arc::clone(layout), placed, others: BTreeMap::new() }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        match self.layout.place(name) {
            Some(place) => self.placed.get(place)?.as_ref(),
            None => self.others.get(name),
        }
    }

    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut Value> {
        match self.layout.place(name) {
            Some(place) => self.placed.get_mut(place)?.as_mut(),
            None => self.others.get_mut(name),
        }
    }

    pub(crate) fn insert(&mut self, name: &str, value: impl Into<Value>) {
        match self.layout.place(name).and_then(|place| self.placed.get_mut(place)) {
            Some(placed) => *placed = Some(value.into()),
            None => drop(self.others.insert(name.to_owned(), value.into())),
        }
    }

    /// Inserts a value if there is one.
    pub(crate) fn insert_some(&mut self, name: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.insert(name, value);
        }
    }

    /// Inserts a value if there is none yet.
    pub(crate) fn or_insert_with<V: Into<Value>>(&mut self, name: &str, make: impl FnOnce() -> V) {
        if self.get(name).is_none() {
            self.insert(name, make());
        }
    }

    pub(crate) fn remove(&mut self, name: &str) -> Option<Value> {
        match self.layout.place(name) {
            Some(place) => self.placed.get_mut(place)?.take(),
            None => self.others.remove(name),
        }
    }

    /// Returns the attributes in their order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Placed<'_>> {
        let placed = self.layout.attributes().zip(&self.placed);
        let placed = placed.filter_map(|((name, key, nested), value)| {
            Some(Placed { name, key: Some(key), nested, value: value.as_ref()? })
        });
        let others = self.others.iter();
        placed.chain(others.map(|(name, value)| Placed { name, key: None, nested: Nested::Unordered, value }))
    }

    /// Returns all attributes and leaves none.
    pub(crate) fn take(&mut self) -> Self {
        let none = Self::new(&self.layout);
        std::mem::replace(self, none)
    }
}

/// An attribute among others.
pub(crate) struct Placed<'a> {
    pub(crate) name: &'a str,
    /// The name as a member of an object, up to the colon, if it was written before.
    pub(crate) key: Option<&'a str>,
    /// The order within the value.
    pub(crate) nested: Nested,
    pub(crate) value: &'a Value,
}
