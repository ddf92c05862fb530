//! Requests that the sandbox sends to receivers: the queue of deliveries, when each is due and due again, and the log.
//!
//! Nothing here knows records: `webhook` says what is delivered to whom.

mod attempt;
mod deliveries;
mod delivery;
mod options;
mod post;
mod queue;
mod retry;
mod send;
mod target;

pub use self::attempt::Attempt;
pub(crate) use self::deliveries::{Deliveries, Due};
pub(crate) use self::delivery::Event;
pub use self::delivery::{Delivery, DeliveryStatus};
pub use self::options::DeliveryOptions;
pub(crate) use self::post::Post;
pub(crate) use self::queue::Verdict;
pub(crate) use self::send::{DELIVERY, refusal, send};
pub(crate) use self::target::Target;
