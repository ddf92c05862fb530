//! A layer around each attempt, which says when an attempt is over and how long the client has to wait.

use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use kustomer::transport::{BoxError, BoxTransport};
use tower_layer::Layer;
use tower_service::Service;

use super::clock::Waits;

#[derive(Clone)]
pub(crate) struct Watch {
    waits: Waits,
    after_attempt: Arc<dyn Fn() + Send + Sync>,
}

impl Watch {
    pub(crate) fn new(waits: Waits, after_attempt: impl Fn() + Send + Sync + 'static) -> Self {
        Self { waits, after_attempt: Arc::new(after_attempt) }
    }

    /// The client sleeps at the latest when the task of the call is idle again.
    fn after(&self, response: Option<&http::Response<Bytes>>) {
        (self.after_attempt)();
        self.waits.end_attempt();
        let headers = response.map(http::Response::headers);
        let header =
            headers.and_then(|headers| headers.get("retry-after").or(headers.get("x-ratelimit-reset")));
        let seconds = header.and_then(|value| value.to_str().ok()?.parse().ok());
        if let Some(seconds @ 1..=LONGEST_WAIT) = seconds {
            self.waits.now().until(Duration::from_secs(seconds));
        }
    }
}

/// The longest wait that the client agrees to, in seconds.
const LONGEST_WAIT: u64 = 90;

/// Also notices that an attempt ends because its future is dropped.
struct End<'a>(&'a Watch, Option<http::Response<Bytes>>);

impl Drop for End<'_> {
    fn drop(&mut self) {
        self.0.after(self.1.as_ref());
    }
}

impl Layer<BoxTransport> for Watch {
    type Service = Watched;

    fn layer(&self, inner: BoxTransport) -> Watched {
        Watched { inner, watch: self.clone() }
    }
}

#[derive(Clone)]
pub(crate) struct Watched {
    inner: BoxTransport,
    watch: Watch,
}

impl Service<http::Request<Bytes>> for Watched {
    type Response = http::Response<Bytes>;
    type Error = BoxError;
    type Future = std::pin::Pin<Box<dyn Future<Output = Result<Self::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: http::Request<Bytes>) -> Self::Future {
        let (response, watch) = (self.inner.call(request), self.watch.clone());
        Box::pin(async move {
            let mut end = End(&watch, None);
            let response = response.await?;
            end.1 = Some(response.clone());
            Ok(response)
        })
    }
}
