//! The records of the whole public API, a module for each registry.
//!
//! - `core`: customers, companies, conversations, messages, notes, drafts, Klasses and their objects, bulk
//!   jobs, files
//! - `access`: users, teams, role groups, API keys, sign-in settings
//! - `routing`: queues, queue rules, work items, work sessions, statuses of agents
//! - `kb`: knowledge bases with their articles, categories, forms, themes and routes
//! - `settings`: settings, saved searches, shortcuts, snippets, notifications
//! - `apps`: apps, cards, views of records, hooks and webhooks
//! - `ai`: AI agents and workflows, evaluations of them, summaries
//! - `workflows`: workflows with their variables and runs
//! - `chat`: chat sessions and messages as a server holds them for a customer
//!
//! A record is `kustomer::resources::routing::WorkItem`, its call
//! `kustomer::resources::routing::work_item::ListQueueWorkItems`. The page of each record begins with a table
//! of all its calls.

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
