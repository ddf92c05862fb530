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
//! Every operation that the schemas of the SDK describe, over 430 of them, is served from these same schemas: its path,
//! its method and its status; its body, held against the schema field by field; the document it answers with; paging by
//! page or by cursor; the records under a parent; lookups, several ids, settings without an id. What a schema cannot say
//! is written by hand: Klasses and metadata, custom attributes, bulk jobs, merges, searches, tags and members, the key
//! and its user, and what customers compute.
//!
//! - [`SandboxBuilder::schemas`] takes a folder of your own schemas, so that your `KObjects` are held to them too.
//! - [`SandboxBuilder::roles`] gives the key fewer roles, to see what your program does without them.
//! - [`Sandbox::seed`] puts records in place that no request can make.
//!
//! # Where it is stricter than the service may be
//!
//! What the service does in some cases is not documented. There the sandbox refuses rather than lets pass, so that what
//! works here has a good chance to work there: a `KObject` takes only custom attributes that its Klass's metadata defines
//! (other resources take any whose suffix fits the value; ids must be defined everywhere, as documented); a second
//! record of a type with the same `externalId` is a conflict; a customer or a conversation that a body names must exist;
//! each contact list of a customer or a company holds ten entries at most.
//!
//! # Where it knows less than the service
//!
//! - Actions without a rule of their own keep what their body says of the record and answer it: nothing is sent, routed,
//!   published or run. Public copies of knowledge base records are records of their own.
//! - Searches see every write at once; the archive has the same records; dates are of GMT. Nothing is aggregated.
//! - Files of attachments are taken at the address that is given for them, and not kept.
//! - Merges are done with the request. Bulk jobs write at once, but are complete only when they were asked for twice.
//! - Of the budgets only the organization's is counted. Regular expressions in schemas are passed over.
//! - `fields` and parameters that are no filter by an attribute change nothing.

mod api;
mod builder;
mod check;
mod computed;
mod context;
mod custom;
mod document;
mod endpoint;
mod fault;
mod list;
mod object_id;
mod payload;
mod query;
mod rate_limit;
mod recorded_request;
mod refusal;
mod register;
mod request;
mod response;
mod sample;
mod sandbox;
mod seed;
mod serve;
mod server;
mod service;
mod store;
mod timestamp;
mod upload;

pub use builder::SandboxBuilder;
pub use fault::Fault;
pub use recorded_request::RecordedRequest;
pub use sandbox::Sandbox;
pub use seed::SeedError;
