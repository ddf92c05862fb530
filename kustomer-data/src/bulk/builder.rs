//! A bulk run to be: what is written, and how.

use std::fmt;
use std::marker::PhantomData;
use std::path::PathBuf;
use std::time::Duration;

use futures_core::Stream;
use futures_util::stream::{self, StreamExt as _};
use kustomer_core::operation::AsId;
use kustomer_core::resource::{
    Bulk as BulkResource, BulkCreate, BulkDelete, BulkUpdate, NewResource, Resource, UpdateOf,
};
use kustomer_core::search::Searchable;
use kustomer_core::{Client, Diff};

use super::engine::{Engine, Input};
use super::outcomes::Outcomes;
use super::request::Lookup;
use super::service::{Service, Settings, Target};
use super::upsert;
use super::write::Write;

const CONCURRENCY: usize = 16;
const MAX_ATTEMPTS: u32 = 5;
const JOB_TIMEOUT: Duration = Duration::from_secs(30 * 60);
const SETTLE_TIME: Duration = Duration::from_secs(10);

/// Writes of many records.
pub trait BulkExt {
    /// Creates many records.
    ///
    /// ```
    /// # use kustomer::{Client, NewCustomer};
    /// use kustomer::data::BulkExt as _;
    ///
    /// # async fn demo(client: &Client, rows: Vec<(String, String)>) -> kustomer::data::Result<()> {
    /// let customers = rows.into_iter().map(|(id, name)| NewCustomer::new().external_id(id).name(name));
    /// let mut outcomes = client.bulk_create(customers).outcomes();
    /// while let Some(outcome) = outcomes.try_next().await? {
    ///     match outcome.result {
    ///         Ok(written) => println!("row {}: {:?}", outcome.index, written.id()),
    ///         Err(error) => eprintln!("row {}: {error}", outcome.index),
    ///     }
    /// }
    /// # Ok(()) }
    /// ```
    fn bulk_create<N>(
        &self,
        items: impl IntoIterator<Item = N, IntoIter: Send + 'static>,
    ) -> Bulk<N::Resource>
    where
        N: NewResource<Resource: BulkCreate>;

    /// Updates many records, given by themselves or their IDs. Empty updates are not sent.
    fn bulk_update<T: BulkUpdate, U: UpdateOf<T>>(
        &self,
        items: impl IntoIterator<Item = (impl AsId<T>, U), IntoIter: Send + 'static>,
    ) -> Bulk<T>;

    /// Deletes many records, given by themselves or their IDs.
    fn bulk_delete<T: BulkDelete>(
        &self,
        items: impl IntoIterator<Item: AsId<T> + 'static, IntoIter: Send + 'static>,
    ) -> Bulk<T>;

    /// Creates many records, or updates what differs if there are records with their external IDs. The outcome of an item without
    /// a difference is [`Effect::Unchanged`](super::Effect::Unchanged), and nothing is sent for it.
    ///
    /// ```
    /// # use kustomer::{Client, NewCustomer};
    /// use kustomer::data::BulkExt as _;
    ///
    /// # async fn demo(client: &Client, rows: Vec<(String, String)>) -> kustomer::data::Result<()> {
    /// let customers = rows.into_iter().map(|(id, name)| NewCustomer::new().external_id(id).name(name));
    /// let mut outcomes = client.bulk_upsert(customers).outcomes();
    /// while let Some(outcome) = outcomes.try_next().await? { /* .. */ }
    /// let done = outcomes.progress();
    /// println!("{} created, {} updated, {} unchanged", done.created(), done.updated(), done.unchanged());
    /// # Ok(()) }
    /// ```
    ///
    /// What is not set is neither compared nor changed. A relationship that only a create can set, such as the customer of a KObject,
    /// and that differs from that of the record, is an error. Updates are [guarded](kustomer_core::Guard) where the API takes a
    /// revision: if others change a record meanwhile, it is compared again. Each item needs an external ID, and each external ID should
    /// be there once.
    ///
    /// With a [journal](Bulk::journal), an item that was on its way when an earlier run was killed may be unchanged in the next
    /// one, because that has found it as it should be.
    fn bulk_upsert<N>(
        &self,
        items: impl IntoIterator<Item = N, IntoIter: Send + 'static>,
    ) -> Bulk<N::Resource>
    where
        N: NewResource<Resource: BulkCreate + BulkUpdate + Searchable + Diff>;

    /// Creates, updates and deletes many records.
    ///
    /// ```
    /// # use kustomer::{Client, NewCustomer};
    /// use kustomer::data::BulkExt as _;
    /// use kustomer::data::bulk::Write;
    ///
    /// # fn demo(client: &Client, lines: Vec<std::io::Result<String>>) {
    /// let writes = lines.into_iter().map(|line| match line {
    ///     Ok(name) => Write::create(NewCustomer::new().name(name)),
    ///     Err(error) => Write::invalid(error), // has an outcome as well
    /// });
    /// let outcomes = client.bulk(writes).outcomes();
    /// # }
    /// ```
    ///
    /// The service does not promise any order: of two writes of one record, either may be the last one.
    fn bulk<T: BulkResource>(
        &self,
        writes: impl IntoIterator<Item = Write<T>, IntoIter: Send + 'static>,
    ) -> Bulk<T>;

    /// The same, of a stream, which may be of any length and is read as the run goes on.
    fn bulk_stream<T: BulkResource>(&self, writes: impl Stream<Item = Write<T>> + Send + 'static) -> Bulk<T>;
}

impl BulkExt for Client {
    fn bulk_create<N>(
        &self,
        items: impl IntoIterator<Item = N, IntoIter: Send + 'static>,
    ) -> Bulk<N::Resource>
    where
        N: NewResource<Resource: BulkCreate>,
    {
        self.bulk(items.into_iter().map(Write::create))
    }

    fn bulk_update<T: BulkUpdate, U: UpdateOf<T>>(
        &self,
        items: impl IntoIterator<Item = (impl AsId<T>, U), IntoIter: Send + 'static>,
    ) -> Bulk<T> {
        self.bulk(items.into_iter().map(|(id, update)| Write::update(id, update)))
    }

    fn bulk_delete<T: BulkDelete>(
        &self,
        items: impl IntoIterator<Item: AsId<T> + 'static, IntoIter: Send + 'static>,
    ) -> Bulk<T> {
        self.bulk(items.into_iter().map(Write::delete))
    }

    fn bulk_upsert<N>(
        &self,
        items: impl IntoIterator<Item = N, IntoIter: Send + 'static>,
    ) -> Bulk<N::Resource>
    where
        N: NewResource<Resource: BulkCreate + BulkUpdate + Searchable + Diff>,
    {
        let lookup = lookup_of::<N::Resource>();
        Bulk::new(self, upsert::writes(self, lookup, items.into_iter()))
    }

    fn bulk<T: BulkResource>(
        &self,
        writes: impl IntoIterator<Item = Write<T>, IntoIter: Send + 'static>,
    ) -> Bulk<T> {
        Bulk::new(self, stream::iter(writes.into_iter().map(|write| Ok(write.raw))).boxed())
    }

    fn bulk_stream<T: BulkResource>(&self, writes: impl Stream<Item = Write<T>> + Send + 'static) -> Bulk<T> {
        Bulk::new(self, writes.map(|write| Ok(write.raw)).boxed())
    }
}

fn lookup_of<T: BulkResource>() -> Lookup {
    match (T::HAS_EXTERNAL_ID_LOOKUP, T::LISTS_BY_EXTERNAL_ID) {
        (true, _) => Lookup::Path,
        (false, true) => Lookup::Query,
        (false, false) => Lookup::None,
    }
}

/// Builds a run that writes many records. Returned by the methods of [`BulkExt`].
#[must_use = "nothing is sent before `outcomes` is called and polled"]
pub struct Bulk<T> {
    client: Client,
    input: Input,
    target: Target,
    settings: Settings,
    journal: Option<PathBuf>,
    of: PhantomData<fn() -> T>,
}

impl<T: BulkResource> Bulk<T> {
    fn new(client: &Client, input: Input) -> Self {
        let lookup = lookup_of::<T>();
        let settings = Settings {
            concurrency: CONCURRENCY,
            max_attempts: MAX_ATTEMPTS,
            job_timeout: JOB_TIMEOUT,
            settle_time: SETTLE_TIME,
        };
        let definition = T::definition();
        let target = Target { type_name: <T as Resource>::TYPE, path: T::PATH, lookup, definition };
        Self { client: client.clone(), input, target, settings, journal: None, of: PhantomData }
    }
}

impl<T> Bulk<T> {
    /// Sets how many jobs are on their way at once, at least one. Defaults to 16.
    ///
    /// The rate limits are kept whatever the number is. If jobs take long, a higher one uses more of them: a job takes about three
    /// requests. Each job at a time takes up to 100 KB of memory, and up to 800 outcomes are kept until it is their turn.
    pub fn concurrency(mut self, jobs: usize) -> Self {
        self.settings.concurrency = jobs.max(1);
        self
    }

    /// Sets how many times an item is sent at most, and a request in a row fails before the run stops with its error. At least
    /// one; defaults to 5. Each request is retried by the [client](kustomer_core::ClientBuilder::retry) besides.
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.settings.max_attempts = attempts.max(1);
        self
    }

    /// Sets how long a job may take. Its items are unclear then ([`ItemError::may_be_done`](super::ItemError::may_be_done)), unless
    /// a lookup finds them. Defaults to half an hour.
    pub fn job_timeout(mut self, time: Duration) -> Self {
        self.settings.job_timeout = time;
        self
    }

    /// Sets how long after a create without a response its records are looked up, so that the job that it may have started has
    /// done its work. Defaults to 10 seconds.
    ///
    /// A job that takes longer is noticed as well, by the conflict of the second create with the first, as long as the service
    /// keeps external IDs unique.
    pub fn settle_time(mut self, time: Duration) -> Self {
        self.settings.settle_time = time;
        self
    }

    /// Sets the file that says how far the run is, so that a run that was killed continues: with the same input and the same file,
    /// the next run returns the outcomes that are known, settles what was on its way, and sends the rest.
    ///
    /// ```
    /// # use kustomer::{Client, NewCustomer};
    /// use kustomer::data::BulkExt as _;
    ///
    /// # async fn demo(client: &Client, customers: Vec<NewCustomer>) -> kustomer::data::Result<()> {
    /// let mut outcomes = client.bulk_create(customers).journal("import.journal").outcomes();
    /// while let Some(outcome) = outcomes.try_next().await? {
    ///     println!("{}: {:?}", outcome.index, outcome.result.map(|written| written.id().cloned()));
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// - **Nothing is lost and nothing is written twice.** What is sent is on the disk before it is sent. If the program is killed
    ///   before the response is there, the records are looked up by their external IDs: an item to be created without one is refused
    ///   ([`ItemError::is_not_sent`](super::ItemError::is_not_sent)), and so is one of a type without such a lookup,
    ///   such as notes. Updates and deletions come to the same when they are sent again.
    /// - **Every run returns all outcomes**, from the first item on, so that a file of outcomes is complete if it is written anew. A
    ///   run that was over sends nothing.
    /// - The input has to be the same, item by item; so do the type, its attributes and the host. Anything else is an
    ///   [error](crate::Error::journal), as is a file that is damaged, or in use by another process. A record that was cut off at the
    ///   end of the file is not damage.
    /// - Items whose outcome is unclear because a job is not over are looked at again by the next run.
    ///
    /// The file grows by about 50 bytes for each item. It contains the IDs of the records and the errors of the service, and
    /// nothing else of the items than checksums. Remove it when the outcomes are stored.
    pub fn journal(mut self, path: impl Into<PathBuf>) -> Self {
        self.journal = Some(path.into());
        self
    }

    /// Returns a stream of the outcomes, one for each item, in the order of the input.
    pub fn outcomes(self) -> Outcomes<T> {
        let service = Service::new(self.client, self.target, self.settings);
        Outcomes::new(Engine::new(service, self.input, self.journal))
    }
}

impl<T> fmt::Debug for Bulk<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bulk")
            .field("path", &self.target.path)
            .field("settings", &self.settings)
            .field("journal", &self.journal)
            .finish_non_exhaustive()
    }
}
