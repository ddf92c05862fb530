//! The client on bad days, over real sockets: every kind of failure against every kind of call (`table`), ten thousand
//! calls with faults of all kinds (`soak`), and calls that are dropped in every state (`dropped`).
//!
//! Client and server share a thread, and a clock that moves only when a test moves it (`clock`).

#![cfg(all(feature = "gzip", feature = "http2", feature = "rustls"))]

mod call;
mod cases;
mod chaos;
mod clock;
mod dropped;
mod fault;
mod flight;
mod http2;
mod plan;
mod row;
mod server;
mod service;
mod soak;
mod table;
mod watch;

/// The tests of this binary run one after the other: some count what the whole process has open, or allocates.
static ALONE: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
