//! Many records over real HTTP, against a sandbox.

mod support;
mod walk;
