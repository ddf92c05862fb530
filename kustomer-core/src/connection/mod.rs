//! The connection to one organization: from a request to its response, over all attempts. Attempts are made in `attempt`
//! and counted in `attempts`; whether there is another one is decided in `retry`. What a call returns is decoded in
//! `output`. Which requests there are, and how bytes reach the network, is not here.

mod attempt;
mod attempt_report;
mod attempts;
mod call;
mod call_info;
mod call_state;
mod current;
mod failure;
mod headers;
mod http_request;
mod inner;
mod layers;
mod lookup;
mod option_methods;
mod options;
mod output;
mod raw_response;
mod response;
mod retry;
mod scope;
#[cfg(feature = "tracing")]
mod trace;

use std::sync::Arc;

#[cfg(feature = "tracing")]
use tracing::Instrument as _;

use crate::auth::ApiKey;
use crate::clock;
use crate::config::Config;
use crate::error::{Error, Kind, Result};
use crate::rate_limit::{RateLimitSettings, RateLimitSnapshot, RateLimiter};
use crate::request::Request;
use crate::transport::BoxTransport;
#[cfg(feature = "files")]
use crate::transport::ReqwestTransport;

pub(crate) use attempt_report::AttemptHook;
pub use attempt_report::AttemptReport;
pub use call::Call;
pub use call_info::CallInfo;
use call_state::CallState;
use inner::Inner;
pub(crate) use layers::AnyLayer;
use layers::Attempts;
pub(crate) use option_methods::option_methods;
pub(crate) use options::CallOptions;
pub use options::Deadline;
pub(crate) use raw_response::RawResponse;
use raw_response::Received;
pub use response::Response;
pub use retry::RetryPolicy;
pub(crate) use scope::Scope;

/// Everything that requests to one organization share. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Connection {
    inner: Arc<Inner>,
    /// The layers around all attempts of a call, if there are any.
    layers: Option<BoxTransport>,
    rate_limiter: RateLimiter,
}

/// What a connection is made of.
pub(crate) struct Parts {
    pub(crate) config: Config,
    pub(crate) transport: BoxTransport,
    #[cfg(feature = "files")]
    pub(crate) file_transport: Option<ReqwestTransport>,
    pub(crate) defaults: CallOptions,
    pub(crate) layers: Vec<AnyLayer>,
    pub(crate) attempt_layers: Vec<AnyLayer>,
    pub(crate) rate_limits: RateLimitSettings,
    pub(crate) on_attempt: Option<AttemptHook>,
}

impl Connection {
    /// # Errors
    /// When the key cannot be sent in a header.
    pub(crate) fn new(parts: Parts, key: &ApiKey) -> Result<Self> {
        let transport = wrap(parts.transport, parts.attempt_layers);
        let (agent, encodings) = (parts.config.user_agent.clone(), transport.accepted_encodings());
        let inner = Arc::new(Inner {
            config: parts.config,
            headers: http_request::common_headers(agent, key.to_header()?, encodings),
            redactor: key.redactor(),
            transport,
            #[cfg(feature = "files")]
            file_transport: parts.file_transport,
            budget: retry::RetryBudget::new(clock::now()),
            defaults: Arc::new(parts.defaults),
            on_attempt: parts.on_attempt,
        });
        let layers = (!parts.layers.is_empty())
            .then(|| wrap(BoxTransport::of(Attempts(Arc::clone(&inner))), parts.layers));
        Ok(Self { inner, layers, rate_limiter: RateLimiter::new(&parts.rate_limits) })
    }

    pub(crate) fn config(&self) -> &Config {
        &self.inner.config
    }

    /// The transport for files, unless the client has a transport of the user's own.
    #[cfg(feature = "files")]
    pub(crate) fn file_transport(&self) -> Option<&ReqwestTransport> {
        self.inner.file_transport.as_ref()
    }

    /// A delay before the attempt after `attempts` others.
    #[cfg(feature = "files")]
    pub(crate) fn random_delay(policy: &RetryPolicy, attempts: u32) -> std::time::Duration {
        policy.delay(attempts, attempts::random())
    }

    /// The same connection, whose requests queue separately for the rate limits.
    pub(crate) fn with_share(&self, weight: u16) -> Self {
        Self { rate_limiter: self.rate_limiter.with_share(weight), ..self.clone() }
    }

    pub(crate) fn rate_limits(&self) -> RateLimitSnapshot {
        self.rate_limiter.snapshot()
    }

    /// An error that leaves by another way than a call.
    pub(crate) fn redact(&self, error: Error) -> Error {
        error.redacted(&self.inner.redactor)
    }

    /// A call that has not started.
    fn prepare(&self, request: Request) -> Arc<CallState> {
        Arc::new(CallState::new(request, Arc::clone(&self.inner.defaults), self.rate_limiter.clone()))
    }

    /// A call that starts now. It is apart from [`execute`](Self::execute), so that the future of that is small.
    pub(crate) fn begin(&self, request: Request, options: CallOptions) -> Arc<CallState> {
        let mut call = self.prepare(request);
        start(&mut call, Some(options));
        call
    }

    /// Sends the request of `call`, as often as it takes. Not generic, so that it is compiled once.
    pub(crate) async fn execute(&self, call: Arc<CallState>) -> Result<RawResponse> {
        // A future that is awaited where it is made is stored once, and not moved.
        #[cfg(not(feature = "tracing"))]
        let result = self.exchange(&call).await;
        #[cfg(feature = "tracing")]
        let (span, result) = {
            let span = trace::span(&self.inner, &call);
            let result = self.exchange(&call).instrument(span.clone()).await;
            (span, result)
        };
        let result = self.succeed(&call, result);
        #[cfg(feature = "tracing")]
        trace::end(&span, &self.inner, &call, &result);
        Ok(RawResponse::new(call, result?, &self.inner))
    }

    async fn exchange(&self, call: &Arc<CallState>) -> Result<Received> {
        match &self.layers {
            None => attempts::send(&self.inner, call, None).await,
            Some(layers) => Box::pin(self.send_through(layers, call)).await,
        }
    }

    async fn send_through(&self, layers: &BoxTransport, call: &Arc<CallState>) -> Result<Received> {
        let mut request = http_request::build(call, &self.inner)?;
        request.extensions_mut().insert(CallInfo { call: Arc::clone(call), attempt: 0 });
        let result = layers.send(request, None).await;
        // The layers may have taken time after the last attempt.
        call.finish(clock::now());
        result.map(Box::new).map_err(Error::transport)
    }

    /// A response with a 2xx status; every other one is an error.
    fn succeed(&self, call: &CallState, result: Result<Received>) -> Result<Received> {
        let error = match result {
            Ok(response) if response.status().is_success() => return Ok(response),
            Ok(response) => {
                let mut failure = failure::read(&response, &self.inner.config);
                failure.current = call.take_current();
                Error::new(Kind::Status(Box::new(failure)))
            }
            Err(error) => error,
        };
        Err(error.at(call.request.line()).after(call.report()))
    }
}

/// Starts a call that nobody else has yet.
fn start(call: &mut Arc<CallState>, options: Option<CallOptions>) {
    if let Some(call) = Arc::get_mut(call) {
        call.start(options);
    }
}

/// The layer that was added first is outermost, as with tower's `ServiceBuilder`.
fn wrap(transport: BoxTransport, layers: Vec<AnyLayer>) -> BoxTransport {
    layers.into_iter().rev().fold(transport, |inner, layer| layer(inner))
}

#[cfg(test)]
mod tests;
