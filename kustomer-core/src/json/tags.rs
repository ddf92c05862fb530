//! The tags that selected the variants being read, so that they are not kept among members without a field. Allocates
//! only if several unions share one object.

/// A tag in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tag {
    /// Offset of the object.
    pub(super) object: usize,
    /// Range of the tag's name, between its quotes.
    pub(super) name: (usize, usize),
}

/// The tags of the unions around the current position.
#[derive(Debug, Default)]
pub(super) struct Tags {
    /// The tag found last, if nothing was read since.
    pub(super) found: Option<Tag>,
    /// The tag of the innermost union.
    inner: Option<Tag>,
    /// The tags of outer unions of the same object.
    outer: Vec<Tag>,
}

/// The state before a union was entered.
#[derive(Debug)]
pub(super) struct Outer {
    inner: Option<Tag>,
    outer: usize,
}

impl Tags {
    /// Takes the tag found last, if it belongs to the object at this offset.
    pub(super) fn enter(&mut self, object: usize) -> Outer {
        let before = Outer { inner: self.inner, outer: self.outer.len() };
        if let Some(found) = self.found.take().filter(|found| found.object == object) {
            self.outer.extend(self.inner.filter(|outer| outer.object == object));
            self.inner = Some(found);
        }
        before
    }

    pub(super) fn leave(&mut self, before: &Outer) {
        self.inner = before.inner;
        self.outer.truncate(before.outer);
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Tag> {
        self.inner.iter().chain(&self.outer)
    }
}
