//! The methods of the client.

use kustomer_core::operation::RecordRef;
use kustomer_core::resource::{Create, NewResource, NewUnder, Resource, Update};
use kustomer_core::{Client, Diff};

use super::{ByExternalId, Upsert};

/// Methods that create a record, or update what differs.
pub trait UpsertExt {
    /// Creates a record, or updates what differs if there is one with its external ID.
    ///
    /// ```
    /// # use kustomer::{Client, NewCustomer};
    /// use kustomer::data::{Outcome, UpsertExt as _};
    ///
    /// # async fn demo(client: &Client) -> kustomer::data::Result<()> {
    /// let jane = NewCustomer::new().external_id("shop-17").name("Jane Doe").custom_value("milesNum", 1200);
    /// let upserted = client.upsert(jane).await?;
    /// match upserted.outcome {
    ///     Outcome::Created => println!("new: {}", upserted.record.id),
    ///     Outcome::Updated(fields) => println!("updated {fields:?}"),
    ///     Outcome::Unchanged => {}
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// What is not set is neither compared nor changed, inside nested objects as well; a list is compared and replaced as a
    /// whole. Fields that only a create can send are used to create the record; a relationship among them that differs from
    /// that of the record is an error ([`Error::is_elsewhere`](crate::Error::is_elsewhere)).
    ///
    /// A value that the API key may not read, because it is masked, counts as different and is sent each time.
    ///
    /// Takes one request if nothing differs, and two if it does or the record is new. If another program creates the same
    /// record in between, the service refuses the second one, and the upsert looks again. Updates are
    /// [guarded](kustomer_core::Guard) where the API takes a revision, so that the values of two upserts are never mixed. It can
    /// be called again after any error: a create whose response was lost is found by its key, and not done twice.
    ///
    /// Works for companies, conversations, customers, messages and KObjects; customers also
    /// [by email](Upsert::by_email) or [by phone](Upsert::by_phone).
    fn upsert<N>(&self, new: N) -> Upsert<N>
    where
        N: NewResource,
        N::Resource: Create + ByExternalId + Update + Diff<Update = <N::Resource as Update>::Update>;

    /// As [`upsert`](Self::upsert), for a record that belongs to another one, given by itself or its ID: creates it on the
    /// timeline of a customer, for example.
    ///
    /// A record with this external ID that belongs to another parent, or to none, is an error
    /// ([`Error::is_elsewhere`](crate::Error::is_elsewhere)): an update cannot move it.
    fn upsert_under<P, N>(&self, parent: impl RecordRef<Record = P>, new: N) -> Upsert<N>
    where
        P: Resource,
        N: NewUnder<P> + Clone,
        N::Resource: ByExternalId + Update + Diff<Update = <N::Resource as Update>::Update>;
}

impl UpsertExt for Client {
    fn upsert<N>(&self, new: N) -> Upsert<N>
    where
        N: NewResource,
        N::Resource: Create + ByExternalId + Update + Diff<Update = <N::Resource as Update>::Update>,
    {
        Upsert::new(self, new)
    }

    fn upsert_under<P, N>(&self, parent: impl RecordRef<Record = P>, new: N) -> Upsert<N>
    where
        P: Resource,
        N: NewUnder<P> + Clone,
        N::Resource: ByExternalId + Update + Diff<Update = <N::Resource as Update>::Update>,
    {
        Upsert::under(self, parent, new)
    }
}
