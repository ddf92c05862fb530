//! The client. Its methods are short forms of operations, which are in [`crate::operation`]; how a request is sent is in
//! `connection`.

mod builder;
mod environment;
mod merge_custom;
mod modify;
mod revision;

use std::fmt;

use crate::connection::{Call, Connection};
use crate::custom::on::Described;
use crate::json::Decode;
use crate::klass::CustomAttributes;
use crate::list_request::ListRequest;
use crate::lookup::KeyOf;
use crate::operation::{
    Applied, ApplyById, AsId, CreateNew, DeleteById, Endpoint, FindBy, GetById, ListPage, Operation,
    RecordRef, UpdateById,
};
use crate::page::Page;
use crate::provision::{self, Ensure, EnsuredAttributes, EnsuredKlass};
use crate::rate_limit::RateLimitSnapshot;
use crate::resource::{
    Create, Delete, Get, Guarded, KObject, List, ListChildren, MergeCustom, NewResource, NewUnder, REV,
    Resource, Update, UpdateOf,
};
use crate::search::{Runnable, SearchRequest};
use crate::stream::{Items, Pages};

pub use builder::ClientBuilder;
pub use modify::Modify;

/// A client for the Kustomer API.
///
/// Cheap to clone: clones share connections and settings. Its `Debug` output shows the base URL, never the key.
///
/// ```no_run
/// # async fn demo() -> kustomer::Result<()> {
/// use kustomer::Client;
///
/// let client = Client::builder().api_key("eyJ..").org("acme").build()?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Client {
    connection: Connection,
}

impl Client {
    /// Returns the URL that requests go to: scheme, host and, unless it is the default, port.
    pub fn base_url(&self) -> &str {
        self.connection.config().base_url.as_str()
    }

    /// Returns a client that queues separately for the rate limits. Connections, settings and the rate limits themselves are
    /// shared.
    ///
    /// Within a client and its clones, calls are sent in their order: behind a job with thousands of calls, others wait
    /// until it is done. A client with a share of its own does not: each has the part of the rate limits that its weight is
    /// of the sum of all weights, and lends what it does not use. The client that was built has the weight 1.
    ///
    /// ```
    /// # async fn demo() -> kustomer::Result<()> {
    /// use kustomer::{Client, Customer};
    ///
    /// let client = Client::from_env()?;
    /// let web = client.with_share(3); // for requests that a person waits for
    /// let export = client.with_share(1);
    ///
    /// let mut customers = export.list::<Customer>().items();
    /// # Ok(()) }
    /// ```
    ///
    /// Make one for each kind of work, when the program starts, and keep it: its share ends when it is dropped. A weight of 0
    /// counts as 1.
    #[must_use]
    pub fn with_share(&self, weight: u16) -> Self {
        Self { connection: self.connection.with_share(weight) }
    }

    /// Returns the state of the rate limits: what is used and available, how many calls wait, and how long a call that
    /// starts now would probably wait.
    ///
    /// ```
    /// # fn demo(client: &kustomer::Client) {
    /// let limits = client.rate_limits();
    /// println!("{} of {} used, {} waiting", limits.org.used, limits.org.limit, limits.org.waiting);
    /// # }
    /// ```
    pub fn rate_limits(&self) -> RateLimitSnapshot {
        self.connection.rate_limits()
    }

    /// Reads the record with this ID. A record in place of the ID is read again.
    ///
    /// ```
    /// # use kustomer::{Client, Customer, Id};
    /// # async fn demo(client: &Client, jane: &Customer) -> kustomer::Result<()> {
    /// let now = client.get(jane).await?;
    /// let jack = client.get::<Customer>(Id::new("59df762a921c59001021f409")).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// [`Error::is_not_found`](crate::Error::is_not_found) when there is none; otherwise those of [`Client::send`].
    pub fn get<T: Get>(&self, id: impl AsId<T>) -> Call<T> {
        self.send(GetById::new(id))
    }

    /// Looks a record up by a key from [`crate::lookup`], such as an email address. Returns `None` when there is none.
    ///
    /// ```
    /// # use kustomer::Client;
    /// # async fn demo(client: &Client) -> kustomer::Result<()> {
    /// use kustomer::{Customer, lookup};
    ///
    /// let jane = client.find::<Customer>(lookup::Email("jane@example.com")).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of [`Client::send`].
    #[expect(clippy::needless_pass_by_value, reason = "a key is usually written in the call")]
    pub fn find<T: Resource>(&self, key: impl KeyOf<T>) -> Call<Option<T>> {
        self.send(FindBy::new(&key))
    }

    /// Lists all records of a type. Await the request for the first page, or stream all records or pages.
    ///
    /// ```
    /// # use kustomer::{Client, Customer};
    /// # async fn demo(client: &Client) -> kustomer::Result<()> {
    /// let page = client.list::<Customer>().await?;
    /// let mut all = client.list::<Customer>().items();
    /// while let Some(customer) = all.try_next().await? { /* .. */ }
    /// # Ok(()) }
    /// ```
    pub fn list<T: List>(&self) -> ListRequest<T> {
        ListRequest::new(self.connection.clone(), ListPage::new())
    }

    /// Lists the records of a type that belong to another record, given by itself or its ID, such as the conversations of
    /// a customer.
    ///
    /// ```
    /// # use kustomer::{Client, Conversation, Customer};
    /// # async fn demo(client: &Client, jane: &Customer) -> kustomer::Result<()> {
    /// let conversations = client.children::<Conversation>(jane).await?;
    /// # Ok(()) }
    /// ```
    pub fn children<C: Resource>(&self, parent: impl RecordRef<Record: ListChildren<C>>) -> ListRequest<C> {
        ListRequest::new(self.connection.clone(), ListPage::under(parent))
    }

    /// Searches for records. Await the request for the first page, or stream all records or pages.
    ///
    /// ```
    /// # use kustomer::{Client, Customer};
    /// # async fn demo(client: &Client) -> kustomer::Result<()> {
    /// use kustomer::search::customer;
    ///
    /// let search = Customer::search().filter(customer::EMAIL.equals("jane@example.com"));
    /// let page = client.search(search).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// The service lags behind writes, and stops a search after 100 pages.
    ///
    /// # Errors
    /// [`Error::is_request`](crate::Error::is_request) when a criterion or a setting of the search cannot be sent; otherwise
    /// those of [`Client::send`].
    #[expect(clippy::needless_pass_by_value, reason = "a search is usually built in the call")]
    pub fn search<S: Runnable>(&self, search: S) -> SearchRequest<S::Record> {
        SearchRequest::new(self.connection.clone(), &search)
    }

    /// Creates a record.
    ///
    /// # Errors
    /// [`Error::is_conflict`](crate::Error::is_conflict) when a value that must be unique is taken; otherwise those of
    /// [`Client::send`].
    pub fn create<N>(&self, new: N) -> Call<N::Resource>
    where
        N: NewResource,
        N::Resource: Create,
    {
        self.send(CreateNew::new(new))
    }

    /// Creates a record that belongs to another one, given by itself or its ID, such as a conversation of a customer.
    ///
    /// # Errors
    /// Those of [`Client::create`]; [`Error::is_not_found`](crate::Error::is_not_found) when the parent does not exist.
    pub fn create_under<P, N>(&self, parent: impl RecordRef<Record = P>, new: N) -> Call<N::Resource>
    where
        N: NewUnder<P>,
    {
        self.send(CreateNew::under(parent, new))
    }

    /// Updates a record, given by itself or its ID, with the fields that are set or cleared in `update`. Returns the updated
    /// record.
    ///
    /// ```
    /// # use kustomer::{Client, Customer, CustomerUpdate};
    /// # async fn demo(client: &Client, jane: &Customer) -> kustomer::Result<()> {
    /// let jane = client.update(jane, CustomerUpdate::new().name("Jane Doe")).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// [`Error::is_request`](crate::Error::is_request) when the update is empty,
    /// [`Error::is_not_found`](crate::Error::is_not_found) when the record does not exist,
    /// [`Error::is_conflict`](crate::Error::is_conflict) when the update names an outdated revision; otherwise those of
    /// [`Client::send`].
    pub fn update<T: Update>(&self, id: impl AsId<T>, update: impl UpdateOf<T>) -> Call<T> {
        self.send(UpdateById::new(id, update))
    }

    /// Updates a record, unless the update is empty: what to send a [difference](crate::Diff) with. Nothing is sent for an
    /// update without changes, even if it is [guarded](crate::Guard).
    ///
    /// ```
    /// # use kustomer::{Client, Customer};
    /// use kustomer::Diff as _;
    ///
    /// # async fn demo(client: &Client, before: &Customer, after: &Customer) -> kustomer::Result<()> {
    /// let applied = client.apply(before, before.diff(after)).await?;
    /// println!("{}", if applied.is_unchanged() { "as before" } else { "updated" });
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of [`Client::update`], except that an empty update is not one.
    pub fn apply<T: Update>(&self, id: impl AsId<T>, update: impl UpdateOf<T>) -> Call<Applied<T>> {
        if update.fields().is_empty_but(REV) {
            return Call::done(|| Applied::Unchanged);
        }
        self.send(ApplyById(UpdateById::new(id, update)))
    }

    /// Reads a record, and updates it with what `change` makes of it. If someone else has changed the record in the
    /// meantime, `change` is called again with the record as it is then.
    ///
    /// The update is [guarded](crate::Guard) by the revision that was read, so that it is based on what the service has. It
    /// starts over 5 times at most; [`Modify::conflict_retries`] sets how often. An empty update sends nothing. Returns the
    /// record as it is afterwards.
    ///
    /// ```
    /// # use kustomer::{Client, Customer, CustomerUpdate};
    /// # async fn demo(client: &Client, jane: &Customer) -> kustomer::Result<()> {
    /// let add_tag = |customer: &Customer| {
    ///     let tags = customer.tags.iter().map(String::as_str).chain(["vip"]);
    ///     CustomerUpdate::new().tags(tags.collect::<Vec<_>>())
    /// };
    /// let jane = client.modify(jane, add_tag).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// `change` must depend on nothing but the record. Its update is never done twice: when a request was lost on its way, and
    /// the record shows neither that it was done nor that it was not, the conflict is the result, and
    /// [`Error::is_possibly_done`](crate::Error::is_possibly_done) is true.
    ///
    /// # Errors
    /// [`Error::is_conflict`](crate::Error::is_conflict) when the record changes faster than it can be updated;
    /// [`Error::is_request`](crate::Error::is_request) when the record has no revision; otherwise those of [`Client::get`] and
    /// [`Client::update`].
    #[expect(clippy::needless_pass_by_value, reason = "an ID may be passed by value")]
    pub fn modify<T: Get + Guarded, U: UpdateOf<T>>(
        &self,
        id: impl AsId<T>,
        change: impl FnMut(&T) -> U + Send + 'static,
    ) -> Modify<T> {
        Modify::new(&self.connection, id.as_id().clone(), change)
    }

    /// Updates a record without losing custom attributes that the update does not name.
    ///
    /// Whether the service merges the `custom` of an update into that of the record, or replaces it, is not documented.
    /// This call is safe in both cases: it reads the record, sends its custom attributes together with those of the
    /// update, and sends the revision that it has read. If someone else has changed the record in the meantime, it reads
    /// again, three times at most.
    ///
    /// ```
    /// # async fn demo(client: &kustomer::Client, jane: &kustomer::Customer) -> kustomer::Result<()> {
    /// use kustomer::CustomerUpdate;
    ///
    /// let update = CustomerUpdate::new().custom_value("milesNum", 900);
    /// let jane = client.update_merging_custom(jane, update).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// An update without custom attributes, or with a revision of its own, is sent as by [`Client::update`].
    ///
    /// # Errors
    /// [`Error::is_conflict`](crate::Error::is_conflict) when the record changes faster than it can be updated,
    /// [`Error::is_request`](crate::Error::is_request) when the API key may not read one of the record's custom
    /// attributes (its masked value would replace the real one); otherwise those of [`Client::update`].
    #[expect(clippy::needless_pass_by_value, reason = "an ID may be passed by value")]
    pub fn update_merging_custom<T: MergeCustom>(
        &self,
        id: impl AsId<T>,
        update: impl UpdateOf<T>,
    ) -> Call<T> {
        merge_custom::update(&self.connection, id.as_id().clone(), update)
    }

    /// Deletes a record, given by itself or its ID.
    ///
    /// # Errors
    /// [`Error::is_not_found`](crate::Error::is_not_found) when the record does not exist; otherwise those of
    /// [`Client::send`].
    pub fn delete<T: Delete>(&self, id: impl AsId<T>) -> Call<()> {
        self.send(DeleteById::new(id))
    }

    /// Sends an operation.
    ///
    /// # Errors
    /// When the request is refused before it is sent ([`Error::is_request`](crate::Error::is_request)), when no complete
    /// response arrives ([`Error::is_transport`](crate::Error::is_transport)), when the response is not a success
    /// ([`Error::status`](crate::Error::status)), and when its body cannot be decoded
    /// ([`Error::is_decode`](crate::Error::is_decode)).
    pub fn send<O: Operation>(&self, operation: O) -> Call<O::Output> {
        self.connection.send(operation)
    }

    /// Streams the records of an operation that returns a page of a list, from its first page to the last. A search
    /// requests every page by `POST` with the same body.
    pub fn items<T: Decode + 'static>(&self, operation: impl Endpoint<Returns = Page<T>>) -> Items<T> {
        Items::new(self.pages(operation))
    }

    /// Streams the pages of an operation that returns a page of a list.
    #[expect(clippy::needless_pass_by_value, reason = "an operation is passed by value, as to `send`")]
    pub fn pages<T: Decode + 'static>(&self, operation: impl Endpoint<Returns = Page<T>>) -> Pages<T> {
        let request = Endpoint::request(&operation).map(|request| request.named(operation.name()));
        Pages::new(self.connection.clone(), request)
    }

    /// Creates the Klass of a KObject, its custom attributes, and the values of their lists, as far as they are missing.
    /// Returns what was created, and which custom attributes exist without a field.
    ///
    /// Never removes or renames anything, and writes nothing when nothing is missing. With [`Ensure::dry_run`], it only
    /// reports.
    ///
    /// Sends `GET /v1/klasses`, `POST /v1/klasses`, `GET` and `PUT /v1/metadata/kobject.{name}`. Reading requires the
    /// roles `org.permission.klass.read` and `org.permission.metadata.read`, writing `org.permission.klass.create` and
    /// `org.permission.metadata.update`.
    ///
    /// # Errors
    /// [`Error::is_attribute_conflict`](crate::Error::is_attribute_conflict) when an attribute exists with another type;
    /// otherwise those of [`Client::send`].
    pub fn ensure_klass<T: KObject>(&self) -> Ensure<EnsuredKlass> {
        provision::ensure_klass(&self.connection, T::klass())
    }

    /// Creates the custom attributes that a struct with `KustomerCustom` describes, and the values of their lists, as far as
    /// they are missing. Returns what was created, and which attributes exist without a field.
    ///
    /// ```
    /// # async fn demo(client: &kustomer::Client) -> kustomer::Result<()> {
    /// use kustomer::KustomerCustom;
    ///
    /// #[derive(KustomerCustom)]
    /// #[kustomer(on = "customer")]
    /// struct Passenger {
    ///     miles: Option<f64>, // custom.milesNum
    /// }
    ///
    /// let report = client.ensure_attributes::<Passenger>().dry_run().await?;
    /// println!("missing: {:?}, without a field: {:?}", report.added, report.unknown);
    /// client.ensure_attributes::<Passenger>().await?;
    /// # Ok(()) }
    /// ```
    ///
    /// Never removes or renames anything, and writes nothing when nothing is missing. With [`Ensure::dry_run`], it only
    /// reports.
    ///
    /// Sends `GET` and `PUT /v1/metadata/{resource}`, which require the roles `org.permission.metadata.read` and
    /// `org.permission.metadata.update`. The documentation lists this path for customers, companies, conversations and
    /// messages, but neither for notes nor for users.
    ///
    /// # Errors
    /// [`Error::is_attribute_conflict`](crate::Error::is_attribute_conflict) when an attribute exists with another type;
    /// otherwise those of [`Client::send`].
    pub fn ensure_attributes<T: CustomAttributes>(&self) -> Ensure<EnsuredAttributes> {
        provision::ensure_attributes(&self.connection, <T::On as Described>::TYPE, T::attributes())
    }
}

#[cfg(feature = "files")]
impl Client {
    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("base_url", &self.base_url()).finish_non_exhaustive()
    }
}

/// Clients are shared between tasks: an accidental `Rc` in one of them must not compile.
const _: () = {
    const fn assert_shareable<T: Send + Sync + Clone + 'static>() {}
    assert_shareable::<Client>();
};
