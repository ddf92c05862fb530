//! Deliveries as the log shows them.

use std::fmt;
use std::time::SystemTime;

use bytes::Bytes;
use jiff::Timestamp;

use super::attempt::Attempt;
use super::target::Target;

/// An event on its way to an outbound webhook, or a call of a workflow.
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
/// use http::Request;
/// use kustomer_sandbox::{DeliveryStatus, Sandbox};
///
/// let sandbox = Sandbox::start().await?;
/// // Nothing listens on port 9.
/// let webhook = r#"{ "name": "sync", "url": "http://127.0.0.1:9/", "events": ["kustomer.customer.create"] }"#;
/// sandbox.respond(Request::post("/v1/outbound-webhooks").body(webhook.into())?);
/// sandbox.respond(Request::post("/v1/customers").body(r#"{ "name": "Jane Doe" }"#.into())?);
/// sandbox.delivered().await;
/// let deliveries = sandbox.deliveries();
/// assert_eq!(deliveries[0].event_name(), "kustomer.customer.create");
/// assert_eq!(deliveries[0].status(), DeliveryStatus::Waiting);
/// assert_eq!(deliveries[0].attempts().len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(()) }).unwrap();
/// ```
#[derive(Clone)]
pub struct Delivery {
    pub(super) id: String,
    pub(super) event: Event,
    pub(super) target: Target,
    pub(super) url: String,
    pub(super) body: Bytes,
    pub(super) is_duplicate: bool,
    pub(super) attempts: Vec<Attempt>,
    pub(super) next_attempt: Option<Timestamp>,
    pub(super) status: DeliveryStatus,
}

/// The ID, name and time of an event.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) created_at: Timestamp,
}

/// What has become of a delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeliveryStatus {
    /// An attempt is to come, the first or another one.
    Waiting,
    /// The receiver responded with a status of 200 to 299.
    Delivered,
    /// No further attempt is made.
    Failed,
    /// The webhook was disabled or deleted before the delivery succeeded.
    Canceled,
    /// Too many deliveries were waiting. The event is not sent.
    Dropped,
}

impl Delivery {
    pub(crate) fn new(id: String, event: Event, target: Target, url: String, body: Bytes) -> Self {
        Self {
            id,
            event,
            target,
            url,
            body,
            is_duplicate: false,
            attempts: Vec::new(),
            next_attempt: None,
            status: DeliveryStatus::Waiting,
        }
    }

    /// Creates a delivery that is not attempted, with the reason.
    pub(crate) fn failed(id: String, event: Event, target: Target, url: String, reason: String) -> Self {
        let attempts = vec![Attempt::new(event.created_at, Err(reason))];
        let status = DeliveryStatus::Failed;
        Self { attempts, status, ..Self::new(id, event, target, url, Bytes::new()) }
    }

    /// Returns the ID of the event, which all its deliveries and attempts share.
    pub fn event_id(&self) -> &str {
        &self.event.id
    }

    /// Returns the name of the event, such as `kustomer.customer.create`.
    pub fn event_name(&self) -> &str {
        &self.event.name
    }

    /// Returns the ID of the outbound webhook or the workflow.
    pub fn target_id(&self) -> &str {
        self.target.id()
    }

    /// Whether this is the call of a workflow, as opposed to the delivery to an outbound webhook.
    pub fn is_workflow(&self) -> bool {
        matches!(self.target, Target::Workflow { .. })
    }

    /// Returns the URL of the receiver at the time of the last attempt, or of the event.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Returns the body of the request. It is empty if the delivery was dropped, or if it is finished and the bodies of later
    /// ones take more than 32 MB.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Whether the event is sent a second time on purpose; see [`DeliveryOptions::duplicates`](crate::DeliveryOptions::duplicates).
    pub fn is_duplicate(&self) -> bool {
        self.is_duplicate
    }

    /// Returns when the event was raised, on the sandbox's clock.
    pub fn created_at(&self) -> SystemTime {
        self.event.created_at.into()
    }

    /// Returns the attempts so far.
    pub fn attempts(&self) -> &[Attempt] {
        &self.attempts
    }

    /// Returns when the next attempt is due, on the sandbox's clock.
    pub fn next_attempt(&self) -> Option<SystemTime> {
        self.next_attempt.map(SystemTime::from)
    }

    /// Returns what has become of the delivery.
    pub fn status(&self) -> DeliveryStatus {
        self.status
    }

    /// Returns the ID of the delivery in the log of the sandbox. The service gives a duplicate the same ID.
    pub(crate) fn log_id(&self) -> String {
        if self.is_duplicate { format!("{}~again", self.id) } else { self.id.clone() }
    }

    /// Returns the ID of the delivery.
    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    pub(crate) fn content(&self) -> &Bytes {
        &self.body
    }

    /// Returns the time of the last attempt.
    pub(crate) fn sent_at(&self) -> Option<Timestamp> {
        self.attempts.last().map(Attempt::timestamp)
    }

    pub(crate) fn next_attempt_at(&self) -> Option<Timestamp> {
        self.next_attempt
    }

    pub(crate) fn raised_at(&self) -> Timestamp {
        self.event.created_at
    }
}

/// Shows the length of the body in place of its content, and no query of the URL: both can contain secrets.
impl fmt::Debug for Delivery {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Delivery")
            .field("id", &self.id)
            .field("event", &self.event)
            .field("target", &self.target)
            .field("url", &self.url.split('?').next())
            .field("body_length", &self.body.len())
            .field("is_duplicate", &self.is_duplicate)
            .field("attempts", &self.attempts)
            .field("next_attempt", &self.next_attempt)
            .field("status", &self.status)
            .finish()
    }
}

impl DeliveryStatus {
    /// Returns the status in lower case: `waiting`, `delivered`, `failed`, `canceled` or `dropped`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
            Self::Canceled => "canceled",
            Self::Dropped => "dropped",
        }
    }
}
