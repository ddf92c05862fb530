//! How a request is sent and how its response comes back. One attempt is in `attempt`; what follows from its outcome
//! (retries, waiting for a rate limit) belongs next to it, into [`Connection::execute`]. Which requests an operation
//! makes is in [`crate::operation`].

mod attempt;
mod call;
mod failure;
mod http_request;
mod output;
mod raw_response;
mod response;

use std::future::Future;
use std::sync::Arc;

use http::HeaderValue;

use crate::config::Config;
use crate::error::Result;
use crate::operation::Operation;
use crate::request::Request;
use crate::transport::Transport;

pub use call::Call;
pub(crate) use raw_response::RawResponse;
pub use response::Response;

/// Everything that requests to one organization share. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Connection {
    inner: Arc<Inner>,
}

struct Inner {
    config: Config,
    authorization: HeaderValue,
    transport: Transport,
}

impl Connection {
    pub(crate) fn new(config: Config, authorization: HeaderValue, transport: Transport) -> Self {
        Self { inner: Arc::new(Inner { config, authorization, transport }) }
    }

    pub(crate) fn config(&self) -> &Config {
        &self.inner.config
    }

    /// Sends an operation and decodes its output.
    pub(crate) fn send<O: Operation>(&self, operation: O) -> Call<O::Output> {
        let connection = self.clone();
        self.call(async move {
            let response = connection.execute(operation.request()?).await;
            output::output(response, &operation)
        })
    }

    /// Sends an operation and decodes its output, together with what the response says besides it.
    pub(crate) fn send_with_response<O: Operation>(&self, operation: O) -> Call<Response<O::Output>> {
        let connection = self.clone();
        self.call(async move {
            let response = connection.execute(operation.request()?).await;
            output::response(response, &operation)
        })
    }

    /// A call that makes its requests over this connection.
    #[expect(clippy::unused_self, reason = "a call belongs to its connection")]
    pub(crate) fn call<T>(&self, future: impl Future<Output = Result<T>> + Send + 'static) -> Call<T> {
        Call::new(future)
    }

    /// Sends one request. Not generic, so that it is compiled once.
    pub(crate) async fn execute(&self, request: Request) -> Result<RawResponse> {
        attempt::attempt(&self.inner, request).await
    }
}

#[cfg(test)]
mod tests;
