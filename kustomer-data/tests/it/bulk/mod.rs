//! Bulk runs on virtual time.

mod failure;
mod journal;
#[cfg(unix)]
mod killed;
mod support;
mod write;
