//! The records of the public API, one module per registry.
//!
//! - `core`: customers, companies, conversations, messages, notes, drafts, Klasses and their objects, bulk
//!   jobs, files
//! - `access`: users, teams, role groups, API keys, sign-in settings
//! - `routing`: queues, queue rules, work items, work sessions, agent statuses
//! - `kb`: knowledge bases with their articles, categories, forms, themes and routes
//! - `settings`: settings, saved searches, shortcuts, snippets, notifications
//! - `apps`: apps, cards, record views, hooks and webhooks
//! - `ai`: AI agents and workflows, their evaluations, AI summaries
//! - `workflows`: workflows with their variables and runs
//! - `chat`: chat sessions and messages, for servers that act for a customer
//!
//! A record is, for example, `kustomer::resources::routing::WorkItem`, and one of its operations
//! `kustomer::resources::routing::work_item::ListQueueWorkItems`. The page of each record starts with a table
//! of all its operations.

// Generated from `*.json` by `kustomer generate`. Do not edit.

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
