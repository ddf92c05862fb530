//! TypeScript: one file with the types of records, request bodies and documents, for front ends.

mod definitions;
mod document;
mod envelope;
mod record;
mod text;
mod ty;

pub use document::typescript;
