//! What transports and layers can know about a request: an extension of it.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::call_state::CallState;
use crate::request::{Idempotency, OperationName, RateLimits};

/// What a request is for: an extension of every request that a transport or a layer sees.
///
/// ```
/// use kustomer::CallInfo;
///
/// fn describe<B>(request: &http::Request<B>) -> String {
///     match request.extensions().get::<CallInfo>() {
///         Some(call) => format!("{}, attempt {}", call.operation(), call.attempt()),
///         None => "unknown".to_owned(),
///     }
/// }
/// ```
#[derive(Clone)]
pub struct CallInfo {
    pub(super) call: Arc<CallState>,
    pub(super) attempt: u32,
}

impl CallInfo {
    /// Returns the name of the operation.
    pub fn operation(&self) -> OperationName {
        self.call.request.name()
    }

    /// Returns the idempotency of the request.
    pub fn idempotency(&self) -> Idempotency {
        self.call.request.idempotency()
    }

    /// Returns the rate limits that the request counts towards.
    pub fn rate_limits(&self) -> RateLimits {
        self.call.request.rate_limits()
    }

    /// Returns the number of the attempt, from 1. Around all attempts, in a layer of
    /// [`ClientBuilder::layer`](crate::ClientBuilder::layer), it is 0.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// Returns how long the call has waited for rate limits so far, before this attempt and earlier ones.
    pub fn waited(&self) -> Duration {
        self.call.waited()
    }

    /// Returns the path with `{}` in place of IDs and values, such as `/v1/customers/{}`: the same for all calls of an
    /// operation, and without personal data.
    pub fn path_template(&self) -> String {
        self.call.request.path().template().to_string()
    }
}

impl fmt::Debug for CallInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallInfo")
            .field("operation", &self.operation())
            .field("idempotency", &self.idempotency())
            .field("rate_limits", &self.rate_limits())
            .field("attempt", &self.attempt)
            .finish_non_exhaustive()
    }
}
