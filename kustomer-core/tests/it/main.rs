//! The client as its users see it. Its transport is a script of responses, except in `network`, where the default
//! transport sends requests to a server in this process.

mod auth;
mod bad_items;
mod call;
mod config;
mod ensure_klass;
mod envelope;
mod error;
mod key_echo;
mod masked;
#[cfg(feature = "reqwest")]
mod network;
mod page_limit;
mod paging;
mod redirect;
mod stream;
mod support;
mod testing;
mod transport;
