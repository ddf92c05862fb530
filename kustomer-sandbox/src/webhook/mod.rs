//! Outbound webhooks and workflows: which events the writes of a request raise, and who is to receive them.

mod changed;
mod envelope;
mod event;
mod subscription;
mod workflow;

pub(crate) use self::event::{has_listeners, raise};
pub(crate) use self::subscription::Subscription;
