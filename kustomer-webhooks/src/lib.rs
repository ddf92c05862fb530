//! Webhooks of Kustomer: deliveries are verified, decoded into typed events, and handled once.
//!
//! Use it as `kustomer::webhooks`, with the feature `webhooks` of the crate `kustomer`, which adds the events of the API's own
//! resources and the calls that register webhooks.

mod delivery;
mod event_name;
mod from_delivery;
mod gate;
mod record_event;
mod seen;
mod signature;
mod subject;
#[cfg(feature = "test-util")]
pub mod testing;
mod verifier;
mod verify_error;
mod workflow;

pub use delivery::Delivery;
pub use event_name::Action;
pub use from_delivery::FromDelivery;
pub use gate::{DEFAULT_MAX_BODY, Refused, WebhookLayer, WebhookService};
pub use record_event::RecordEvent;
pub use seen::{Claimed, EventStore, NoStore, Seen, SeenClaim};
pub use verifier::{SIGNATURE, Verified, Verifier, WORKFLOW_SECRET};
pub use verify_error::VerifyError;
pub use workflow::{KlassWorkflow, WorkflowError, workflow};
