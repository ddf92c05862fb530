//! Many records over real HTTP, against a sandbox.

mod children;
mod killed;
mod support;
mod sync;
mod upsert;
mod walk;
