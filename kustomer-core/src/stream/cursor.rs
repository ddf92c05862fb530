//! The walk over the pages of a list: which page to request next, and when there is none. Knows nothing of records.

use std::fmt;
use std::task::{Context, Poll};

use super::ahead::{Ahead, First, Pending};
use super::link;
use super::numbering::Numbering;
use super::seen::Seen;
use super::token::{Binding, Position};
use crate::connection::{CallOptions, Connection, RawResponse};
use crate::error::{Error, Kind, Result};
use crate::page::{Links, Meta};
use crate::request::{Query, Request, RequestError, RequestLine};

/// This many pages in a row without a new record: such a list does not end.
const MAX_PAGES_WITHOUT_NEWS: usize = 100;

pub(super) struct Cursor {
    connection: Connection,
    /// The request of the first page. The others differ from it in their query alone.
    first: Result<Box<Request>, RequestError>,
    /// The query of the current page, unless that is the first one.
    query: Option<Query>,
    /// The requests of the current page and, if that is asked for, of pages behind it.
    ahead: Ahead,
    /// Whether the pages behind the current one are known by their numbers, and the last of them.
    numbered: Option<LastPage>,
    state: State,
    seen: Seen,
    pages_without_news: usize,
}

/// How far the walk is with the current page.
enum State {
    /// Its records are wanted. A page that fails stays in this state, so that the next poll requests it again.
    Records,
    /// Its records were returned, but its link leads nowhere: an error to return, after which the page is requested again for
    /// its link alone.
    LinkFailed(Error),
    Link,
    /// It was the last one.
    Done,
}

/// The last page of a list with numbered pages, if the service has said which one it is.
type LastPage = Option<u64>;

/// What a page says about itself that decides where the list continues.
pub(super) struct PageFacts<'a> {
    pub(super) links: &'a Links,
    pub(super) meta: &'a Meta,
    /// Good and bad ones.
    pub(super) item_count: usize,
    pub(super) fingerprint: u64,
}

impl Cursor {
    pub(super) fn new(connection: Connection, first: Result<Request, RequestError>) -> Self {
        let mut seen = Seen::default();
        // A link without a query adds nothing to the first request.
        seen.add_query(&Query::new());
        if let Ok(request) = &first {
            seen.add_query(request.query());
        }
        Self {
            connection,
            first: first.map(Box::new),
            query: None,
            ahead: Ahead::default(),
            numbered: None,
            state: State::Records,
            seen,
            pages_without_news: 0,
        }
    }

    /// The request line of every page.
    pub(super) fn request_line(&self) -> Option<RequestLine> {
        self.first.as_ref().ok().map(|first| first.line())
    }

    /// The connection that the pages come over.
    pub(super) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// How far the walk is.
    pub(super) fn position(&self) -> Position {
        match self.state {
            State::Records => Position::Page(self.query.clone()),
            State::LinkFailed(_) | State::Link => Position::Link(self.query.clone()),
            State::Done => Position::End,
        }
    }

    /// A token of `position`. That of a request which cannot be sent belongs to no list.
    pub(super) fn token(&self, position: &Position, skip: usize) -> String {
        self.binding().map(|binding| binding.token(position, skip)).unwrap_or_default()
    }

    /// Moves to the position of a token. Returns how many records of its page are to be skipped. A token that is not valid is
    /// an error of the next page.
    pub(super) fn resume(&mut self, token: &str) -> usize {
        let Some(binding) = self.binding() else { return 0 };
        let (position, skip) = match binding.position(token) {
            Ok(position) => position,
            Err(error) => {
                self.first = Err(error);
                return 0;
            }
        };
        self.ahead.clear();
        self.numbered = None;
        (self.state, self.query) = match position {
            Position::Page(query) => (State::Records, query),
            Position::Link(query) => (State::Link, query),
            Position::End => (State::Done, None),
        };
        skip
    }

    fn binding(&self) -> Option<Binding> {
        let first = self.first.as_ref().ok()?;
        Some(Binding::new(self.connection.config().base_url.as_str(), first))
    }

    /// True after the last page.
    pub(super) fn is_done(&self) -> bool {
        matches!(self.state, State::Done)
    }

    /// Requests the current page. [`Cursor::advance`] moves to the next one.
    pub(super) fn poll_response(
        &mut self,
        context: &mut Context<'_>,
        options: &CallOptions,
    ) -> Poll<Option<Result<RawResponse>>> {
        match std::mem::replace(&mut self.state, State::Link) {
            State::LinkFailed(error) => return Poll::Ready(Some(Err(error))),
            State::Done => {
                self.state = State::Done;
                return Poll::Ready(None);
            }
            state => self.state = state,
        }
        loop {
            if let Err(error) = self.begin(options) {
                return Poll::Ready(Some(Err(error.into())));
            }
            self.fetch_ahead(options);
            self.ahead.poll(context);
            if self.ahead.should_pause() {
                context.waker().wake_by_ref();
                return Poll::Pending;
            }
            match self.ahead.take_first() {
                First::Ready(response) => return Poll::Ready(Some(response)),
                First::Pending => return Poll::Pending,
                First::Again => {}
            }
        }
    }

    /// Requests the current page, unless that was done.
    fn begin(&mut self, options: &CallOptions) -> Result<(), RequestError> {
        if self.ahead.begins_with(self.query.as_ref()) {
            return Ok(());
        }
        if !self.ahead.is_empty() {
            // After an error, the requests of the pages behind this one are kept. Those of another walk are not.
            let following = self.query.as_ref().and_then(Numbering::of).and_then(|page| page.following());
            if following.is_none() || !self.ahead.begins_with(following.as_ref()) {
                self.ahead.clear();
            }
        }
        let pending = self.pending(self.query.as_ref(), options)?;
        self.ahead.begin(self.query.clone(), pending);
        Ok(())
    }

    /// Sets how many pages are requested at the same time.
    pub(super) fn set_concurrency(&mut self, limit: usize) {
        self.ahead.set_limit(limit);
    }

    /// Requests the pages behind the one that is being read, if that is asked for.
    pub(super) fn prefetch(&mut self, context: &mut Context<'_>, options: &CallOptions) {
        if !self.ahead.is_wanted() || !matches!(self.state, State::Records) {
            return;
        }
        if self.ahead.is_empty()
            && let Some(query) = self.query.clone()
            && let Ok(pending) = self.pending(Some(&query), options)
        {
            self.ahead.push(query, pending);
        }
        self.fetch_ahead(options);
        self.ahead.poll(context);
    }

    /// Adds requests of pages that are known by their numbers, up to the limit.
    fn fetch_ahead(&mut self, options: &CallOptions) {
        let Some(last_page) = self.numbered else { return };
        while let Some(last) = self.ahead.last_of_room().and_then(Numbering::of)
            && last_page.is_none_or(|last_page| last.number() < last_page)
            && let Some(query) = last.following()
            && let Ok(pending) = self.pending(Some(&query), options)
        {
            self.ahead.push(query, pending);
        }
    }

    fn pending(&self, query: Option<&Query>, options: &CallOptions) -> Result<Pending, RequestError> {
        let request = self.request(query)?;
        let connection = self.connection.clone();
        let call = connection.begin(request, options.clone());
        Ok(Box::pin(async move { connection.execute(call).await }))
    }

    /// A list that is requested by `POST`, such as a search, continues by `POST` with the same body.
    fn request(&self, query: Option<&Query>) -> Result<Request, RequestError> {
        let first = self.first.as_ref().map_err(Clone::clone)?;
        Ok(match query {
            Some(query) => first.replace_query(query.clone()),
            None => Request::clone(first),
        })
    }

    /// Moves on to the page behind the current one, which has just been decoded from `response`. Returns whether the records of
    /// the current page are to be returned: not when only its link was wanted.
    pub(super) fn advance(&mut self, page: &PageFacts<'_>, response: &RawResponse) -> bool {
        let are_records_wanted = matches!(self.state, State::Records);
        if are_records_wanted {
            let is_new = page.item_count > 0 && self.seen.add_page(page.fingerprint);
            self.pages_without_news = if is_new { 0 } else { self.pages_without_news + 1 };
        }
        self.state = match self.next(page) {
            Ok(Some(query)) => {
                self.numbered = self.numbering(&query, page.meta);
                self.query = Some(query);
                State::Records
            }
            Ok(None) => {
                self.ahead.clear();
                State::Done
            }
            Err(error) => State::LinkFailed(response.failed(error)),
        };
        are_records_wanted
    }

    /// Whether pages are known by their numbers: the link of this page leads to the number behind its own.
    fn numbering(&self, next: &Query, meta: &Meta) -> Option<LastPage> {
        let next = Numbering::of(next)?;
        let query = self.query.as_ref().or(self.first.as_ref().ok().map(|first| first.query()))?;
        let own = Numbering::of(query).map(|own| own.number()).or(meta.page).unwrap_or(1);
        (own.checked_add(1)? == next.number()).then_some(meta.total_pages)
    }

    /// The query of the page behind `page`; `None` when there is none.
    fn next(&mut self, page: &PageFacts<'_>) -> Result<Option<Query>> {
        let Some(next) = page.links.next.as_deref() else {
            return if page.is_end_without_link() { Ok(None) } else { Err(Error::new(page.no_next_link())) };
        };
        let base_url = &self.connection.config().base_url;
        let query = link::query(base_url, next)?;
        let own = page.links.own.as_deref().and_then(|own| link::query(base_url, own).ok());
        if own.as_ref() == Some(&query) || self.seen.has_query(&query) {
            return if page.is_last() { Ok(None) } else { Err(Error::new(Kind::PageLoop)) };
        }
        if self.pages_without_news >= MAX_PAGES_WITHOUT_NEWS {
            let count = std::mem::take(&mut self.pages_without_news);
            return Err(Error::new(Kind::NothingNew(count)));
        }
        self.seen.add_query(&query);
        Ok(Some(query))
    }
}

impl PageFacts<'_> {
    /// True when the page itself proves that there is none behind it, whatever its links say. Where the number of pages
    /// is known, that alone decides for a page with items.
    fn is_last(&self) -> bool {
        let is_short = || self.meta.page_size.is_some_and(|size| self.len() < size);
        self.item_count == 0 || self.is_last_of_count().unwrap_or_else(is_short)
    }

    /// True when the missing link of this page is the end of the list. A page with `links` says so by itself, unless its
    /// counts say otherwise; one without `links` must prove it, as far as it has counts.
    fn is_end_without_link(&self) -> bool {
        let is_full = || self.meta.page_size.is_some_and(|size| size > 0 && self.len() >= size);
        let is_end = || self.links.is_present || !is_full();
        self.item_count == 0 || self.is_last_of_count().unwrap_or_else(is_end)
    }

    fn is_last_of_count(&self) -> Option<bool> {
        self.meta.page.zip(self.meta.total_pages).map(|(page, total_pages)| page >= total_pages)
    }

    fn no_next_link(&self) -> Kind {
        Kind::NoNextLink { page: self.meta.page, total_pages: self.meta.total_pages }
    }

    fn len(&self) -> u64 {
        u64::try_from(self.item_count).unwrap_or(u64::MAX)
    }
}

impl fmt::Debug for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = match &self.state {
            State::Records | State::Link if !self.ahead.is_empty() => "waiting",
            State::Records | State::Link => "ready",
            State::LinkFailed(_) => "failed",
            State::Done => "done",
        };
        f.debug_struct("Cursor").field("state", &state).finish_non_exhaustive()
    }
}
