//! What all requests of a client share.

use std::sync::Arc;

use http::HeaderMap;

use super::CallOptions;
use super::attempt_report::AttemptHook;
use super::retry::RetryBudget;
use crate::config::Config;
use crate::redact::Redactor;
use crate::transport::BoxTransport;
#[cfg(feature = "files")]
use crate::transport::ReqwestTransport;

/// Settings, credentials and transport of a connection.
pub(super) struct Inner {
    pub(super) config: Config,
    /// The headers of every request, the key among them.
    pub(super) headers: HeaderMap,
    pub(super) redactor: Redactor,
    /// The transport within the layers that see every attempt.
    pub(super) transport: BoxTransport,
    /// The transport for files, which is not within the layers.
    #[cfg(feature = "files")]
    pub(super) file_transport: Option<ReqwestTransport>,
    pub(super) budget: RetryBudget,
    pub(super) on_attempt: Option<AttemptHook>,
    /// The options of calls that set none.
    pub(super) defaults: Arc<CallOptions>,
}
