//! What users write: a create, an update or a deletion of one record.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use kustomer_core::fields::Fields;
use kustomer_core::json::{self, EncodeError};
use kustomer_core::operation::{AsId, BulkItem};
use kustomer_core::resource::{BulkCreate, BulkDelete, BulkUpdate, NewResource, UpdateOf};
use kustomer_core::{AnyRecord, Id, RawRecord};

use super::effect::Action;

/// A create, an update or a deletion of one `T`. [`BulkExt::bulk`](super::BulkExt::bulk) takes them.
///
/// ```
/// # use kustomer::{Customer, CustomerUpdate, Id, NewCustomer};
/// use kustomer::data::bulk::Write;
///
/// # fn demo(jane: &Customer, id: Id<Customer>) {
/// let writes = [
///     Write::create(NewCustomer::new().name("Joe Bloggs").external_id("17")),
///     Write::update(jane, CustomerUpdate::new().name("Jane Roe")),
///     Write::delete(id),
/// ];
/// # }
/// ```
pub struct Write<T> {
    pub(super) raw: RawWrite,
    of: PhantomData<fn() -> T>,
}

/// Why there is no body.
#[derive(Debug, Clone)]
pub(crate) enum Invalid {
    Encoding(EncodeError),
    Own(String),
}

/// A write of a record of any type.
#[derive(Debug, Clone)]
pub(crate) struct RawWrite {
    pub(super) action: Action,
    /// The body of the item, without a reference; empty for a deletion.
    pub(super) body: Result<String, Invalid>,
    /// The record, unless it is created.
    pub(super) id: Option<Id<AnyRecord>>,
    /// Whether nothing is changed.
    pub(super) is_empty: bool,
    /// Of an upsert.
    pub(super) upsert: Option<Upsert>,
}

impl RawWrite {
    pub(super) fn new(action: Action, body: Result<String, Invalid>, id: Option<Id<AnyRecord>>) -> Self {
        Self { action, body, id, is_empty: false, upsert: None }
    }

    /// An item that could not be made.
    pub(super) fn invalid(reason: String) -> Self {
        Self::new(Action::Create, Err(Invalid::Own(reason)), None)
    }
}

/// An upsert: what is wanted, and what that means for a record that exists.
#[derive(Clone)]
pub(crate) struct Upsert {
    pub(super) wanted: Arc<Fields>,
    pub(super) external_id: String,
    /// A checksum of what is wanted, whether it becomes a create or an update.
    pub(super) checksum: u32,
    pub(super) update: fn(&Upsert, &RawRecord) -> RawWrite,
}

impl Upsert {
    /// Returns the write that makes an existing record as it is wanted.
    pub(super) fn of_existing(&self, found: &RawRecord) -> RawWrite {
        (self.update)(self, found)
    }
}

/// Without what is wanted, which may be personal data.
impl fmt::Debug for Upsert {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upsert").finish_non_exhaustive()
    }
}

impl<T> Write<T> {
    /// Creates a record.
    ///
    /// Give it an external ID wherever you can: it is how a record is found if a response is lost.
    pub fn create(new: impl NewResource<Resource = T>) -> Self
    where
        T: BulkCreate,
    {
        let body = json::to_string(&BulkItem::create(new)).map_err(Invalid::Encoding);
        Self::of(RawWrite::new(Action::Create, body, None))
    }

    /// Updates a record, given by itself or its ID. An empty update is not sent: its outcome is
    /// [`Effect::Unchanged`](super::Effect::Unchanged).
    pub fn update(id: impl AsId<T>, update: impl UpdateOf<T>) -> Self
    where
        T: BulkUpdate,
    {
        let record = id.as_id().cast();
        let is_empty = update.is_empty();
        let body = json::to_string(&BulkItem::update(id, update)).map_err(Invalid::Encoding);
        Self::of(RawWrite { is_empty, ..RawWrite::new(Action::Update, body, Some(record)) })
    }

    /// Deletes a record, given by itself or its ID.
    #[expect(clippy::needless_pass_by_value, reason = "an ID may be passed by value")]
    pub fn delete(id: impl AsId<T>) -> Self
    where
        T: BulkDelete,
    {
        let id = Some(id.as_id().cast());
        Self::of(RawWrite::new(Action::Delete, Ok(String::new()), id))
    }

    /// An item that could not be made, such as a malformed row of a file. It is not sent, and its outcome is this error.
    pub fn invalid(reason: impl fmt::Display) -> Self {
        Self::of(RawWrite::invalid(reason.to_string()))
    }

    fn of(raw: RawWrite) -> Self {
        Self { raw, of: PhantomData }
    }
}

impl<T> Clone for Write<T> {
    fn clone(&self) -> Self {
        Self::of(self.raw.clone())
    }
}

/// Shows what is done to which record, and never the body, which may contain personal data.
impl<T> fmt::Debug for Write<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Write");
        shown.field("action", &self.raw.action);
        if let Some(id) = &self.raw.id {
            shown.field("id", id);
        }
        shown.finish_non_exhaustive()
    }
}
