//! Creates what a Rust type needs in the organization, as far as it is missing: the Klass of a KObject in `klass`, custom
//! attributes in `attributes`. What is missing is computed in `reconcile`.
//!
//! Functions are `#[inline]`, so that only programs that call them compile them: most do not.

mod attributes;
mod ensure;
mod entry;
mod klass;
mod reconcile;

pub use attributes::EnsuredAttributes;
pub(crate) use attributes::ensure as ensure_attributes;
pub use ensure::Ensure;
pub use klass::EnsuredKlass;
pub(crate) use klass::ensure as ensure_klass;
