//! An event about a record of one type.

use std::fmt;

use kustomer_core::change::{Changes, ReportsChanges};
use kustomer_core::json::{DecodeError, from_slice};

use crate::delivery::Delivery;
use crate::event_name::{self, Action};

/// An event about a record of type `T`: what happened, the record as it is since, and what has changed.
///
/// `Debug` shows the action and the names of what has changed, and no values.
#[non_exhaustive]
pub struct RecordEvent<T: ReportsChanges> {
    /// What happened.
    pub action: Action,
    /// The record since the event. Later changes can have occurred since.
    pub record: T,
    /// What has changed; empty for a new record.
    pub changes: Changes<T>,
}

impl Delivery {
    /// Decodes the event if it is about a record of type `T`, such as your own `Flight`.
    ///
    /// # Errors
    /// If the record cannot be decoded. A change that cannot be decoded is in
    /// [`Changes::bad`](kustomer_core::change::Changes::bad).
    pub fn decode<T: ReportsChanges>(&self) -> Result<Option<RecordEvent<T>>, DecodeError> {
        let Some((ty, action)) = event_name::parse(self.name()) else { return Ok(None) };
        if ty != T::TYPE {
            return Ok(None);
        }
        let record = from_slice(self.record_json().as_bytes())?;
        let changes = match self.changes_json() {
            "" => "null",
            changes => changes,
        };
        Ok(Some(RecordEvent { action, record, changes: from_slice(changes.as_bytes())? }))
    }
}

impl<T: ReportsChanges> fmt::Debug for RecordEvent<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RecordEvent")
            .field("type", &T::TYPE)
            .field("action", &self.action)
            .field("changes", &self.changes)
            .finish_non_exhaustive()
    }
}
