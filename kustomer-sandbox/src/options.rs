//! The options of a sandbox, as the builder collects them and the service uses them.

use std::time::{Duration, SystemTime};

use crate::clock::Clock;
use crate::error_format::ErrorFormat;
use crate::outbound::DeliveryOptions;
use crate::rate_limit::RateLimits;
use crate::role;

/// The default API key. It looks like a token but grants access to nothing.
const API_KEY: &str = "eyJzYW5kYm94Ijp0cnVlfQ.eyJvcmciOiJzYW5kYm94In0.not-a-signature";

const ORG: &str = "sandbox";

/// What can be chosen about the behavior of a sandbox.
#[derive(Clone)]
pub(crate) struct Options {
    /// The name of the organization.
    pub(crate) org: String,
    pub(crate) api_key: String,
    /// When the key stops working.
    pub(crate) api_key_expires_at: Option<SystemTime>,
    /// The roles of the key.
    pub(crate) roles: Vec<String>,
    pub(crate) rate_limits: RateLimits,
    /// Whether the `custom` of an update replaces that of the record.
    pub(crate) replaces_custom: bool,
    pub(crate) error_format: ErrorFormat,
    /// How far searches lag behind writes.
    pub(crate) search_lag: Duration,
    /// Whether unknown query parameters are refused.
    pub(crate) strict_query: bool,
    pub(crate) clock: Clock,
    pub(crate) deliveries: DeliveryOptions,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            org: ORG.to_owned(),
            api_key: API_KEY.to_owned(),
            api_key_expires_at: None,
            roles: vec![role::ALL.to_owned()],
            rate_limits: RateLimits::new(),
            replaces_custom: false,
            error_format: ErrorFormat::default(),
            search_lag: Duration::ZERO,
            strict_query: false,
            clock: Clock::system(),
            deliveries: DeliveryOptions::new(),
        }
    }
}
