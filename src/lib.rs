//! A typed SDK for the Kustomer customer-service API.
//!
//! A record is described once, as a plain struct, and everything else follows from it:
//!
//! ```no_run
//! use kustomer::{Client, Customer, Id, KustomerResource, Timestamp, lookup};
//!
//! /// A flight on a passenger's timeline.
//! #[derive(Debug, Clone, KustomerResource)]
//! #[kustomer(klass = "flight")]
//! pub struct Flight {
//!     pub id: Id<Flight>,
//!     pub title: String,
//!     #[kustomer(custom)]
//!     pub departs: Timestamp, // custom.departsAt
//!     #[kustomer(custom)]
//!     pub delay_minutes: Option<f64>, // custom.delayMinutesNum
//!     #[kustomer(relationship)]
//!     pub customer: Option<Id<Customer>>,
//! }
//!
//! # async fn demo() -> kustomer::Result<()> {
//! let client = Client::from_env()?;
//! client.ensure_klass::<Flight>().await?;
//! if let Some(jane) = client.find::<Customer>(lookup::Email("jane@example.com")).await? {
//!     let mut flights = client.children::<Flight>(&jane.id).stream();
//!     while let Some(flight) = flights.try_next().await? {
//!         client.update(&flight.id, FlightUpdate::new().delay_minutes(45.0)).await?;
//!     }
//! }
//! # Ok(()) }
//! ```
//!
//! # Where things are
//!
//! **Records of the API** are in [`resources`], a module for each registry with a module for each record. The page of a
//! record, such as [`Conversation`], begins with a table of all its calls. Those that are used most stand here, too.
//!
//! **Records of your own**
//!
//! - [`KustomerResource`](macro@KustomerResource) is the guide to records, from a first struct to every word that it
//!   takes. It can be held against a schema file while it compiles.
//! - [`KustomerObject`](macro@KustomerObject) makes a struct the value of an attribute,
//!   [`KustomerEnum`](macro@KustomerEnum) an enum one of several texts, [`KustomerUnion`](macro@KustomerUnion) an enum
//!   one of several types.
//! - A newtype of your own stands in an attribute by [`json::Decode`] and [`json::Encode`], in a custom attribute by
//!   [`CustomAttribute`], and in a struct that is held against a schema by [`wire::EncodesAs`].
//!
//! **Calls**
//!
//! - [`Client`] makes them: [`get`](Client::get), [`list`](Client::list), [`create`](Client::create),
//!   [`update`](Client::update), [`delete`](Client::delete), [`find`](Client::find), and [`children`](Client::children)
//!   for what stands under another record. What a record can do is a trait in [`resource`].
//! - A list is read with `.send().await?` as one [`Page`], or with `.stream()` as [`Items`], one by one to the end.
//! - Every other call is a struct beside its record, to be given to [`Client::send`], or to [`Client::stream`] where it
//!   answers a [`Page`]: see [below](#operations). Those of the client are such values as well, from [`operation`].
//! - [`Error`] answers what went wrong.
//!
//! **Everything else**: [`envelope`] reads and writes documents that come by another way than the client, such as
//! files; [`json`] is what the derives read and write by; [`klass`] knows what a Klass is to be; [`transport`] is the
//! seam to the network.
//!
//! # Operations
//!
//! A call that is no reading, listing, creating, changing or deleting of one record is a struct, whose fields are the
//! path, the query and the body. What may be left out is an `Option`; a struct that needs nothing has a `default()`,
//! one that needs a little and takes more has a `new`.
//!
//! ```no_run
//! # #[cfg(feature = "core")] mod demo {
//! use std::time::Duration;
//!
//! use kustomer::resources::core::customer::{BulkCreateCustomers, SearchCriteria, SearchCustomers};
//! use kustomer::{BulkStatus, Client, NewCustomer, json::Value};
//!
//! # async fn demo(client: &Client, customers: Vec<NewCustomer>) -> kustomer::Result<()> {
//! // Who has changed since yesterday. What criteria can name is in the documentation of each record's module.
//! let since = Value::from_iter([("gte", "2026-11-20T00:00:00Z")]);
//! let call = SearchCustomers {
//!     and: Some(SearchCriteria::Object([("customer_updated_at".to_owned(), since)].into())),
//!     page_size: Some(100),
//!     ..SearchCustomers::default()
//! };
//! let mut found = client.stream(call);
//! while let Some(customer) = found.try_next().await? {
//!     println!("{:?}", customer.name);
//! }
//!
//! // Up to 100 records by one call, which is done after it was answered.
//! let mut job = client.send(BulkCreateCustomers { customers }).await?;
//! while matches!(job.status, Some(BulkStatus::Queued | BulkStatus::Running)) {
//!     tokio::time::sleep(Duration::from_secs(1)).await;
//!     job = client.get(&job.id).await?;
//! }
//! println!("{:?}: {:?}", job.status, job.ids);
//! # Ok(()) } }
//! ```
//!
//! For an endpoint that is not here, or an answer that you read in another way,
//! [`KustomerOperation`](macro@KustomerOperation) makes such a struct of your own.
//!
//! # From schema files
//!
//! The records in [`resources`] are generated from schema files, one for each. Yours can be, too, by three ways that
//! give the same items: the macro [`include_schemas!`], `kustomer_codegen::Build` in a build script, and the command
//! `kustomer generate`.
//!
//! # Features
//!
//! | feature | default | what it does |
//! |---|---|---|
//! | `core` | yes | customers, companies, conversations, messages, notes, Klasses, bulk jobs: `resources::core` |
//! | `access` | | users, teams, role groups, API keys, sign-in: `resources::access` |
//! | `routing` | | queues, queue rules, work items, work sessions: `resources::routing` |
//! | `kb` | | knowledge bases: `resources::kb` |
//! | `settings` | | settings, saved searches, shortcuts, snippets, notifications: `resources::settings` |
//! | `apps` | | apps, cards, views of records, hooks, webhooks: `resources::apps` |
//! | `ai` | | AI agents and workflows, evaluations, summaries: `resources::ai` |
//! | `workflows` | | workflows, their variables and runs: `resources::workflows` |
//! | `chat` | | chat sessions and messages, for servers: `resources::chat` |
//! | `full` | | all of the above |
//! | `rustls` | yes | TLS by rustls on ring, with the certificates of the system |
//! | `native-tls` | | TLS by the system |
//! | `http2` | yes | HTTP/2 where the service offers it |
//! | `gzip` | yes | compressed answers |
//! | `reqwest` | with TLS | the default transport; without it, give a transport of your own ([`ClientBuilder::transport`]) |
//! | `include-schemas` | yes | the macro [`include_schemas!`]; without it the derives build two seconds faster |
//! | `jiff` | | conversions between [`Timestamp`] and `jiff::Timestamp` |
//!
//! Without the feature of its registry a record that others lead to, such as [`User`], is a type that only stands in
//! ids.

extern crate self as kustomer;

#[cfg(feature = "core")]
mod contact_new;
#[cfg(feature = "core")]
mod kobjects_under;
mod referred;
pub mod resources;

#[doc(hidden)]
pub use kustomer_core::__private;
pub use kustomer_core::{
    AnyRecord, ApiError, Call, Client, ClientBuilder, CustomAttribute, EnsuredKlass, Error, Id,
    InvalidTimestamp, InvalidUrl, ItemError, Items, ListRequest, Operation, Page, Pages, RateLimitStatus,
    Region, Response, Result, Secret, Suffix, Timestamp, Url,
};
pub use kustomer_core::{
    envelope, fields, json, klass, lookup, operation, request, resource, transport, wire,
};
#[cfg(feature = "include-schemas")]
pub use kustomer_derive::include_schemas;
pub use kustomer_derive::{KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion};
#[doc(inline)]
pub use referred::{
    AnyKObject, Attachment, Brand, BulkJob, Company, Conversation, Customer, Draft, KbArticle, Klass,
    Message, Metadata, Note, Org, Queue, Shortcut, SubStatus, Team, User,
};
#[cfg(feature = "core")]
pub use resources::core::{
    CompanyUpdate, ConversationUpdate, CustomerUpdate, KlassUpdate, MessageUpdate, MetadataUpdate,
    NewCompany, NewConversation, NewCustomer, NewKlass, NewMessage, NewNote, NoteUpdate,
    bulk_job::{BulkBatches, BulkStatus},
    customer::{
        ConversationCounts, CustomerExternalId, Email, FacebookId, Gender, InstagramId, LastConversation,
        LastMessage, Location, MessagePreview, Phone, PhoneKind, PlaceKind, RecentItem, RecentLocation,
        RecentPlace, Satisfaction, SatisfactionLevel, Sentiment, Social, SocialKind, UnmaskingWindow,
        WebLink, WebLinkKind, WhatsappNumber,
    },
    klass::{KlassMixin, KlassStatus},
    metadata::{AttributeMetadata, Sensitivity},
};

// The README's examples are doc tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
