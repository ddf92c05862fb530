//! Exports of the whole API and of custom objects.
#![cfg(all(feature = "api", feature = "export"))]

mod openapi;
mod support;
mod typescript;
