//! A local Kustomer: an in-process HTTP server for tests, demos and offline work.
//!
//! A [`Sandbox`] listens on a free port of the loopback address and keeps its records in memory, or in a folder. It refuses
//! what the service refuses and responds in the service's formats. [`Fault`] makes requests fail on purpose, and
//! [`Requests`] has the requests that arrived, for assertions in tests.
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
//! [`Sandbox::inspector_url`] is the address of a page that shows the requests as they happen and the records in the
//! sandbox. Programs in other languages control a sandbox over HTTP; see [`Sandbox::control_url`].
//!
//! `kustomer sandbox`, a command of `kustomer-cli`, runs a sandbox until it is interrupted and prints its address and key.
//!
//! # What it covers
//!
//! The sandbox serves every operation in the SDK's schemas (more than 430) from the schemas themselves: path, method
//! and status, validation of the request body, the response document, paging by page or cursor, child records, lookups,
//! several IDs in one path, and settings without an ID. A few paths that no registry lists are served as well, because
//! clients use them: the lists of tags and service level agreements, the current organization, and the execution of
//! saved searches. What a schema cannot describe is written by hand: Klasses and
//! metadata, custom attributes, bulk jobs, merges, searches, tags and team members, the API key and its user, and the
//! attributes that the service computes for customers.
//!
//! - [`SandboxBuilder::schemas`] adds a folder of your own schemas, so that your `KObjects` are validated too.
//! - [`SandboxBuilder::roles`] restricts the roles of the key, to test how your program handles missing permissions.
//! - [`SandboxBuilder::error_format`] chooses between the errors that recordings of the service show and the documented ones.
//! - [`SandboxBuilder::rate_limits`] sets the rate limits of the organization, of searches, per customer, and of hooks.
//! - [`Sandbox::insert`] inserts records that no request can create.
//! - [`SandboxBuilder::data`] keeps the records in a folder, from which the next sandbox goes on.
//! - [`Sandbox::snapshot`] and [`Sandbox::restore`] go back to what the sandbox had.
//! - [`SandboxBuilder::seed`] fills the sandbox with a small organization to look at, or with many records.
//! - Files of attachments and media are uploaded to a storage host at a port of its own, by a form or by `PUT`, and
//!   downloaded from a URL that is valid for an hour. It checks every field and, like S3, knows no API key: a request that
//!   carries one is refused. Files of up to 64 MiB are kept in memory, the newest 256 MiB of them, and can be downloaded in
//!   parts. [`Sandbox::inject_storage`] lets requests to it fail.
//! - Events are delivered to outbound webhooks: signed, with computed `changes`, retried on the sandbox's clock after 1, 1,
//!   2, 5, 10, 15 and 30 minutes, after which the webhook is disabled. [`DeliveryOptions`] shuffles and duplicates them,
//!   [`Sandbox::deliveries`] is the log. Receivers have an `http` URL of this machine; the service requires `https`, which a
//!   webhook may have here, too, but nothing is sent there, and the log says so.
//! - `KObjects`, companies and notes raise events for workflows, whose steps `kustomer.rest-api.json` call their URL,
//!   unsigned. A value such as `/#steps.1.attributes.title` is taken from the event. Conditions of transitions count as met;
//!   steps with other actions do nothing.
//!
//! # Where it is stricter than the service may be
//!
//! Some behaviour of the service is not documented. In these cases the sandbox refuses the request, so that code that
//! works here is likely to work there. A `KObject` accepts only the custom attributes in its Klass's metadata (other
//! resources accept any attribute whose suffix fits the value; attributes that hold IDs must be defined everywhere, as
//! documented). A second record of a type with the same `externalId` is a conflict. A customer or conversation
//! referenced in a body must exist. Each contact list of a customer or a company holds at most ten entries.
//!
//! # What happens later
//!
//! Bulk jobs and merges are queued, then run, then are complete, and only then have they written anything: each poll moves a
//! job on, and so does half a second on the [`Clock`]. A draft becomes a message two seconds after it was written, or at its
//! `sendAt`, and a snooze ends at its time. A service level agreement applies to the conversations that fit the criteria of
//! its version; its clocks run except during a snooze, and a conversation says when a target was missed. Business hours
//! are ignored. Whatever is due is done before the next request, each at its own time. Bulk
//! requests and merges of [`Sandbox::respond`] are done at once, so that they can fill a sandbox.
//!
//! # What it writes down
//!
//! Changes that arrive over the network are in the audit log, and those of conversations, customers, messages and notes are
//! events of their conversation. Replies, notes and changes of status end a conversation time. Tracked events are counted in
//! sessions, and a tag exists once a record has it. The last 10,000 of each are kept, apart from tags. What [`Sandbox::respond`] writes leaves
//! no trace apart from its tags.
//!
//! Attributes that the metadata declares as `sensitive` are masked for a key without the role
//! `org.permission.<resource>.read_sensitive`, or one that includes it, unless an unmasking window is open, which lasts 15
//! minutes on the clock. In the audit log and in events only the role opens them, and what is sent to webhooks and by
//! workflows never has their values.
//!
//! # Where it knows less than the service
//!
//! - Actions without a rule of their own store the attributes in their body and return the record: no message is sent,
//!   nothing is routed or published. Public copies of knowledge base records are separate records.
//! - Of the aggregations of searches, only the common ones are computed, in a format that is not documented.
//! - The search names `customer_status`, `message_redacted_at` and `tracking_events` have no values, which a search by them
//!   notes in the log. A search has at most 100 comparisons, 20 sort keys and 20 aggregations.
//! - The phase of a conversation stays `initial`, and times in `firstResponse` and `lastDone` ignore business hours. The
//!   recent items of a customer are the conversations and custom objects among the last ten of each type.
//! - Regular expressions in schemas are ignored.
//! - `fields` of lists has no effect. Query parameters that an operation does not have are noted and ignored, or refused with
//!   [`SandboxBuilder::strict_query`].

#![cfg_attr(test, allow(clippy::disallowed_methods, reason = "tests compare clocks"))]

mod api;
mod attributes;
mod builder;
mod check;
mod clock;
mod column;
mod computed;
mod context;
mod control;
mod custom;
mod document;
mod endpoint;
mod error_format;
mod fault;
mod header_object;
mod history;
mod host;
mod insert;
mod journal;
mod json_object;
mod lifecycle;
mod list;
mod mask;
mod members;
mod object_id;
mod options;
mod outbound;
mod payload;
mod query;
mod rate_limit;
mod recording;
mod redact;
mod refusal;
mod register;
mod request;
mod response;
mod role;
mod sample;
mod sandbox;
mod seed;
mod serve;
mod server;
mod service;
mod signature;
mod snapshot;
mod storage;
mod store;
mod timestamp;
mod webhook;
mod wording;

pub use builder::SandboxBuilder;
pub use clock::Clock;
pub use error_format::ErrorFormat;
pub use fault::{Fault, InjectedFault};
pub use insert::InsertError;
pub use outbound::{Attempt, Delivery, DeliveryOptions, DeliveryStatus};
pub use rate_limit::RateLimits;
pub use recording::{RecordedRequest, RecordedResponse, RefusalReason, Requests};
pub use sandbox::Sandbox;
pub use seed::{ParseSeedError, Seed};
pub use snapshot::Snapshot;
