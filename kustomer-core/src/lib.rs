//! Runtime of the `kustomer` SDK: client, transport, envelope, JSON, errors.
//!
//! Use the facade crate `kustomer`, which re-exports this one. It knows nothing of schemas and code generation.

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
pub mod argument;
mod auth;
#[cfg(all(feature = "blocking", not(all(target_family = "wasm", target_os = "unknown"))))]
pub mod blocking;
pub mod change;
mod client;
#[allow(dead_code, reason = "until rate limits and retries wait")]
mod clock;
mod config;
mod conflict;
mod connection;
pub mod custom;
mod custom_body;
mod difference;
mod document;
pub mod envelope;
mod error;
pub mod fields;
mod guard;
mod id;
mod identified;
mod interop;
pub mod json;
pub mod klass;
mod list_request;
pub mod lookup;
mod loopback;
pub mod operation;
mod order;
mod page;
mod provision;
pub mod rate_limit;
mod raw_record;
mod record_ref;
mod redact;
mod relationship;
pub mod request;
pub mod resource;
mod resource_type;
pub mod search;
mod secret;
#[cfg(feature = "serde")]
mod serde_form;
mod shown;
mod stream;
#[cfg(feature = "test-util")]
pub mod testing;
mod text;
mod timestamp;
#[cfg(feature = "tracing")]
mod trace;
#[cfg(feature = "files")]
pub mod transfer;
pub mod transport;
mod unknown;
mod url;
pub mod wire;

pub use client::{Client, ClientBuilder, Modify};
pub use config::Region;
pub use connection::{AttemptReport, Call, CallInfo, Deadline, Response, RetryPolicy};
pub use custom::{Custom, CustomAttribute, CustomItem, CustomItems, CustomValue, Suffix};
pub use custom_body::CustomOf;
pub use difference::Diff;
#[doc(hidden)]
pub use difference::UpdatableFields;
pub use error::{ApiError, Error, Result};
pub use guard::Guard;
pub use id::Id;
pub use klass::CustomAttributes;
pub use list_request::ListRequest;
pub use operation::Operation;
pub use page::{ItemError, Page};
pub use provision::{Ensure, EnsuredAttributes, EnsuredKlass};
pub use rate_limit::RateLimitStatus;
pub use raw_record::RawRecord;
pub use resource_type::AnyRecord;
pub use secret::Secret;
pub use stream::{ItemResponses, Items, PageResponses, Pages, StreamItem, WithoutAwait};
pub use timestamp::{InvalidTimestamp, NegativeDuration, SignedDuration, Timestamp};
pub use unknown::Unknown;
pub use url::{InvalidUrl, Url};
