//! Items of bulk calls: creates and updates, many in one array.

use std::marker::PhantomData;

use crate::fields::Fields;
use crate::json::{Encode, Writer};
use crate::resource::{AsId, NewResource, ResourceUpdate, UpdateOf};

/// An item of a bulk call: a create, or an update with the ID of its record.
///
/// A bulk call takes at most 100 items. Creates without a client reference can also be sent as a plain list, such as a
/// `Vec<NewCustomer>`.
#[derive(Debug, Clone, PartialEq)]
pub struct BulkItem<B> {
    fields: Fields,
    of: PhantomData<fn() -> B>,
}

impl<N: NewResource> BulkItem<N> {
    /// Creates a record.
    pub fn create(new: N) -> Self {
        Self { fields: new.into_fields(), of: PhantomData }
    }
}

impl<U: ResourceUpdate> BulkItem<U> {
    /// Updates a record with the fields that are set or cleared.
    #[expect(clippy::needless_pass_by_value, reason = "an ID may be passed by value")]
    pub fn update<T>(id: impl AsId<T>, update: U) -> Self
    where
        U: UpdateOf<T>,
    {
        Self { fields: update.into_fields().text("id", id.as_id().as_str()), of: PhantomData }
    }
}

impl<B> BulkItem<B> {
    /// Sets a reference of your own, which identifies this item in the results of the job. Only jobs whose items have one
    /// list results.
    #[must_use]
    pub fn client_ref(self, reference: &str) -> Self {
        Self { fields: self.fields.text("_clientRef", reference), of: PhantomData }
    }
}

impl<B> Encode for BulkItem<B> {
    fn encode(&self, writer: &mut Writer) {
        self.fields.encode(writer);
    }
}
