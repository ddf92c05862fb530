//! Webhooks: deliveries are verified, decoded into typed events, and handled once.
//!
//! ```
//! use kustomer::webhooks::{Event, Verifier};
//!
//! fn receive(verifier: &Verifier, headers: &http::HeaderMap, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
//!     let delivery = verifier.verify(headers, body)?.delivery()?;
//!     if let Event::Conversation { record, changes, .. } = delivery.event()? {
//!         println!("{}: {:?}", record.id, changes.names().collect::<Vec<_>>());
//!     }
//!     Ok(())
//! }
//! ```

mod event;
mod klass_workflow;
mod raises;
#[cfg(feature = "data")]
mod reconcile;
mod registration;
mod rotation;

pub use event::{Event, KObjectEvent};
pub use klass_workflow::ensure_workflow;
#[cfg(feature = "test-util")]
pub use kustomer_webhooks::testing;
pub use kustomer_webhooks::{
    Action, Claimed, DEFAULT_MAX_BODY, Delivery, EventStore, FromDelivery, KlassWorkflow, NoStore,
    RecordEvent, Refused, SIGNATURE, Seen, SeenClaim, Verified, Verifier, VerifyError, WORKFLOW_SECRET,
    WebhookLayer, WebhookService, WorkflowError, workflow,
};
pub use raises::RaisesWebhooks;
#[cfg(feature = "data")]
pub use reconcile::{Reconcile, reconcile};
pub use registration::{Ensured, Registered, Registration, register};
pub use rotation::{Rotation, enable, enable_failed, list, rotate};

#[doc(no_inline)]
pub use crate::resources::{
    access::{team::TeamChanges, user::UserChanges},
    core::{
        company::CompanyChanges, conversation::ConversationChanges, customer::CustomerChanges,
        message::MessageChanges, note::NoteChanges, tag::TagChanges,
    },
};
