//! Where a list goes on: the next request from the links of a page. Knows nothing of records.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use http::Uri;
use http::uri::Authority;

use crate::config::{BaseUrl, shown_origin};
use crate::connection::{Connection, RawResponse};
use crate::error::{Error, Kind, Result};
use crate::page::Links;
use crate::request::{Path, Query, Request, RequestLine};

/// A list that goes on for this many pages without an item is not going to end.
const MOST_EMPTY_PAGES: usize = 100;

pub(super) struct Cursor {
    connection: Connection,
    /// The first request: those that follow differ in path and query alone.
    first: Option<Box<Request>>,
    state: State,
    /// The call of the page that was answered last.
    request_line: Option<RequestLine>,
    /// Path and query of every page asked for: one that comes back would go on forever.
    seen: Seen,
    empty_pages: usize,
}

enum State {
    Next(Box<Request>),
    Waiting(Pin<Box<dyn Future<Output = Result<RawResponse>> + Send>>),
    Failed(Error),
    Done,
}

/// Texts in their order.
#[derive(Default)]
struct Seen(Vec<String>);

impl Seen {
    /// False for a text that is known already.
    fn insert(&mut self, text: String) -> bool {
        match self.0.binary_search(&text) {
            Ok(_) => false,
            Err(place) => {
                self.0.insert(place, text);
                true
            }
        }
    }
}

impl Cursor {
    pub(super) fn new(connection: Connection, first: Result<Request>) -> Self {
        let mut seen = Seen::default();
        let (first, state) = match first {
            Ok(request) => {
                seen.insert(request.target());
                let request = Box::new(request);
                (Some(request.clone()), State::Next(request))
            }
            Err(error) => (None, State::Failed(error)),
        };
        Self { connection, first, state, request_line: None, seen, empty_pages: 0 }
    }

    pub(super) fn request_line(&self) -> Option<&RequestLine> {
        self.request_line.as_ref()
    }

    /// The next page's answer. Until [`Cursor::advance`] says where the list goes on, it ends with this one.
    pub(super) fn poll_answer(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<RawResponse>>> {
        let mut pending = match std::mem::replace(&mut self.state, State::Done) {
            State::Next(request) => {
                let connection = self.connection.clone();
                Box::pin(async move { connection.execute(*request).await })
            }
            State::Waiting(pending) => pending,
            State::Failed(error) => return Poll::Ready(Some(Err(error))),
            State::Done => return Poll::Ready(None),
        };
        match pending.as_mut().poll(context) {
            Poll::Pending => {
                self.state = State::Waiting(pending);
                Poll::Pending
            }
            Poll::Ready(answer) => {
                self.request_line = answer.as_ref().ok().map(RawResponse::request_line);
                Poll::Ready(Some(answer))
            }
        }
    }

    /// Goes on at the next link of the page that was answered last.
    pub(super) fn advance(&mut self, request_line: RequestLine, links: &Links, is_empty: bool) {
        self.empty_pages = if is_empty { self.empty_pages + 1 } else { 0 };
        let Some(next) = links.next.as_deref() else { return };
        let is_own = links.own.as_deref() == Some(next);
        let state = match target(&self.connection.config().base_url, next) {
            Err(error) => State::Failed(error.at(request_line)),
            Ok(_) if is_own => State::Done,
            Ok(target) if !self.seen.insert(target.clone()) => State::Done,
            Ok(_) if self.empty_pages >= MOST_EMPTY_PAGES => {
                State::Failed(Error::new(Kind::EmptyPages(self.empty_pages)).at(request_line))
            }
            Ok(target) => {
                self.first.as_ref().map_or(State::Done, |first| State::Next(request(first, &target)))
            }
        };
        self.state = state;
    }
}

/// Path and query of a link, if it stays on our host: the key goes nowhere else.
fn target(base_url: &BaseUrl, link: &str) -> Result<String> {
    let foreign = |host: Option<String>| Error::new(Kind::ForeignLink(host));
    // `\` is a second slash to some address parsers, and so could begin another host.
    let is_clean = link.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if !is_clean {
        return Err(foreign(None));
    }
    if let Some(rest) = link.strip_prefix("//") {
        let authority = rest.split(['/', '?', '#']).next().and_then(|text| text.parse::<Authority>().ok());
        return Err(foreign(authority.map(|authority| shown_origin(None, &authority))));
    }
    let parts = link.parse::<Uri>().map_err(|_| foreign(None))?.into_parts();
    match (parts.scheme, parts.authority, parts.path_and_query) {
        (None, None, Some(path)) if path.as_str().starts_with('/') => Ok(path.to_string()),
        (Some(scheme), Some(authority), Some(path)) if base_url.is_origin_of(&scheme, &authority) => {
            Ok(path.to_string())
        }
        (Some(scheme), Some(authority), _) => Err(foreign(Some(shown_origin(Some(&scheme), &authority)))),
        _ => Err(foreign(None)),
    }
}

/// A list that is asked for by `POST`, such as a search, goes on by `POST` with the same body.
fn request(first: &Request, target: &str) -> Box<Request> {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    Box::new(first.to_target(Path::new(path), Query::from_encoded(query)))
}

impl fmt::Debug for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = match &self.state {
            State::Next(_) => "ready",
            State::Waiting(_) => "waiting",
            State::Failed(_) => "failed",
            State::Done => "done",
        };
        f.debug_struct("Cursor")
            .field("state", &state)
            .field("pages", &self.seen.0.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(link: &str) -> Result<String, String> {
        let base_url = BaseUrl::parse("https://acme.example").expect("an address");
        target(&base_url, link).map_err(|error| {
            assert!(error.is_paging(), "{error:?}");
            error.to_string()
        })
    }

    #[test]
    fn links_on_our_host_are_followed() {
        for (link, expected) in [
            ("/v1/customers?page=2&pageSize=100", "/v1/customers?page=2&pageSize=100"),
            ("/v1/customers", "/v1/customers"),
            ("https://acme.example/v1/customers?page=2", "/v1/customers?page=2"),
            ("https://ACME.example:443/v1/customers?page=2#x", "/v1/customers?page=2"),
        ] {
            assert_eq!(resolve(link).as_deref(), Ok(expected));
        }
    }

    #[test]
    fn links_to_other_hosts_are_refused_by_name() {
        for (link, host) in [
            ("https://evil.example/v1/customers?page=2", "https://evil.example"),
            ("//evil.example/v1", "evil.example"),
            ("//acme.example@evil.example/v1", "evil.example"),
            ("http://acme.example/v1", "http://acme.example"),
            ("https://acme.example:8443/v1", "https://acme.example:8443"),
            ("https://acme.example.evil.example/", "https://acme.example.evil.example"),
            ("https://acme.example@evil.example/", "https://evil.example"),
        ] {
            let expected =
                format!("answered a link to the next page on another host, `{host}`, which is not followed");
            assert_eq!(resolve(link), Err(expected), "{link}");
        }
    }

    #[test]
    fn links_that_are_no_path_are_refused() {
        for link in
            ["v1/customers", "?page=2", "/\\evil.example", "\\\\evil.example", "/v1/a b", "/v1\r\nx: y", "*"]
        {
            let error = resolve(link).expect_err(link);
            assert!(error.contains("that is no path on this host"), "{link}: {error}");
        }
    }
}
