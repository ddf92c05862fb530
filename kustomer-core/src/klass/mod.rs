//! Klasses: the types of custom objects that an organization defines itself. What a Rust type knows of its Klass, and
//! what [`Client::ensure_klass`](crate::Client::ensure_klass) does about it.

mod definition;
mod ensure;
mod entry;
mod reconcile;

pub use definition::{AttributeDefinition, KlassDefinition};
pub use ensure::EnsuredKlass;
pub(crate) use ensure::ensure;
