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
//! Where to read on:
//!
//! - [`KustomerResource`](macro@KustomerResource) is the guide to records, from a first struct to every word that it
//!   takes. It can be held against a schema file while it compiles.
//! - [`include_schemas!`] makes all of this of a folder of schema files.
//! - [`KustomerObject`](macro@KustomerObject) makes a struct the value of an attribute,
//!   [`KustomerEnum`](macro@KustomerEnum) an enum one of several texts, [`KustomerUnion`](macro@KustomerUnion) an enum
//!   one of several types.
//! - [`KustomerOperation`](macro@KustomerOperation) makes a struct a call of any other endpoint.
//! - [`Client`] makes the calls; each is a value from [`operation`], to be sent by [`Client::send`]. What a record can
//!   do is a trait in [`resource`].
//! - [`Page`] and [`Items`] are lists, page by page and as a stream. [`Error`] answers what went wrong.
//! - [`Customer`], [`Klass`], [`Metadata`] and [`BulkJob`] are the resources that the crate brings.
//! - [`json`] reads and writes what the derives describe; [`envelope`] reads documents that came by another way than the
//!   client; [`transport`] is the seam to the network.
//! - A newtype of your own stands in an attribute by [`json::Decode`] and [`json::Encode`], in a custom attribute by
//!   [`CustomAttribute`], and in a struct that is held against a schema by [`wire::Holds`].
//!
//! # Features
//!
//! | feature | default | what it does |
//! |---|---|---|
//! | `rustls` | yes | TLS by rustls on ring, with the certificates of the system |
//! | `native-tls` | | TLS by the system |
//! | `http2` | yes | HTTP/2 where the service offers it |
//! | `gzip` | yes | compressed answers |
//! | `reqwest` | with TLS | the default transport; without it, give a transport of your own ([`ClientBuilder::transport`]) |
//! | `include-schemas` | yes | the macro [`include_schemas!`]; without it the derives build two seconds faster |
//! | `jiff` | | conversions between [`Timestamp`] and `jiff::Timestamp` |

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
    AnyRecord, ApiError, Client, ClientBuilder, CustomAttribute, EnsuredKlass, Error, Id, InvalidTimestamp,
    InvalidUrl, ItemError, Items, ListRequest, Operation, Page, Pages, Pending, RateLimit, Region, Response,
    Result, Secret, Suffix, Timestamp, Url,
};
pub use kustomer_core::{
    envelope, fields, json, klass, lookup, operation, request, resource, transport, wire,
};
#[cfg(feature = "include-schemas")]
pub use kustomer_derive::include_schemas;
pub use kustomer_derive::{KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion};
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
