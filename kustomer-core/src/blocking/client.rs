//! The blocking client: each method is that of the async client, with its result in a [`Blocking`].

use std::fmt;

use super::call::Blocking;
use super::iter::Iter;
use super::runtime::Runtime;
use crate::client::{ClientBuilder, Modify};
use crate::connection::Call;
use crate::error::{Error, Result};
use crate::json::Decode;
use crate::klass::CustomAttributes;
use crate::list_request::ListRequest;
use crate::lookup::KeyOf;
use crate::operation::{Applied, AsId, Endpoint, Operation, RecordRef};
use crate::page::Page;
use crate::provision::{Ensure, EnsuredAttributes, EnsuredKlass};
use crate::rate_limit::RateLimitSnapshot;
use crate::resource::{
    Create, Delete, Get, Guarded, KObject, List, ListChildren, MergeCustom, NewResource, NewUnder, Resource,
    Update, UpdateOf,
};
use crate::search::{Runnable, SearchRequest};
use crate::stream::{Items, Pages};

/// A client for programs without async code.
///
/// Each method returns the call that the method of the same name of [`kustomer::Client`](crate::Client) returns, where it
/// is described. [`wait`](Blocking::wait) makes it. Cheap to clone: clones share connections, settings and a thread.
///
/// ```no_run
/// use kustomer::Customer;
/// use kustomer::blocking::Client;
///
/// # fn demo() -> kustomer::Result<()> {
/// let client = kustomer::Client::builder().api_key("eyJ..").org("acme").build_blocking()?;
/// let page = client.list::<Customer>().page_size(50).wait()?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Client {
    client: crate::Client,
    runtime: Runtime,
}

impl ClientBuilder {
    /// Checks the settings and builds a client for programs without async code. Nothing is sent.
    ///
    /// # Errors
    /// Those of [`ClientBuilder::build`]; [`Error::is_config`] when its thread cannot be started.
    pub fn build_blocking(self) -> Result<Client> {
        Client::new(self.build()?)
    }
}

impl Client {
    /// Builds a client from environment variables: see [`Client::from_env`](crate::Client::from_env).
    ///
    /// # Errors
    /// When a variable is missing or invalid ([`Error::is_config`]); the error names it.
    pub fn from_env() -> Result<Self> {
        Self::new(crate::Client::from_env()?)
    }

    /// Makes the calls of an async client wait.
    ///
    /// # Errors
    /// When the thread for its requests cannot be started ([`Error::is_config`]).
    pub fn new(client: crate::Client) -> Result<Self> {
        let runtime = Runtime::start().map_err(|error| {
            Error::config("thread of the blocking client could not be started").caused_by(error)
        })?;
        Ok(Self { client, runtime })
    }

    /// Returns the async client within, for what this one does not have.
    pub fn as_async(&self) -> &crate::Client {
        &self.client
    }

    /// Returns the URL that requests go to.
    pub fn base_url(&self) -> &str {
        self.client.base_url()
    }

    /// Returns a client whose calls share the rate limits with those of this one: see
    /// [`Client::with_share`](crate::Client::with_share).
    #[must_use]
    pub fn with_share(&self, weight: u16) -> Self {
        Self { client: self.client.with_share(weight), runtime: self.runtime.clone() }
    }

    /// Returns the state of the rate limits: see [`Client::rate_limits`](crate::Client::rate_limits).
    pub fn rate_limits(&self) -> RateLimitSnapshot {
        self.client.rate_limits()
    }

    /// Reads the record with this ID: see [`Client::get`](crate::Client::get).
    pub fn get<T: Get>(&self, id: impl AsId<T>) -> Blocking<Call<T>> {
        self.call(self.client.get(id))
    }

    /// Looks a record up by a key: see [`Client::find`](crate::Client::find).
    pub fn find<T: Resource>(&self, key: impl KeyOf<T>) -> Blocking<Call<Option<T>>> {
        self.call(self.client.find(key))
    }

    /// Lists all records of a type: see [`Client::list`](crate::Client::list).
    pub fn list<T: List>(&self) -> Blocking<ListRequest<T>> {
        self.call(self.client.list())
    }

    /// Lists the records that belong to another one: see [`Client::children`](crate::Client::children).
    pub fn children<C: Resource>(
        &self,
        parent: impl RecordRef<Record: ListChildren<C>>,
    ) -> Blocking<ListRequest<C>> {
        self.call(self.client.children(parent))
    }

    /// Searches for records: see [`Client::search`](crate::Client::search).
    pub fn search<S: Runnable>(&self, search: S) -> Blocking<SearchRequest<S::Record>> {
        self.call(self.client.search(search))
    }

    /// Creates a record: see [`Client::create`](crate::Client::create).
    pub fn create<N>(&self, new: N) -> Blocking<Call<N::Resource>>
    where
        N: NewResource,
        N::Resource: Create,
    {
        self.call(self.client.create(new))
    }

    /// Creates a record that belongs to another one: see [`Client::create_under`](crate::Client::create_under).
    pub fn create_under<P, N>(
        &self,
        parent: impl RecordRef<Record = P>,
        new: N,
    ) -> Blocking<Call<N::Resource>>
    where
        N: NewUnder<P>,
    {
        self.call(self.client.create_under(parent, new))
    }

    /// Updates a record: see [`Client::update`](crate::Client::update).
    pub fn update<T: Update>(&self, id: impl AsId<T>, update: impl UpdateOf<T>) -> Blocking<Call<T>> {
        self.call(self.client.update(id, update))
    }

    /// Updates a record, unless the update is empty: see [`Client::apply`](crate::Client::apply).
    pub fn apply<T: Update>(&self, id: impl AsId<T>, update: impl UpdateOf<T>) -> Blocking<Call<Applied<T>>> {
        self.call(self.client.apply(id, update))
    }

    /// Updates a record with what `change` makes of it: see [`Client::modify`](crate::Client::modify).
    pub fn modify<T: Get + Guarded, U: UpdateOf<T>>(
        &self,
        id: impl AsId<T>,
        change: impl FnMut(&T) -> U + Send + 'static,
    ) -> Blocking<Modify<T>> {
        self.call(self.client.modify(id, change))
    }

    /// Updates a record without losing custom attributes: see
    /// [`Client::update_merging_custom`](crate::Client::update_merging_custom).
    pub fn update_merging_custom<T: MergeCustom>(
        &self,
        id: impl AsId<T>,
        update: impl UpdateOf<T>,
    ) -> Blocking<Call<T>> {
        self.call(self.client.update_merging_custom(id, update))
    }

    /// Deletes a record: see [`Client::delete`](crate::Client::delete).
    pub fn delete<T: Delete>(&self, id: impl AsId<T>) -> Blocking<Call<()>> {
        self.call(self.client.delete(id))
    }

    /// Sends an operation: see [`Client::send`](crate::Client::send).
    pub fn send<O: Operation>(&self, operation: O) -> Blocking<Call<O::Output>> {
        self.call(self.client.send(operation))
    }

    /// Iterates over the records of an operation that returns a page of a list: see
    /// [`Client::items`](crate::Client::items).
    pub fn iter<T: Decode + Send + 'static>(
        &self,
        operation: impl Endpoint<Returns = Page<T>>,
    ) -> Iter<Items<T>> {
        Iter::new(self.client.items(operation), self.runtime.clone())
    }

    /// Iterates over the pages of an operation that returns a page of a list: see
    /// [`Client::pages`](crate::Client::pages).
    pub fn pages<T: Decode + Send + 'static>(
        &self,
        operation: impl Endpoint<Returns = Page<T>>,
    ) -> Iter<Pages<T>> {
        Iter::new(self.client.pages(operation), self.runtime.clone())
    }

    /// Creates the Klass of a KObject as far as it is missing: see [`Client::ensure_klass`](crate::Client::ensure_klass).
    pub fn ensure_klass<T: KObject>(&self) -> Blocking<Ensure<EnsuredKlass>> {
        self.call(self.client.ensure_klass::<T>())
    }

    /// Creates custom attributes as far as they are missing: see
    /// [`Client::ensure_attributes`](crate::Client::ensure_attributes).
    pub fn ensure_attributes<T: CustomAttributes>(&self) -> Blocking<Ensure<EnsuredAttributes>> {
        self.call(self.client.ensure_attributes::<T>())
    }

    fn call<C>(&self, call: C) -> Blocking<C> {
        Blocking::new(call, self.runtime.clone())
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.client.fmt(f)
    }
}

/// Clients are shared between threads.
const _: () = {
    const fn assert_shareable<T: Send + Sync + Clone + 'static>() {}
    assert_shareable::<Client>();
};
