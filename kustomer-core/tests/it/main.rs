//! The client as its users see it. Its transport is a script of responses, except in `network` and
//! `default_transport`, where the default transport sends requests to a server in this process.

mod auth;
mod bad_items;
#[cfg(feature = "blocking")]
mod blocking;
mod call;
mod concurrency;
mod config;
#[cfg(feature = "reqwest")]
mod default_transport;
mod ensure_klass;
mod envelope;
mod error;
mod key_echo;
mod layers;
mod masked;
#[cfg(feature = "reqwest")]
mod network;
mod options;
mod page_limit;
mod paging;
mod redirect;
mod resume;
mod retry;
mod stream;
mod support;
mod testing;
#[cfg(feature = "tracing")]
mod trace;
mod transport;
