//! Exports of schemas for other tools. Pure functions from a [`Catalog`] to texts, which depend on nothing else.

mod catalog;
mod json;
mod openapi;
mod typescript;

pub use catalog::Catalog;
pub use openapi::openapi;
pub use typescript::typescript;
