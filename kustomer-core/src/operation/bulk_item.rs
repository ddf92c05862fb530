//! Items of bulk calls: creates and updates of which many go into one array.

use std::marker::PhantomData;

use crate::Id;
use crate::fields::Fields;
use crate::json::{Encode, Writer};
use crate::resource::{NewResource, ResourceUpdate};

/// One item of a bulk call: a create, or an update with the id of its record.
///
/// A bulk call takes at most 100. Creates that need no reference of their own can be sent without this, as a list of
/// `NewCustomer`, say.
#[derive(Debug, Clone, PartialEq)]
pub struct BulkItem<B> {
    fields: Fields,
    of: PhantomData<fn() -> B>,
}

impl<N: NewResource> BulkItem<N> {
    /// A record to be created.
    pub fn create(new: N) -> Self {
        Self { fields: new.into_fields(), of: PhantomData }
    }
}

impl<U: ResourceUpdate> BulkItem<U> {
    /// A record to be changed in part.
    pub fn update(id: &Id<U::Resource>, update: U) -> Self {
        Self { fields: update.into_fields().text("id", id.as_str()), of: PhantomData }
    }
}

impl<B> BulkItem<B> {
    /// A reference of the caller's, by which the result of this item can be told among the results of the job. Only
    /// jobs whose items have one list results at all.
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
