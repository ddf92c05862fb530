//! A search as a value: its context, its criteria, its order, and the page it asks for.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use super::body::Body;
use super::context::{Context, Searchable};
use super::criterion::Criterion;
use super::field::Field;
use super::sort::SortKey;
use crate::Id;
use crate::argument::Text;
use crate::envelope;
use crate::json::{Decode, DecodeError, Reader};
use crate::operation::Operation;
use crate::page::Page;
use crate::raw_record::RawRecord;
use crate::request::{Idempotency, OperationName, Path, RateLimits, Request, RequestError};
use crate::resource::Resource;

/// The largest page of a search.
const MAX_PAGE_SIZE: u64 = 500;

/// A search for records, which [`Client::search`](crate::Client::search) sends. `R` is what it returns: records, IDs after
/// [`ids_only`](Self::ids_only), or [`RawRecord`]s after [`raw`](Self::raw).
///
/// ```
/// # use kustomer::{Client, Conversation};
/// # async fn demo(client: &Client) -> kustomer::Result<()> {
/// use kustomer::search::{conversation, customer};
///
/// let search = Conversation::search()
///     .filter(customer::EMAIL.equals("jane@example.com"))
///     .filter(conversation::UPDATED_AT.since("2026-11-01"))
///     .any_of([conversation::STATUS.equals("open"), conversation::STATUS.equals("snoozed")])
///     .sort(conversation::UPDATED_AT.desc())
///     .time_zone("Europe/Berlin");
///
/// let mut found = client.search(search).items();
/// while let Some(conversation) = found.try_next().await? {
///     println!("{:?}", conversation.name);
/// }
/// # Ok(()) }
/// ```
///
/// A search covers the records that were updated in the last two years, or with [`in_archive`](Self::in_archive) the older
/// ones. It lags behind writes, and the service stops it after 100 pages.
///
/// Criteria can name attributes of other contexts: above, conversations are found by the email address of their customer.
/// The service has no nested groups: a record must satisfy every criterion of [`filter`](Self::filter), one of
/// [`any_of`](Self::any_of), and none of [`none_of`](Self::none_of).
#[must_use = "a search does nothing unless it is sent with `client.search(..)`"]
pub struct Search<R> {
    context: Context,
    /// The context that is sent.
    name: Cow<'static, str>,
    body: Body,
    page_size: Option<u64>,
    page: Option<u64>,
    ids_only: bool,
    of: PhantomData<fn() -> R>,
}

impl<T: Searchable> Default for Search<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<R> Search<R> {
    /// Starts a search for records of this type: the same as `R::search()`.
    pub fn new() -> Self
    where
        R: Searchable,
    {
        Self::in_context(Context::of::<R>())
    }

    /// Starts a search in a context that no type has, such as that of conversation times with attributes of your own.
    pub fn in_context(context: Context) -> Self {
        Self {
            context,
            name: Cow::Borrowed(context.name()),
            body: Body::default(),
            page_size: None,
            page: None,
            ids_only: false,
            of: PhantomData,
        }
    }

    /// Starts a search for the KObjects of a Klass whose name is only known at run time.
    ///
    /// ```
    /// # async fn demo(client: &kustomer::Client, klass: &str) -> kustomer::Result<()> {
    /// use kustomer::AnyKObject;
    /// use kustomer::search::{Search, kobject};
    ///
    /// let search = Search::<AnyKObject>::in_klass(klass).sort(kobject::UPDATED_AT.desc());
    /// let latest = client.search(search).await?;
    /// # Ok(()) }
    /// ```
    pub fn in_klass(klass: impl Text) -> Self {
        let context = Context::new("kobject")
            .updated_at(Field::live_and_archive("kobject_updated_at"))
            .created_at(Field::live_and_archive("kobject_created_at"));
        Self { name: format!("kobject_{}", klass.text()).into(), ..Self::in_context(context) }
    }

    /// Adds a criterion that every record must satisfy.
    pub fn filter(mut self, criterion: Criterion) -> Self {
        self.body.and.push(criterion);
        self
    }

    /// Sets criteria of which every record must satisfy at least one.
    ///
    /// A search has one such group, since the service has no nested groups: a second call, and a call without criteria, are
    /// errors of the search ([`Error::is_request`](crate::Error::is_request)).
    pub fn any_of(mut self, criteria: impl IntoIterator<Item = Criterion>) -> Self {
        let criteria: Vec<Criterion> = criteria.into_iter().collect();
        if criteria.is_empty() {
            self.body.refuse("`any_of` requires at least one criterion: no record satisfies one of none");
        }
        if self.body.or.replace(criteria).is_some() {
            self.body.refuse("`any_of` can be called once: a search has one group of alternatives");
        }
        self
    }

    /// Adds criteria of which no record may satisfy one.
    pub fn none_of(mut self, criteria: impl IntoIterator<Item = Criterion>) -> Self {
        self.body.not.extend(criteria);
        self
    }

    /// Adds an attribute to sort the results by. The attribute of the first call is the most important one.
    pub fn sort(mut self, key: SortKey) -> Self {
        self.body.sort.push(key);
        self
    }

    /// Sets the time zone of days in criteria, such as `Europe/Berlin`. Defaults to GMT. Times with an offset do not depend
    /// on it.
    pub fn time_zone(mut self, name: impl Text) -> Self {
        self.body.time_zone = Some(name.into_text());
        self
    }

    /// Returns deleted records as well.
    pub fn include_deleted(mut self) -> Self {
        self.body.include_deleted = true;
        self
    }

    /// Searches the archive instead: the records that were last updated more than two years ago.
    ///
    /// It knows a few attributes only: IDs, the times of creation and update, and `any_text`. The docs of each attribute
    /// say whether the archive has it. One that it does not have is an error of the search
    /// ([`Error::is_request`](crate::Error::is_request)).
    pub fn in_archive(mut self) -> Self {
        self.body.archive = true;
        self
    }

    /// Sets the number of records per page, at most 500. The default is the service's.
    pub fn page_size(mut self, page_size: u64) -> Self {
        self.page_size = Some(page_size);
        self
    }

    /// Sets the first page to read, counted from 1. The service has at most 100 pages.
    pub fn page(mut self, page: u64) -> Self {
        self.page = Some(page);
        self
    }

    /// Returns the records as the service sent them.
    pub fn raw(self) -> Search<RawRecord> {
        self.returning()
    }

    /// Returns the IDs of the records in place of the records.
    pub fn ids_only(mut self) -> Search<Id<R>>
    where
        R: Resource,
    {
        self.ids_only = true;
        self.returning()
    }

    /// Returns the context.
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// Returns the name of the context that is sent, such as `customer` or `kobject_flight`.
    pub fn context_name(&self) -> &str {
        &self.name
    }

    /// Returns the sort keys.
    pub fn sort_keys(&self) -> &[SortKey] {
        &self.body.sort
    }

    /// Returns true for a search of the archive.
    pub fn is_in_archive(&self) -> bool {
        self.body.archive
    }

    fn returning<O>(self) -> Search<O> {
        Search {
            context: self.context,
            name: self.name,
            body: self.body,
            page_size: self.page_size,
            page: self.page,
            ids_only: self.ids_only,
            of: PhantomData,
        }
    }

    pub(super) fn build(&self) -> Result<Request, RequestError> {
        let path = if self.body.archive { "/v1/customers/archive/search" } else { "/v1/customers/search" };
        let request = Request::post(Path::new(path), self.body.json(&self.name)?);
        paged(request, self.page, self.page_size, self.ids_only)
    }
}

/// A search as a request: what is the same for those that are saved.
pub(super) fn paged(
    mut request: Request,
    page: Option<u64>,
    page_size: Option<u64>,
    ids_only: bool,
) -> Result<Request, RequestError> {
    if let Some(page) = page {
        if page == 0 {
            return Err(RequestError::new("`page` must be at least 1"));
        }
        request = request.with_parameter("page", page);
    }
    if let Some(page_size) = page_size {
        if page_size == 0 || page_size > MAX_PAGE_SIZE {
            return Err(RequestError::new("`page_size` of a search must be between 1 and 500"));
        }
        request = request.with_parameter("pageSize", page_size);
    }
    if ids_only {
        request = request.with_parameter("idsOnly", true);
    }
    Ok(request.with_idempotency(Idempotency::Safe).with_rate_limits(RateLimits::ORG | RateLimits::SEARCH))
}

#[diagnostic::do_not_recommend]
impl<R: Decode + 'static> Operation for Search<R> {
    type Output = Page<R>;

    fn request(&self) -> Result<Request, RequestError> {
        self.build()
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<Page<R>, DecodeError> {
        envelope::list(reader)
    }

    fn name(&self) -> OperationName {
        OperationName::new("search", self.context.name())
    }
}

impl<R> Clone for Search<R> {
    fn clone(&self) -> Self {
        Self {
            context: self.context,
            name: self.name.clone(),
            body: self.body.clone(),
            page_size: self.page_size,
            page: self.page,
            ids_only: self.ids_only,
            of: PhantomData,
        }
    }
}

/// Shows the attributes of criteria, not their values: they may be personal data.
impl<R> fmt::Debug for Search<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Search")
            .field("context", &self.name)
            .field("and", &self.body.and)
            .field("or", &self.body.or.as_deref().unwrap_or_default())
            .field("not", &self.body.not)
            .field("sort", &self.body.sort)
            .finish_non_exhaustive()
    }
}
