//! Klasses: the types of custom objects that an organization defines itself. A Klass as a Rust type knows it is in
//! `definition`; bringing the service up to it is in `ensure`, what that takes in `reconcile`.

mod definition;
mod ensure;
mod entry;
mod reconcile;

pub use definition::{AttributeDefinition, KlassDefinition};
pub use ensure::EnsuredKlass;
pub(crate) use ensure::ensure;
