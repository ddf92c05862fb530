//! Webhooks of Kustomer: deliveries are verified, decoded into typed events, and handled once.
//!
//! Use it as `kustomer::webhooks`, with the feature `webhooks` of the crate `kustomer`, which adds the events of the API's own
//! resources and the calls that register webhooks.

mod signature;
#[cfg(feature = "test-util")]
pub mod testing;
mod verifier;
mod verify_error;

pub use verifier::{SIGNATURE, Verified, Verifier, WORKFLOW_SECRET};
pub use verify_error::VerifyError;
