//! Klasses: the types of custom objects that an organization defines itself.

mod definition;

pub use definition::{AttributeDefinition, KlassDefinition};
