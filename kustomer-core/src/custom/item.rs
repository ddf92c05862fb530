//! One custom attribute of a record, and the iterator over all of them.

use std::borrow::Cow;
use std::iter::FusedIterator;
use std::vec;

use super::Suffix;
use crate::json::{self, Decode, DecodeError, Reader};

/// A custom attribute of a record: its name on the wire, and the JSON text of its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomItem<'c> {
    name: Cow<'c, str>,
    json: &'c str,
}

impl<'c> CustomItem<'c> {
    /// Returns the name on the wire, such as `milesNum`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the suffix of the name, or `None` if the name has none.
    pub fn suffix(&self) -> Option<Suffix> {
        Suffix::of_name(&self.name)
    }

    /// Returns the JSON text of the value, as the service sent it.
    pub fn json(&self) -> &'c str {
        self.json
    }

    /// Decodes the value. Returns `None` for `null` and for a masked value that `T` cannot hold.
    ///
    /// # Errors
    /// When the value does not match `T`.
    pub fn value<T: Decode>(&self) -> Result<Option<T>, DecodeError> {
        json::from_slice(self.json.as_bytes())
    }

    /// Returns true for a sensitive value that the API key may not read.
    pub fn is_masked(&self) -> bool {
        json::is_masked(self.json)
    }
}

/// The custom attributes of a record, in the order of the service. Each name appears once.
#[derive(Debug, Clone)]
pub struct CustomItems<'c> {
    items: vec::IntoIter<CustomItem<'c>>,
}

impl<'c> CustomItems<'c> {
    /// Splits the text of an object, which was checked when it was read.
    pub(super) fn new(object: &'c str) -> Self {
        let mut items: Vec<CustomItem<'c>> = Vec::new();
        let mut reader = Reader::from_text(object);
        if let Ok(mut entries) = reader.map() {
            while let Ok(Some(name)) = reader.entry(&mut entries) {
                let Ok(json) = reader.raw() else { break };
                match items.iter_mut().find(|item| item.name == name) {
                    Some(earlier) => earlier.json = json,
                    None => items.push(CustomItem { name, json }),
                }
            }
        }
        Self { items: items.into_iter() }
    }
}

impl<'c> Iterator for CustomItems<'c> {
    type Item = CustomItem<'c>;

    fn next(&mut self) -> Option<CustomItem<'c>> {
        self.items.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.items.size_hint()
    }
}

impl ExactSizeIterator for CustomItems<'_> {}

impl FusedIterator for CustomItems<'_> {}
