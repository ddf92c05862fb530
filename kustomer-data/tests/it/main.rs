//! Many records over real HTTP, against a sandbox.

mod bulk;
mod children;
mod killed;
mod support;
mod sync;
mod upsert;
mod virtual_time;
mod walk;
