//! Whether a request is sent again, and when: the policy that users set, the pure function that decides, the outcome that
//! it decides on, and the budget that keeps retries from multiplying the load on a service that is down. Nothing here
//! sends or waits.

mod budget;
mod decision;
mod outcome;
mod policy;

pub(super) use budget::{RetryBudget, Token};
pub(super) use decision::{Again, Decision, Reason, Situation, decide};
pub(super) use outcome::Outcome;
pub use policy::RetryPolicy;
