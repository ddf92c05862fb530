//! The transport: a `tower` service whose replies are ready at once.

use std::fmt;
use std::future::{Ready, ready};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use tower_service::Service;

use super::recorded_request::RecordedRequest;
use super::reply::Respond;
use super::route::Route;
use super::script::Script;
use crate::rate_limit::RateLimitSettings;
use crate::transport::{BoxError, TransportError};
use crate::{Client, RetryPolicy};

/// A transport that replies from a script and records every request. Nothing is sent, and no runtime is needed.
///
/// Clones share their script and their requests, so that a test can keep one after it gave another to a client.
///
/// ```
/// use kustomer::testing::{FakeTransport, Reply};
/// use kustomer::{Customer, NewCustomer, lookup};
/// use serde_json::json;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> kustomer::Result<()> {
/// let fake = FakeTransport::new()
///     .on("GET", "/v1/customers/email=jane@example.com", Reply::error(404, "not_found"))
///     .on("POST", "/v1/customers", Reply::attributes::<Customer>("5f0", json!({"name": "Jane Doe"})).status(201));
/// let client = fake.client();
///
/// if client.find::<Customer>(lookup::Email("jane@example.com")).await?.is_none() {
///     client.create(NewCustomer::new().name("Jane Doe")).await?;
/// }
///
/// let requests: Vec<_> = fake.requests().iter().map(|request| request.to_string()).collect();
/// assert_eq!(requests, ["GET /v1/customers/email=jane%40example.com", "POST /v1/customers"]);
/// fake.assert_all_used();
/// # Ok(()) }
/// ```
#[derive(Clone, Default)]
pub struct FakeTransport {
    script: Arc<Mutex<Script>>,
}

impl FakeTransport {
    /// Creates a transport without replies. Every request to it fails.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Replies once to a request with this method and path.
    ///
    /// A segment of the path may have a placeholder, as in `/v1/customers/{id}` and `/v1/customers/email={email}`, for any
    /// text. Segments are compared as plain text: write `jane@example.com`, not `jane%40example.com`. A query, such as
    /// `?page=2`, names parameters that the request must have; it may have others. Without one, any query matches.
    ///
    /// Several replies for the same requests are used in their order. The reply is a [`Reply`](super::Reply), or a closure
    /// that makes one from the [`RecordedRequest`].
    ///
    /// # Panics
    /// When the path does not start with `/`, or a placeholder is not closed.
    #[must_use]
    #[track_caller]
    pub fn on(self, method: &str, path: &str, reply: impl Respond) -> Self {
        self.script().add(Route::new(method, path), Arc::new(reply), true);
        self
    }

    /// Replies to every request with this method and path that no [`on`](Self::on) is left for. It need not be used.
    ///
    /// # Panics
    /// As [`on`](Self::on).
    #[must_use]
    #[track_caller]
    pub fn always(self, method: &str, path: &str, reply: impl Respond) -> Self {
        self.script().add(Route::new(method, path), Arc::new(reply), false);
        self
    }

    /// Returns a client with this transport and a dummy key, which makes one attempt per call and keeps no rate limits. For
    /// other settings, pass the transport to [`ClientBuilder::transport`](crate::ClientBuilder::transport).
    ///
    /// # Panics
    /// Never: the settings are valid.
    pub fn client(&self) -> Client {
        let builder = Client::builder().api_key("test-key").org("test").transport(self.clone());
        let builder = builder.retry(RetryPolicy::never()).rate_limits(RateLimitSettings::off());
        builder.build().expect("the settings are valid")
    }

    /// Returns the requests so far, in order, with those that failed because nothing was scripted for them.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.script().requests.clone()
    }

    /// Returns the method and path of every reply of [`on`](Self::on) that was not used.
    pub fn unused(&self) -> Vec<String> {
        self.script().unused()
    }

    /// Checks that every reply of [`on`](Self::on) was used.
    ///
    /// # Panics
    /// When one was not, with a list of these and of the requests.
    #[track_caller]
    pub fn assert_all_used(&self) {
        let unused = self.unused();
        let requests: Vec<String> = self.requests().iter().map(ToString::to_string).collect();
        assert!(unused.is_empty(), "replies that were not used: {unused:?}, requests: {requests:?}");
    }

    fn script(&self) -> MutexGuard<'_, Script> {
        self.script.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Service<http::Request<Bytes>> for FakeTransport {
    type Response = http::Response<Bytes>;
    type Error = BoxError;
    type Future = Ready<Result<Self::Response, BoxError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Bytes>) -> Self::Future {
        let request = RecordedRequest::new(request);
        let reply = self.script().reply(&request);
        // The script is not locked here: the closure may use the transport.
        ready(match reply {
            Ok(reply) => reply.respond(&request).into_response(),
            Err(unexpected) => Err(TransportError::permanent(unexpected).into()),
        })
    }
}

impl fmt::Debug for FakeTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let script = self.script();
        f.debug_struct("FakeTransport")
            .field("unused", &script.unused())
            .field("requests", &script.requests.len())
            .finish_non_exhaustive()
    }
}
