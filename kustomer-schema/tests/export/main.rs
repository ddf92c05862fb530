//! Exports of the whole API and of custom objects.
#![cfg(all(feature = "api", feature = "export"))]

mod openapi;
mod postman;
mod support;
mod typescript;
