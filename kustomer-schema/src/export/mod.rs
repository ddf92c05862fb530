//! Exports of schemas for other tools. Pure functions from a [`Catalog`] to texts, which depend on nothing else.

mod catalog;
mod json;
mod openapi;
mod postman;
mod typescript;

pub use catalog::Catalog;
pub use openapi::openapi;
pub use postman::{PostmanFile, postman};
pub use typescript::typescript;
