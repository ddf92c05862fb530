//! Items of bulk calls: creates and updates, many in one array.

use std::marker::PhantomData;

use crate::argument::Text;
use crate::fields::Fields;
use crate::json::{Encode, Writer};
use crate::record_ref::AsId;
use crate::resource::{NewResource, ResourceUpdate, UpdateOf};

/// An item of a bulk call: a create, or an update with the ID of its record. A bulk call takes at most 100 items.
///
/// With a [client reference](Self::client_ref), the results of the job say what became of each item:
///
/// ```
/// # use kustomer::resources::core::customer::BulkCreateCustomers;
/// use kustomer::NewCustomer;
/// use kustomer::operation::BulkItem;
///
/// let rows = [("17", "Jane Doe"), ("18", "Joe Bloggs")];
/// let customers = rows.map(|(row, name)| BulkItem::create(NewCustomer::new().name(name)).client_ref(row));
/// let import = BulkCreateCustomers { customers: customers.into() };
/// ```
///
/// Without one, `NewCustomer::new().into()` is an item as well.
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
    /// Sets a reference of your own, such as the number of a row, which identifies this item in the `results` of the job's
    /// batches. Jobs without references have no results.
    ///
    /// The service requires one in all items of a call or in none, different ones within a call, and at most 255
    /// characters.
    #[must_use]
    pub fn client_ref(self, reference: impl Text) -> Self {
        Self { fields: self.fields.text("_clientRef", reference), of: PhantomData }
    }
}

impl<N: NewResource> From<N> for BulkItem<N> {
    fn from(new: N) -> Self {
        Self::create(new)
    }
}

impl<B> Encode for BulkItem<B> {
    fn encode(&self, writer: &mut Writer) {
        self.fields.encode(writer);
    }
}
