//! OpenAPI 3.1: one document with the paths of the chosen resources and the components that they refer to.

mod body;
mod components;
mod document;
mod envelope;
mod errors;
mod operation;
mod parameter;
mod paths;
mod record;
mod response;
mod schema;
mod servers;
mod side;

pub use document::openapi;
