//! The stream of everything that a search matches, and how a search becomes one.

use std::collections::VecDeque;
use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use kustomer_core::json::{Decode, DecodeError};
use kustomer_core::search::{Search, Searchable};
use kustomer_core::{Client, Id, RawRecord};

use super::progress::Progress;
use super::walker::Walker;
use crate::error::{Error, Kind, Result};

/// Searches that are walked to their end.
pub trait SearchExt {
    /// What the walk returns.
    type Record;

    /// Returns every record that the search matches, once: also beyond the 10,000 at which the service stops a search.
    ///
    /// ```
    /// # use kustomer::{Client, Conversation};
    /// # use kustomer::search::Search;
    /// use kustomer::data::SearchExt as _;
    ///
    /// # async fn demo(client: &Client) -> kustomer::data::Result<()> {
    /// let mut conversations = Search::<Conversation>::new().all(client);
    /// while let Some(conversation) = conversations.try_next().await? {
    ///     println!("{:?}", conversation.name);
    /// }
    /// println!("{} requests", conversations.progress().requests());
    /// # Ok(()) }
    /// ```
    fn all(self, client: &Client) -> All<Self::Record>;
}

impl<T: Searchable + Decode + 'static> SearchExt for Search<T> {
    type Record = T;

    fn all(self, client: &Client) -> All<T> {
        All::new(client, self.raw())
    }
}

type DecodeRecord<R> = fn(&RawRecord) -> Result<R, DecodeError>;

type Pending = Pin<Box<dyn Future<Output = (Box<Walker>, Result<Option<Vec<RawRecord>>>)> + Send>>;

/// A stream of everything that a search matches. Returned by [`SearchExt::all`].
///
/// [`try_next`](Self::try_next) needs nothing but this crate; the type also implements [`Stream`], and is `Send` and `Unpin`.
///
/// # What is complete
///
/// The service stops a search after 10,000 results, and its pages shift when a record changes. The walk therefore asks in
/// ascending order of the time of the last update, each time for the records since the last one that it has seen. Records with one
/// and the same time, such as those of a bulk job, are divided by the time of their creation. Every record that matches during
/// the whole walk is returned once:
///
/// - A record that changes during the walk is returned once, in its old or its new state.
/// - A record that begins to match during the walk, such as a new one, may be returned or not; so may one that ceases to match.
/// - Searches lag behind writes: a record that was written shortly before the walk may not be among its matches yet.
/// - If more than 10,000 records have the same time of update and of creation, nothing divides them: that is an
///   [error](Error::is_incomplete), and not a gap.
/// - Records that share both times are read by their places, if they do not fit on a page. The walk notices when some of them
///   leave meanwhile, or when they come in another order each time, and reads them again. Where some leave during every reading, no
///   single answer proves that none is missing: three readings must each find as many as are left, none of them may show another
///   order, and if that never holds it is an [error](Error::is_incomplete).
///
/// Records updated more than two years ago are matched with [`with_archive`](Self::with_archive) only.
///
/// # What it costs
///
/// One request for 500 records, and one more for each time that many records share. Each request counts towards the rate limit of
/// searches, 100 a minute, for which it waits: 50,000 records a minute. The walk remembers the ID of every record, in about 40
/// bytes each, and has one page of records in memory.
///
/// # Errors
///
/// A record that cannot be decoded is an error in its place ([`Error::bad_record`]). After any other error the next call asks for
/// the same page again.
#[must_use = "a walk does nothing unless polled"]
pub struct All<R> {
    walker: Option<Box<Walker>>,
    pending: Option<Pending>,
    ready: VecDeque<RawRecord>,
    progress: Progress,
    decode: DecodeRecord<R>,
    of: PhantomData<fn() -> R>,
}

impl<R: Decode> All<R> {
    fn new(client: &Client, search: Search<RawRecord>) -> Self {
        Self {
            walker: Some(Box::new(Walker::new(client.clone(), search))),
            pending: None,
            ready: VecDeque::new(),
            progress: Progress::default(),
            decode: |record| record.decode(),
            of: PhantomData,
        }
    }
}

impl<R> All<R> {
    /// Returns the records as the service sent them.
    pub fn raw(self) -> All<RawRecord> {
        self.decoding(|record| Ok(record.clone()))
    }

    /// Returns the IDs of the records. It takes as many requests: the walk goes by the times of the records.
    pub fn ids(self) -> All<Id<R>> {
        self.decoding(|record| record.id().map(Id::cast).ok_or_else(|| DecodeError::invalid("an ID", 0)))
    }

    fn decoding<O>(self, decode: DecodeRecord<O>) -> All<O> {
        All {
            walker: self.walker,
            pending: self.pending,
            ready: self.ready,
            progress: self.progress,
            decode,
            of: PhantomData,
        }
    }

    /// Returns the records of the archive as well, which are those that were updated more than two years ago: they come first.
    ///
    /// The archive knows few attributes. A criterion about another one is an error of the first record.
    pub fn with_archive(self) -> Self {
        self.changed(Walker::with_archive)
    }

    /// Sets the number of records per request, from 2 to 500. Defaults to 500.
    pub fn page_size(self, page_size: u64) -> Self {
        self.changed(|walker| walker.set_page_size(page_size))
    }

    /// Sets the number of results after which the service stops a search, at least one page. Defaults to 10,000; a lower
    /// number costs nothing unless more records share their times.
    pub fn max_results(self, max_results: u64) -> Self {
        self.changed(|walker| walker.set_max_results(max_results))
    }

    fn changed(mut self, change: impl FnOnce(&mut Walker)) -> Self {
        if let Some(walker) = &mut self.walker {
            change(walker);
        }
        self
    }

    /// Returns how far the walk is.
    pub fn progress(&self) -> Progress {
        self.progress
    }

    /// Returns the next record, or `None` after the last one.
    ///
    /// # Errors
    /// See [`All`].
    pub async fn try_next(&mut self) -> Result<Option<R>> {
        std::future::poll_fn(|context| self.poll_record(context)).await.transpose()
    }

    fn poll_record(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<R>>> {
        loop {
            if let Some(record) = self.ready.pop_front() {
                return Poll::Ready(Some((self.decode)(&record).map_err(|error| {
                    let id = record.id().map(ToString::to_string).unwrap_or_default();
                    Error(Kind::Record(id, error))
                })));
            }
            let mut pending = match (self.pending.take(), self.walker.take()) {
                (Some(pending), _) => pending,
                (None, Some(mut walker)) => Box::pin(async move {
                    let page = walker.next().await;
                    (walker, page)
                }),
                (None, None) => return Poll::Ready(None),
            };
            let Poll::Ready((walker, page)) = pending.as_mut().poll(context) else {
                self.pending = Some(pending);
                return Poll::Pending;
            };
            self.progress = walker.progress();
            self.walker = Some(walker);
            match page {
                Ok(Some(records)) => self.ready = records.into(),
                Ok(None) => return Poll::Ready(None),
                Err(error) => return Poll::Ready(Some(Err(error))),
            }
        }
    }
}

impl<R> Stream for All<R> {
    type Item = Result<R>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_record(context)
    }
}

impl<R> fmt::Debug for All<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("All").field("progress", &self.progress).finish_non_exhaustive()
    }
}
