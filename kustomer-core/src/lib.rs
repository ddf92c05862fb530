//! Runtime of the `kustomer` SDK: client, transport, envelope, JSON, errors.
//!
//! Use the facade crate `kustomer`; this one is what derived code and the facade stand on. It knows nothing of
//! schemas and nothing of code generation.

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
pub mod custom;
pub mod fields;
mod id;
pub mod json;
pub mod klass;
mod relationship;
pub mod resource;
mod timestamp;
mod url;

pub use custom::{CustomAttribute, Suffix};
pub use id::Id;
pub use timestamp::{InvalidTimestamp, Timestamp};
pub use url::{InvalidUrl, Url};
