//! A value before and after a change.

/// The change of a value.
///
/// ```
/// use kustomer::change::Change;
///
/// let change = Change { before: Some("open"), after: Some("done") };
/// assert!(change.became(&"done"));
/// assert!(!change.became(&"open"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Change<T> {
    /// The value before the change; `None` for `null` and an omitted value. A masked value is what it is in a record: a
    /// string is its presentation, any other type is `None`.
    pub before: Option<T>,
    /// The value after the change, likewise.
    pub after: Option<T>,
}

impl<T: PartialEq> Change<T> {
    /// Whether the value is this one since the change, and was another one before.
    pub fn became(&self, value: &T) -> bool {
        self.after.as_ref() == Some(value) && self.before.as_ref() != Some(value)
    }

    /// Whether the value was this one until the change, and is another one since.
    pub fn was(&self, value: &T) -> bool {
        self.before.as_ref() == Some(value) && self.after.as_ref() != Some(value)
    }
}
