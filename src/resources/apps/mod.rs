//! Records of `apps`, a module for each with the types in it and the calls of its endpoints.

// Generated from `apps` by `kustomer generate`: change that, not this.

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

pub use available_app::AvailableApp;
pub use card::{Card, CardUpdate, NewCard};
pub use email_hook::{EmailHook, EmailHookUpdate, NewEmailHook};
pub use form_hook::{FormHook, FormHookUpdate, NewFormHook};
pub use hook_transaction::HookTransaction;
pub use installed_app::InstalledApp;
pub use kview::{KView, KViewUpdate};
pub use kview_order::KViewOrder;
pub use outbound_webhook::{NewOutboundWebhook, OutboundWebhook, OutboundWebhookUpdate};
pub use outbound_webhook_transaction::OutboundWebhookTransaction;
pub use web_hook::{NewWebHook, WebHook, WebHookUpdate};
