//! Optimistic locking: an update that names the revision it is based on, and fails if the record has changed since.

use crate::difference::Diff;
use crate::json::{self, Encode, EncodeError, Refused};
use crate::resource::{Guarded, REV, ResourceUpdate, Revised};

/// Methods that guard an update against changes by others.
pub trait Guard: ResourceUpdate + Sized {
    /// Names the revision that this update is based on. If the record has another one by then, the update fails with a
    /// conflict ([`Error::is_conflict`](crate::Error::is_conflict)), and changes nothing.
    ///
    /// The error carries the record as it is then, if it could be read: see [`Error::current`](crate::Error::current).
    /// [`Client::modify`](crate::Client::modify) starts over from it.
    ///
    /// ```
    /// # use kustomer::{Client, Customer, CustomerUpdate};
    /// use kustomer::Guard as _;
    ///
    /// # async fn demo(client: &Client, jane: &Customer) -> kustomer::Result<()> {
    /// let update = CustomerUpdate::new().name("Jane Doe").guard(7);
    /// match client.update(jane, update).await {
    ///     Err(error) if error.is_conflict() => println!("is now {:?}", error.current::<Customer>()),
    ///     result => println!("updated {:?}", result?.name),
    /// }
    /// # Ok(()) }
    /// ```
    #[must_use]
    fn guard(self, rev: i64) -> Self
    where
        Self::Resource: Guarded + Diff<Update = Self>,
    {
        Self::Resource::update_of(self.into_fields().value(REV, &rev))
    }

    /// Names the revision of `record` as the one that this update is based on: see [`guard`](Self::guard).
    ///
    /// A record without a revision cannot guard anything: the update is refused before it is sent
    /// ([`Error::is_request`](crate::Error::is_request)).
    #[must_use]
    fn guard_with(self, record: &Self::Resource) -> Self
    where
        Self::Resource: Guarded + Revised + Diff<Update = Self>,
    {
        if let Some(rev) = record.revision() {
            return self.guard(rev);
        }
        let mut fields = self.into_fields();
        fields.attributes_mut().begin(REV).refuse(EncodeError::from(Refused::NoRevision));
        Self::Resource::update_of(fields)
    }
}

impl<U: ResourceUpdate> Guard for U {}

/// Returns the revision in a field `rev`, whatever type of number it has.
#[doc(hidden)]
pub fn revision(field: &dyn Encode) -> Option<i64> {
    if field.is_omitted() {
        return None;
    }
    json::to_string(field).ok()?.parse().ok()
}
