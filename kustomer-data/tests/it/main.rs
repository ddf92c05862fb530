//! Many records over real HTTP, against a sandbox.

mod children;
mod support;
mod walk;
