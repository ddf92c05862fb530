//! What lets deliveries through to a handler: a tower layer that verifies them before anything parses them, and lets each event
//! through once.

mod body;
mod layer;
mod refused;
mod service;
mod settings;

pub use layer::{DEFAULT_MAX_BODY, WebhookLayer};
pub use refused::Refused;
pub use service::WebhookService;
