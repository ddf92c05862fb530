//! How a request is sent and how its response comes back. One attempt is in `attempt`; what follows from its outcome
//! (retries, waiting for a rate limit) belongs next to it, into [`Connection::execute`]. Which requests an operation
//! makes is in [`crate::operation`].

mod attempt;
mod call;
mod failure;
mod http_request;
mod inner;
mod options;
mod output;
mod raw_response;
mod response;

use std::sync::Arc;

use crate::auth::ApiKey;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::request::Request;
use crate::transport::Transport;

pub use call::Call;
use inner::Inner;
pub(crate) use options::CallOptions;
pub(crate) use raw_response::RawResponse;
pub use response::Response;

/// Everything that requests to one organization share. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Connection {
    inner: Arc<Inner>,
}

impl Connection {
    /// # Errors
    /// When the key cannot be sent in a header.
    pub(crate) fn new(config: Config, key: &ApiKey, transport: Transport) -> Result<Self> {
        let (authorization, redactor) = (key.to_header()?, key.redactor());
        Ok(Self { inner: Arc::new(Inner { config, authorization, redactor, transport }) })
    }

    pub(crate) fn config(&self) -> &Config {
        &self.inner.config
    }

    /// An error that leaves by another way than a call.
    pub(crate) fn redact(&self, error: Error) -> Error {
        error.redacted(&self.inner.redactor)
    }

    /// Sends one request. Not generic, so that it is compiled once.
    pub(crate) async fn execute(&self, request: Request) -> Result<RawResponse> {
        attempt::attempt(&self.inner, request).await
    }
}

#[cfg(test)]
mod tests;
