//! Extensions of Kustomer: apps, cards, record views, hooks for incoming requests and webhooks for outgoing
//! events.
//!
//! Its resources follow, each in a module with its types and operations.
//!
//! Requires the feature `apps`.

// Generated from `apps` by `kustomer generate`. Do not edit.

pub mod available_app;
pub mod card;
pub mod email_hook;
pub mod form_hook;
pub mod hook_transaction;
pub mod installed_app;
pub mod kview;
pub mod kview_order;
pub mod outbound_webhook;
pub mod outbound_webhook_transaction;
pub mod web_hook;

#[doc(inline)]
pub use available_app::AvailableApp;
#[doc(inline)]
pub use card::{Card, CardRequired, CardUpdate, NewCard};
#[doc(inline)]
pub use email_hook::{EmailHook, EmailHookUpdate, NewEmailHook};
#[doc(inline)]
pub use form_hook::{FormHook, FormHookUpdate, NewFormHook};
#[doc(inline)]
pub use hook_transaction::HookTransaction;
#[doc(inline)]
pub use installed_app::InstalledApp;
#[doc(inline)]
pub use kview::{KView, KViewUpdate};
#[doc(inline)]
pub use kview_order::KViewOrder;
#[doc(inline)]
pub use outbound_webhook::{
    NewOutboundWebhook, OutboundWebhook, OutboundWebhookRequired, OutboundWebhookUpdate,
};
#[doc(inline)]
pub use outbound_webhook_transaction::OutboundWebhookTransaction;
#[doc(inline)]
pub use web_hook::{NewWebHook, WebHook, WebHookUpdate};
