//! A local Kustomer: an in-process HTTP server for tests, demos and offline work.
//!
//! A [`Sandbox`] listens on a free port of the loopback address, keeps records in memory, refuses what the service
//! refuses, and answers in the service's shapes. It can be told to fail, see [`Fault`], and it remembers what it was
//! asked, see [`RecordedRequest`].
//!
//! ```
//! # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(demo()).unwrap();
//! # async fn demo() -> Result<(), Box<dyn std::error::Error>> {
//! # let _ = rustls::crypto::ring::default_provider().install_default();
//! use kustomer_sandbox::{Fault, Sandbox};
//!
//! let sandbox = Sandbox::start().await?;
//! let create = reqwest::Client::new()
//!     .post(format!("{}/v1/customers", sandbox.url()))
//!     .bearer_auth(sandbox.api_key())
//!     .body(r#"{"name": "Jane Doe"}"#);
//!
//! sandbox.inject(Fault::status(503));
//! let overloaded = create.try_clone().unwrap().send().await?;
//! assert_eq!(overloaded.status(), 503);
//!
//! let created = create.send().await?;
//! assert_eq!(created.status(), 201);
//! assert_eq!(sandbox.requests().len(), 2);
//! # Ok(()) }
//! ```
//!
//! `cargo run -p kustomer-sandbox` starts one on its own and prints how to reach it.
//!
//! # What it covers
//!
//! | endpoint | methods |
//! |---|---|
//! | `/v1/auth/tokens/current` | GET |
//! | `/v1/customers`, `/v1/customers/{id}` | GET, POST, PATCH, PUT, DELETE; several ids with commas |
//! | `/v1/customers/email={..}`, `phone={..}`, `externalId={..}` | GET |
//! | `/v1/customers/{id}/klasses/{name}` | GET, POST |
//! | `/v1/klasses`, `/v1/klasses/{id}` | GET, POST, PUT, DELETE |
//! | `/v1/klasses/{name}`, `/v1/klasses/{name}/{id}` | GET, POST, PUT, DELETE |
//! | `/v1/klasses/{name}/externalId={..}` | GET |
//! | `/v1/metadata/{resource}` | GET, PUT |
//!
//! Everything else is answered with 404: search and bulk endpoints, conversations and messages among it.
//!
//! # Where it is stricter than the service may be
//!
//! What the service does in some cases is not documented. There the sandbox refuses rather than lets pass, so that what
//! works here has a good chance to work there: a `KObject` takes only custom attributes that its Klass's metadata defines
//! (other resources take any whose suffix fits the value; ids must be defined everywhere, as documented); a second
//! record with the same `externalId` is a conflict; each contact list of a customer holds ten entries at most.

mod api;
mod builder;
mod call;
mod check;
mod custom;
mod document;
mod error;
mod fault;
mod list;
mod object_id;
mod payload;
mod query;
mod rate_limit;
mod recorded_request;
mod sample;
mod sandbox;
mod seed;
mod serve;
mod server;
mod service;
mod special;
mod store;
mod timestamp;

pub use builder::SandboxBuilder;
pub use fault::Fault;
pub use recorded_request::RecordedRequest;
pub use sandbox::Sandbox;
pub use seed::SeedError;
