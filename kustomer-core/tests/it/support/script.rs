//! A transport that returns prepared responses, one per request, and records the requests.

use std::collections::VecDeque;
use std::future::{Ready, ready};
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::{Context, Poll};

use bytes::Bytes;
use kustomer_core::rate_limit::RateLimitSettings;
use kustomer_core::transport::BoxError;
use kustomer_core::{Client, ClientBuilder, RetryPolicy};
use tower_service::Service;

pub(crate) const HTML: &str = "<!DOCTYPE html><html><body>Bad gateway</body></html>";

type Outcome = Result<http::Response<Bytes>, BoxError>;

#[derive(Clone, Default)]
pub(crate) struct Script {
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    outcomes: VecDeque<Outcome>,
    requests: Vec<http::Request<Bytes>>,
}

impl Script {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Responds with JSON to the next request.
    pub(crate) fn json(self, status: u16, body: &str) -> Self {
        self.response(status, &[("content-type", "application/json")], body)
    }

    /// Responds like this to the next request.
    pub(crate) fn response(self, status: u16, headers: &[(&str, &str)], body: &str) -> Self {
        let mut response = http::Response::builder().status(status);
        for (name, value) in headers {
            response = response.header(*name, *value);
        }
        let response = response.body(Bytes::copy_from_slice(body.as_bytes())).expect("a response");
        self.state().outcomes.push_back(Ok(response));
        self
    }

    /// Fails the next request.
    pub(crate) fn fail(self, error: impl Into<BoxError>) -> Self {
        self.state().outcomes.push_back(Err(error.into()));
        self
    }

    /// A client with this transport.
    pub(crate) fn client(&self) -> Client {
        self.builder().build().expect("a client")
    }

    /// A client that makes one attempt per call.
    pub(crate) fn builder(&self) -> ClientBuilder {
        self.retrying().retry(RetryPolicy::never())
    }

    /// A client that retries by default, without rate limits: a script may be of any length.
    pub(crate) fn retrying(&self) -> ClientBuilder {
        let builder = Client::builder().api_key("eyJsecret").org("acme").transport(self.clone());
        builder.rate_limits(RateLimitSettings::off())
    }

    /// Method and target of every request so far.
    pub(crate) fn calls(&self) -> Vec<String> {
        let call = |request: &http::Request<Bytes>| {
            let target = request.uri().path_and_query().map_or("", |target| target.as_str());
            format!("{} {target}", request.method())
        };
        self.state().requests.iter().map(call).collect()
    }

    /// The body of every request so far.
    pub(crate) fn bodies(&self) -> Vec<String> {
        let body = |request: &http::Request<Bytes>| String::from_utf8_lossy(request.body()).into_owned();
        self.state().requests.iter().map(body).collect()
    }

    /// A header of every request so far.
    pub(crate) fn headers(&self, name: &str) -> Vec<String> {
        let header = |request: &http::Request<Bytes>| {
            let value = request.headers().get(name);
            value.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()).unwrap_or_default()
        };
        self.state().requests.iter().map(header).collect()
    }

    /// A typed extension of every request so far.
    pub(crate) fn extensions<T: Clone + Send + Sync + 'static>(&self) -> Vec<Option<T>> {
        self.state().requests.iter().map(|request| request.extensions().get::<T>().cloned()).collect()
    }

    /// How many responses are left.
    pub(crate) fn left(&self) -> usize {
        self.state().outcomes.len()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no test panics while it has the lock")
    }
}

impl Service<http::Request<Bytes>> for Script {
    type Response = http::Response<Bytes>;
    type Error = BoxError;
    type Future = Ready<Outcome>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Bytes>) -> Self::Future {
        let mut state = self.state();
        state.requests.push(request);
        ready(state.outcomes.pop_front().unwrap_or_else(|| Err("the script has no response left".into())))
    }
}
