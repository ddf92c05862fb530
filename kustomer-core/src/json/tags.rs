//! The tags by which unions know the object that is being read, so that what keeps unknown members can leave them out.
//! Asks for memory only where several unions stand over one object.

/// A tag in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tag {
    /// Where the object starts.
    pub(super) object: usize,
    /// Where the tag's name stands, between its quotes.
    pub(super) name: (usize, usize),
}

/// The tags of the unions around the place where the reader stands.
#[derive(Debug, Default)]
pub(super) struct Tags {
    /// What was found last, with nothing read since.
    pub(super) found: Option<Tag>,
    /// The tag of the innermost union.
    inner: Option<Tag>,
    /// Those of the unions around it that stand over the same object.
    outer: Vec<Tag>,
}

/// What was there before a union was entered.
#[derive(Debug)]
pub(super) struct Outer {
    inner: Option<Tag>,
    outer: usize,
}

impl Tags {
    /// Takes the tag that was found, if it is that of the object at this offset.
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
