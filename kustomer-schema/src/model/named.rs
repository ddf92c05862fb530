//! A list of items with names, with fast lookup by name.

use std::ops::Deref;

use crate::order::{by_name, find};

/// Items in the order of the file, with lookup by name in logarithmic time.
///
/// Dereferences to a slice: `properties.len()`, `properties.iter()`.
#[derive(Debug, Clone)]
pub struct Named<T> {
    parts: Vec<T>,
    order: Vec<usize>,
}

/// Gives [`Named`] the name of an item.
pub(crate) trait Name {
    fn name(&self) -> &str;
}

impl<T> Named<T> {
    /// Returns the item with this name.
    #[expect(private_bounds, reason = "lists of parts are made here only")]
    pub fn get(&self, name: &str) -> Option<&T>
    where
        T: Name,
    {
        self.parts.get(self.position(name)?)
    }

    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut T>
    where
        T: Name,
    {
        let at = self.position(name)?;
        self.parts.get_mut(at)
    }

    pub(crate) fn into_parts(self) -> Vec<T> {
        self.parts
    }

    pub(crate) fn parts_mut(&mut self) -> &mut [T] {
        &mut self.parts
    }

    fn position(&self, name: &str) -> Option<usize>
    where
        T: Name,
    {
        find(&self.order, name, &|at| self.parts.get(at).map_or("", Name::name))
    }
}

impl<T: Name> From<Vec<T>> for Named<T> {
    fn from(parts: Vec<T>) -> Self {
        let order = by_name(parts.len(), &|at| parts.get(at).map_or("", Name::name));
        Self { parts, order }
    }
}

impl<T> Default for Named<T> {
    fn default() -> Self {
        Self { parts: Vec::new(), order: Vec::new() }
    }
}

impl<T> Deref for Named<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.parts
    }
}

impl<'n, T> IntoIterator for &'n Named<T> {
    type Item = &'n T;
    type IntoIter = std::slice::Iter<'n, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.parts.iter()
    }
}
