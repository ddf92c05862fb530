//! Records, a module for each group.

// Generated from `*.json` by `kustomer generate`: change that, not this.

#[cfg(feature = "access")]
pub mod access;
#[cfg(feature = "ai")]
pub mod ai;
#[cfg(feature = "apps")]
pub mod apps;
#[cfg(feature = "chat")]
pub mod chat;
#[cfg(feature = "core")]
pub mod core;
#[cfg(feature = "kb")]
pub mod kb;
#[cfg(feature = "routing")]
pub mod routing;
#[cfg(feature = "settings")]
pub mod settings;
#[cfg(feature = "workflows")]
pub mod workflows;
