//! Klasses: the types of custom objects that an organization defines itself, as a Rust type describes them.
//! [`Client::ensure_klass`](crate::Client::ensure_klass) creates one in the service.

mod definition;
mod described;

pub use definition::{AttributeDefinition, KlassDefinition};
pub use described::CustomAttributes;
