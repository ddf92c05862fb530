//! Klasses: the types of custom objects that an organization defines itself.

mod definition;
mod ensure;

pub use definition::{AttributeDefinition, KlassDefinition};
pub use ensure::EnsuredKlass;
pub(crate) use ensure::ensure;
