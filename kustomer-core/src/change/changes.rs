//! The changes of an event: typed, and what no field has.

use std::fmt;
use std::ops::Deref;

use super::bad_change::BadChange;
use super::other::OtherChange;
use super::reader::ChangeReader;
use super::reports::ReportsChanges;
use super::value::Change;
use crate::json::{Decode, DecodeError, Reader, from_slice};

/// What an event says has changed.
///
/// It dereferences to the typed changes, such as `ConversationChanges` or your `FlightChanges`: `changes.status` is `Some` if
/// the status has changed. What has no field, or cannot be decoded, is not lost: see [`others`](Self::others) and
/// [`bad`](Self::bad). Events of new records name no changes.
///
/// `Debug` shows the names of what has changed, and no values.
pub struct Changes<T: ReportsChanges> {
    typed: Box<T::Changes>,
    /// The JSON of all custom attributes before and after, if any has changed.
    custom: Option<(Box<str>, Box<str>)>,
    names: Box<[Box<str>]>,
    others: Box<[OtherChange]>,
    bad: Box<[BadChange]>,
}

impl<T: ReportsChanges> Changes<T> {
    /// Returns the names of everything that has changed, in the order of the event: `status`, `custom.seatStr`,
    /// `relationships.customer`.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|name| &**name)
    }

    /// Whether nothing has changed, as in the event of a new record.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Returns the changes of what has no field in `T`.
    pub fn others(&self) -> &[OtherChange] {
        &self.others
    }

    /// Returns the change of something that has no field in `T`, by its name as in [`names`](Self::names).
    pub fn other(&self, name: &str) -> Option<&OtherChange> {
        self.others.iter().find(|other| other.name() == name)
    }

    /// Decodes all custom attributes before and after, if any has changed: as a struct with `KustomerCustom` for a customer or a
    /// conversation, or as a [`Custom`](crate::Custom).
    ///
    /// ```
    /// use kustomer::change::{Changes, ReportsChanges};
    /// use kustomer::KustomerCustom;
    ///
    /// #[derive(Debug, KustomerCustom)]
    /// #[kustomer(on = "customer")]
    /// struct Passenger {
    ///     miles: Option<f64>, // custom.milesNum
    /// }
    ///
    /// fn miles_flown<T: ReportsChanges>(changes: &Changes<T>) -> Result<f64, kustomer::json::DecodeError> {
    ///     let Some(change) = changes.custom::<Passenger>()? else { return Ok(0.0) };
    ///     let miles = |passenger: Option<Passenger>| passenger.and_then(|passenger| passenger.miles).unwrap_or(0.0);
    ///     Ok(miles(change.after) - miles(change.before))
    /// }
    /// ```
    ///
    /// # Errors
    /// When one of them does not match `C`. The path starts at `custom`.
    pub fn custom<C: Decode>(&self) -> Result<Option<Change<C>>, DecodeError> {
        let Some((before, after)) = &self.custom else { return Ok(None) };
        Ok(Some(Change { before: from_slice(before.as_bytes())?, after: from_slice(after.as_bytes())? }))
    }

    /// Returns the changes that cannot be decoded. Their fields are `None`.
    pub fn bad(&self) -> &[BadChange] {
        &self.bad
    }

    /// Returns the typed changes by value.
    pub fn into_typed(self) -> T::Changes {
        *self.typed
    }

    fn take(mut reader: ChangeReader<'_>) -> Self {
        let typed = Box::new(T::read_changes(&mut reader));
        let custom = reader.all_custom().map(|(before, after)| (before.into(), after.into()));
        let (names, others, bad) = reader.finish();
        Self { typed, custom, names, others, bad }
    }
}

impl<T: ReportsChanges> Deref for Changes<T> {
    type Target = T::Changes;

    fn deref(&self) -> &T::Changes {
        &self.typed
    }
}

/// Decodes the member `changes` of an event: `{"attributes":{"status":{"op":..,"before":..,"after":..}},"relationships":{}}`,
/// or `null`. A change that cannot be decoded is in [`Changes::bad`].
impl<T: ReportsChanges> Decode for Changes<T> {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        ChangeReader::read(reader).map(Self::take)
    }

    fn omitted() -> Option<Self> {
        Some(Self::take(ChangeReader::default()))
    }
}

impl<T: ReportsChanges> fmt::Debug for Changes<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(&self.names).finish()
    }
}
