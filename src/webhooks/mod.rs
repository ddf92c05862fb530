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

pub use event::{Event, KObjectEvent};
#[cfg(feature = "test-util")]
pub use kustomer_webhooks::testing;
pub use kustomer_webhooks::{
    Action, Claimed, DEFAULT_MAX_BODY, Delivery, EventStore, FromDelivery, KlassWorkflow, NoStore,
    RecordEvent, Refused, SIGNATURE, Seen, SeenClaim, Verified, Verifier, VerifyError, WORKFLOW_SECRET,
    WebhookLayer, WebhookService, WorkflowError, workflow,
};

#[doc(no_inline)]
pub use crate::resources::{
    access::{team::TeamChanges, user::UserChanges},
    core::{
        company::CompanyChanges, conversation::ConversationChanges, customer::CustomerChanges,
        message::MessageChanges, note::NoteChanges, tag::TagChanges,
    },
};
