//! An upsert before it is made: the new record, the key, and how the record is created.

use std::fmt;
use std::marker::PhantomData;

use kustomer_core::argument::Text;
use kustomer_core::fields::Fields;
use kustomer_core::operation::{CreateNew, RecordRef};
use kustomer_core::resource::{Create, Lookup, NewResource, NewUnder, Resource};
use kustomer_core::{Call, Client, lookup};

use super::key::Key;
use crate::refusal::Refusal;
use crate::{Error, Result};

/// An upsert. Await it. Returned by [`UpsertExt::upsert`](super::UpsertExt::upsert) and
/// [`upsert_under`](super::UpsertExt::upsert_under).
///
/// Its requests have the options of the client, such as its timeouts and its retry policy.
#[must_use = "nothing is requested unless it is awaited"]
pub struct Upsert<N: NewResource> {
    pub(super) client: Client,
    pub(super) body: Fields,
    key: Option<Key>,
    pub(super) parent: Option<(&'static str, String)>,
    pub(super) create: CreateCall<N::Resource>,
}

/// Starts a create with this body.
type CreateCall<T> = Box<dyn Fn(&Client, Fields) -> Call<T> + Send + Sync>;

impl<N: NewResource> Upsert<N> {
    pub(super) fn new(client: &Client, new: N) -> Self
    where
        N::Resource: Create,
    {
        let create = |client: &Client, body| client.create(Body::<N> { fields: body, of: PhantomData });
        Self::with(client, new.into_fields(), None, Box::new(create))
    }

    pub(super) fn under<P: Resource>(client: &Client, parent: impl RecordRef<Record = P>, new: N) -> Self
    where
        N: NewUnder<P> + Clone,
    {
        let id = parent.as_id().as_str().to_owned();
        let body = new.fields().clone();
        let create = CreateNew::under(parent, new);
        let create = move |client: &Client, _| client.send(create.clone());
        Self::with(client, body, Some((P::TYPE, id)), Box::new(create))
    }

    fn with(
        client: &Client,
        body: Fields,
        parent: Option<(&'static str, String)>,
        create: CreateCall<N::Resource>,
    ) -> Self {
        Self { client: client.clone(), body, key: None, parent, create }
    }

    pub(super) fn key(&self) -> Result<Key> {
        let key = self.key.clone().or_else(|| Key::of_body(&self.body));
        key.ok_or_else(|| Error::from(Refusal::NoExternalId))
    }
}

impl<N: NewResource<Resource: Lookup<lookup::Email>>> Upsert<N> {
    /// Looks the customer up by this email address, in place of an external ID. A new customer gets it, unless `emails` is set.
    ///
    /// An address that another customer has, too, is in the `shared_emails` of the customer that the lookup finds. Then it does
    /// not say which customer is meant: nothing is written, and the error is
    /// [`is_shared_address`](crate::Error::is_shared_address).
    ///
    /// The service does not refuse a second customer with the same address. Where two programs may create the same customer at
    /// the same time, use an external ID. For the same reason, a create whose outcome is not known is an error unless the
    /// customer is found; call the upsert again then.
    pub fn by_email(mut self, email: impl Text) -> Self {
        self.key = Some(Key::Email(email.text().into_owned()));
        self
    }
}

impl<N: NewResource<Resource: Lookup<lookup::Phone>>> Upsert<N> {
    /// Looks the customer up by this phone number, in E.164 form, in place of an external ID: as [`by_email`](Self::by_email),
    /// with `phones` and `shared_phones`.
    pub fn by_phone(mut self, phone: impl Text) -> Self {
        self.key = Some(Key::Phone(phone.text().into_owned()));
        self
    }
}

impl<N: NewResource> fmt::Debug for Upsert<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upsert").finish_non_exhaustive()
    }
}

/// The body of a create of an `N`.
struct Body<N> {
    fields: Fields,
    of: PhantomData<fn() -> N>,
}

impl<N: NewResource> NewResource for Body<N> {
    type Resource = N::Resource;

    fn fields(&self) -> &Fields {
        &self.fields
    }

    fn into_fields(self) -> Fields {
        self.fields
    }
}
