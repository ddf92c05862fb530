//! Klasses: the types of custom objects that an organization defines itself, as a Rust type describes them. Creating
//! one in the service is in `ensure_klass`.

mod definition;

pub use definition::{AttributeDefinition, KlassDefinition};
