//! Runtime of the `kustomer` SDK: client, transport, envelope, JSON, errors.
//!
//! Use the facade crate `kustomer`; this one is what derived code and the facade stand on. It knows nothing of
//! schemas and nothing of code generation.

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod auth;
mod client;
mod config;
pub mod custom;
mod document;
pub mod envelope;
mod error;
pub mod fields;
mod id;
pub mod json;
pub mod klass;
mod list_request;
pub mod lookup;
pub mod operation;
mod page;
mod rate_limit;
mod relationship;
pub mod request;
pub mod resource;
mod secret;
mod stream;
mod timestamp;
pub mod transport;
mod url;
pub mod wire;

pub use auth::ApiKey;
pub use client::{Call, Client, ClientBuilder, Response};
pub use config::Region;
pub use custom::{CustomAttribute, Suffix};
pub use error::{ApiError, Error, Result};
pub use id::Id;
pub use klass::EnsuredKlass;
pub use list_request::ListRequest;
pub use operation::Operation;
pub use page::{ItemError, Page};
pub use rate_limit::RateLimitStatus;
pub use resource::AnyRecord;
pub use secret::Secret;
pub use stream::{Items, Pages};
pub use timestamp::{InvalidTimestamp, Timestamp};
pub use url::{InvalidUrl, Url};
