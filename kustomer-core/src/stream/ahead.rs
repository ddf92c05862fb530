//! Requests for the pages of a list, the current one first: each is sent before its page is wanted, up to a number of them.

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::connection::RawResponse;
use crate::error::Result;
use crate::request::Query;

/// A request on its way.
pub(super) type Pending = Pin<Box<dyn Future<Output = Result<RawResponse>> + Send>>;

/// The requests, in the order of their pages.
pub(super) struct Ahead {
    /// How many there are at most.
    limit: usize,
    requests: VecDeque<PageRequest>,
    /// Whether requests were begun since the task last paused.
    is_unsent: bool,
}

/// The request of a page.
struct PageRequest {
    /// The query of the page, unless it is the first one.
    query: Option<Query>,
    /// Whether the request was sent before its page was wanted.
    is_early: bool,
    state: State,
}

enum State {
    Pending(Pending),
    /// Boxed, because many requests wait here for one page.
    Done(Box<Result<RawResponse>>),
}

impl Default for Ahead {
    fn default() -> Self {
        Self { limit: 1, requests: VecDeque::new(), is_unsent: false }
    }
}

impl Ahead {
    /// Sets how many requests there are at most, the current one included. There is always that one.
    pub(super) fn set_limit(&mut self, limit: usize) {
        self.limit = limit.max(1);
        self.requests.truncate(self.limit);
    }

    pub(super) fn clear(&mut self) {
        self.requests.clear();
    }

    /// Whether the first request is that of the page with this query.
    pub(super) fn begins_with(&self, query: Option<&Query>) -> bool {
        self.requests.front().is_some_and(|first| first.query.as_ref() == query)
    }

    /// Adds the request of a page that is wanted, in front of all others.
    pub(super) fn begin(&mut self, query: Option<Query>, pending: Pending) {
        self.requests.truncate(self.limit - 1);
        self.requests.push_front(PageRequest { query, is_early: false, state: State::Pending(pending) });
    }

    /// The query of the last page that was requested, if there may be another request.
    pub(super) fn last_of_room(&self) -> Option<&Query> {
        self.requests.back().filter(|_| self.requests.len() < self.limit)?.query.as_ref()
    }

    /// Whether further pages may be requested at all.
    pub(super) fn is_wanted(&self) -> bool {
        self.limit > 1
    }

    /// Whether a request may be added although none is on its way.
    pub(super) fn is_empty(&self) -> bool {
        self.requests.is_empty()
    }

    /// Adds the request of a page that is wanted later, behind all others.
    pub(super) fn push(&mut self, query: Query, pending: Pending) {
        self.requests.push_back(PageRequest {
            query: Some(query),
            is_early: true,
            state: State::Pending(pending),
        });
        self.is_unsent = true;
    }

    /// Whether the task should pause before it takes a response that is there, once after requests were begun.
    ///
    /// A transport sends from a task of its own. On a runtime with one thread that task has no turn as long as page after page
    /// is there already: without the pause, the requests of all these pages would leave together, after the last of them.
    pub(super) fn should_pause(&mut self) -> bool {
        let is_ready = self.requests.front().is_some_and(|first| matches!(first.state, State::Done(_)));
        std::mem::take(&mut self.is_unsent) && is_ready
    }

    /// Gets on with all requests.
    pub(super) fn poll(&mut self, context: &mut Context<'_>) {
        for request in &mut self.requests {
            if let State::Pending(pending) = &mut request.state
                && let Poll::Ready(response) = pending.as_mut().poll(context)
            {
                request.state = State::Done(Box::new(response));
            }
        }
    }

    /// Takes the response of the first request.
    ///
    /// The error of a request that was sent early is not one of the page: its time may have run out while nobody asked for
    /// the page.
    pub(super) fn take_first(&mut self) -> First {
        match self.requests.pop_front() {
            Some(PageRequest { state: State::Done(response), is_early, .. }) => match *response {
                Err(_) if is_early => First::Again,
                response => First::Ready(response),
            },
            Some(pending) => {
                self.requests.push_front(pending);
                First::Pending
            }
            None => First::Again,
        }
    }
}

/// The response of the page that is wanted.
pub(super) enum First {
    Ready(Result<RawResponse>),
    Pending,
    /// The page must be requested again.
    Again,
}

/// Shows how many requests there are.
impl fmt::Debug for Ahead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.requests.len(), self.limit)
    }
}
