//! What an organization defines itself: Klasses and custom attributes. Definitions are read from the service's JSON or
//! from schema files, compared, and merged into schema files. No IO.

mod definition;
mod from_schema;
mod layout;
mod marks;
mod merge;
mod names;
mod pull;
mod read;
mod schema_file;
mod shape;
mod template;

pub use definition::{Attribute, Klass, ResourceDefinition};
pub use pull::{FileChange, PullOptions, pull};
pub use read::{KlassPage, definitions_from_text};
