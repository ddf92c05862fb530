//! What all requests of a connection share.

use http::HeaderValue;

use crate::config::Config;
use crate::redact::Redactor;
use crate::transport::Transport;

/// Settings, credentials and transport of a connection.
pub(super) struct Inner {
    pub(super) config: Config,
    pub(super) authorization: HeaderValue,
    pub(super) redactor: Redactor,
    pub(super) transport: Transport,
}
