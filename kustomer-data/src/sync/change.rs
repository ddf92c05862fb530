//! A change: a record as it is after it was created, updated or deleted.

use std::sync::Arc;

use kustomer_core::json::Decode;
use kustomer_core::resource::AnyRecord;
use kustomer_core::search::Searchable;
use kustomer_core::{Id, RawRecord, Timestamp};

use super::version::Version;
use crate::error::{Error, Kind, Result};

/// The context of searches for KObjects of any Klass.
const ANY_KLASS: &str = "kobject";

/// A record that was created, updated or deleted since the last run: its latest state, as the service sent it.
#[derive(Debug, Clone)]
pub struct Change {
    name: Arc<str>,
    record: RawRecord,
    version: Version,
}

impl Change {
    pub(super) fn new(name: Arc<str>, record: RawRecord, version: Version) -> Self {
        Self { name, record, version }
    }

    /// Returns the type of the record as searches name it, such as `conversation` or `kobject_flight`.
    pub fn type_name(&self) -> &str {
        &self.name
    }

    /// Whether the record is of this type. An `AnyKObject` is a record of any Klass.
    pub fn is<T: Searchable>(&self) -> bool {
        let klass = self.name.strip_prefix(ANY_KLASS).filter(|_| T::CONTEXT == ANY_KLASS);
        *self.name == *T::CONTEXT || klass.is_some_and(|rest| rest.starts_with('_'))
    }

    /// Decodes the record if it is of this type.
    ///
    /// ```
    /// # use kustomer::data::sync::Change;
    /// # use kustomer::{Conversation, Customer};
    /// fn apply(change: &Change) -> kustomer::data::Result<()> {
    ///     if let Some(conversation) = change.of::<Conversation>()? {
    ///         println!("{}: {:?}", conversation.id, conversation.status);
    ///     } else if let Some(customer) = change.of::<Customer>()? {
    ///         println!("{}: {:?}", customer.id, customer.name);
    ///     }
    ///     Ok(())
    /// }
    /// ```
    ///
    /// # Errors
    /// If the record cannot be decoded ([`Error::bad_record`]). [`record`](Self::record) has it as the service sent it.
    pub fn of<T: Searchable + Decode>(&self) -> Result<Option<T>> {
        if !self.is::<T>() {
            return Ok(None);
        }
        let decoded = self.record.decode::<T>();
        decoded.map(Some).map_err(|error| {
            let id = self.id().map(ToString::to_string).unwrap_or_default();
            Error(Kind::Record(id, error))
        })
    }

    /// Whether the record was deleted: it has `deleted: true` or a time `deletedAt`.
    pub fn is_deletion(&self) -> bool {
        self.version.is_deleted
    }

    /// Returns the ID of the record.
    pub fn id(&self) -> Option<&Id<AnyRecord>> {
        self.record.id()
    }

    /// Returns the revision, which grows with each write, if records of this type have one. A sink that keeps it can ignore
    /// what it has already: a change with the same or a lower revision.
    pub fn revision(&self) -> Option<u64> {
        self.version.rev
    }

    /// Returns when the record was last updated, by the service's clock.
    pub fn updated_at(&self) -> Option<Timestamp> {
        self.version.updated_at()
    }

    /// Returns the record as the service sent it.
    pub fn record(&self) -> &RawRecord {
        &self.record
    }

    /// Returns the record as the service sent it, by value.
    pub fn into_record(self) -> RawRecord {
        self.record
    }
}
