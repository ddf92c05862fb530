//! Bulk runs on virtual time.

mod failure;
mod journal;
#[cfg(unix)]
mod killed;
mod mixed;
#[cfg(target_os = "linux")]
mod scale;
mod support;
mod upsert;
mod write;
