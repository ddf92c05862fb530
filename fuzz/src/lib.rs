//! What the targets share: a record with an attribute of each kind, and a client whose transport returns fuzzed responses.

use std::future::{Ready, ready};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use bytes::Bytes;
use kustomer::rate_limit::RateLimitSettings;
use kustomer::transport::{BoxError, TransportError};
use kustomer::{Client, ClientBuilder, Id, KustomerEnum, KustomerResource, RetryPolicy};
use kustomer::{Timestamp, Unknown};
use tower_service::Service;

/// No part of it may appear in any output.
pub const KEY: &str = "eyJhbGciOiJIUzI1NiJ9.c2VjcmV0LXNlY3JldA.c2lnbmF0dXJl";

/// The length of a part of the key that errors do not show.
const PART: usize = 16;

#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(klass = "flight", encode)]
pub struct Flight {
    pub id: Id<Flight>,
    pub title: Option<String>,
    pub external_id: Option<String>,
    pub tags: Option<Vec<String>>,
    pub rev: Option<i64>,
    pub created_at: Option<Timestamp>,
    #[kustomer(custom)]
    pub delay_minutes: Option<f64>,
    #[kustomer(custom)]
    pub cancelled: Option<bool>,
    #[kustomer(custom)]
    pub departs: Option<Timestamp>,
    #[kustomer(custom)]
    pub cabin: Option<Cabin>,
    #[kustomer(relationship)]
    pub customer: Option<Id<kustomer::Customer>>,
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

#[derive(Debug, Clone, PartialEq, KustomerEnum)]
pub enum Cabin {
    Economy,
    Business,
    #[kustomer(other)]
    Other(String),
}

/// A transport that returns responses in turn, and then fails. Records the requests.
#[derive(Clone, Default)]
pub struct Script(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    responses: Vec<http::Response<Bytes>>,
    requests: Vec<http::Request<Bytes>>,
}

impl Script {
    pub fn new(responses: impl IntoIterator<Item = http::Response<Bytes>>) -> Self {
        let mut responses: Vec<_> = responses.into_iter().collect();
        responses.reverse();
        Self(Arc::new(Mutex::new(State { responses, requests: Vec::new() })))
    }

    /// A client that makes one attempt.
    pub fn client(&self) -> Client {
        builder().org("acme").transport(self.clone()).build().expect("a client")
    }

    pub fn requests(&self) -> Vec<http::Request<Bytes>> {
        self.0.lock().expect("the lock").requests.clone()
    }
}

/// Builds a client that makes one attempt and waits for no rate limit.
pub fn builder() -> ClientBuilder {
    Client::builder().api_key(KEY).retry(RetryPolicy::never()).rate_limits(RateLimitSettings::off())
}

impl Service<http::Request<Bytes>> for Script {
    type Response = http::Response<Bytes>;
    type Error = BoxError;
    type Future = Ready<Result<http::Response<Bytes>, BoxError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Bytes>) -> Self::Future {
        let mut state = self.0.lock().expect("the lock");
        state.requests.push(request);
        ready(state.responses.pop().ok_or_else(|| TransportError::permanent("the script is over").into()))
    }
}

/// Runs a future on a runtime of this thread.
pub fn run<F: Future>(future: F) -> F::Output {
    thread_local! {
        static RUNTIME: tokio::runtime::Runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
    }
    RUNTIME.with(|runtime| runtime.block_on(future))
}

/// Checks what users read of an error: it is one line, not too long, and without the key.
pub fn check_error(error: &kustomer::Error) {
    let text = error.to_string();
    assert!(!text.contains(|c: char| c.is_control()), "{text:?}");
    assert!(text.len() < 20_000, "{} bytes", text.len());
    for text in [text, format!("{error:?}"), format!("{:?}", error.api_errors())] {
        let shows_key = KEY
            .as_bytes()
            .windows(PART)
            .any(|part| text.as_bytes().windows(PART).any(|window| window == part));
        assert!(!shows_key, "{text}");
    }
}

/// The text with the key in place of each byte 0xff, as of a server that echoes what it was sent.
pub fn echoing(text: &[u8]) -> Vec<u8> {
    let key = |byte: &u8| if *byte == 0xff { KEY.as_bytes().to_vec() } else { vec![*byte] };
    text.iter().flat_map(key).collect()
}
