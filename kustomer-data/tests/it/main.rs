//! Many records over real HTTP, against a sandbox.

mod bulk;
mod children;
#[cfg(target_os = "linux")]
mod import;
mod killed;
mod support;
mod sync;
mod upsert;
mod virtual_time;
mod walk;
