//! A typed SDK for the Kustomer customer-service API.
//!
//! A resource is described once, as a plain struct, and everything else follows from it:
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
//!     pub departs: Option<Timestamp>, // custom.departsAt
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
//!     let mut flights = client.children::<Flight>(&jane).items();
//!     while let Some(flight) = flights.try_next().await? {
//!         client.update(&flight, FlightUpdate::new().delay_minutes(45.0)).await?;
//!     }
//! }
//! # Ok(()) }
//! ```
//!
//! # Where to start
//!
//! The [`guide`] explains the SDK page by page, from a first program to testing without an account.
//!
//! # Where things are
//!
//! - **The API's resources** are in [`resources`]: a module for each registry, and in it a module for each resource. The
//!   page of a resource, such as [`Conversation`], starts with a table of all its calls. The most common resources are
//!   re-exported here, and with them their builders and their enums.
//! - **Your own resources** are structs with [`KustomerResource`](macro@KustomerResource), whose page is the reference
//!   for all attributes. [`KustomerObject`](macro@KustomerObject) derives nested objects,
//!   [`KustomerEnum`](macro@KustomerEnum) enums of strings, [`KustomerUnion`](macro@KustomerUnion) values of one of
//!   several types. [`KustomerValue`](macro@KustomerValue) derives newtypes. By hand, a type becomes an attribute
//!   through [`json::Decode`] and [`json::Encode`], a custom attribute through [`CustomAttribute`], and is checked against
//!   schema files through [`wire::EncodesAs`].
//! - **Calls** are methods of [`Client`]; what a resource supports is a trait in [`resource`]. All other calls are
//!   operations: structs next to their resource, sent with [`Client::send`] or streamed with [`Client::items`].
//!   [`KustomerOperation`](macro@KustomerOperation) derives your own.
//! - **Errors** are [`Error`]s, which answer questions such as [`is_not_found`](Error::is_not_found).
//! - **Everything else**: [`envelope`] reads and writes documents that do not come from the client, such as files;
//!   [`json`] is the reader and writer behind the derives; [`klass`] defines Klasses; [`transport`] is the seam to the
//!   network.
//!
//! Cargo features select the resources, TLS and compression: see the page on
//! [features](guide::_8_features).

extern crate self as kustomer;

#[cfg(feature = "core")]
mod bulk;
#[cfg(feature = "core")]
mod contact_new;
#[doc(hidden)]
pub mod feature;
#[cfg(feature = "files")]
pub mod files;
#[cfg(any(doc, doctest))]
pub mod guide;
#[cfg(feature = "core")]
mod kobjects_under;
mod referred;
pub mod resources;
pub mod search;
#[cfg(feature = "core")]
pub mod send;
#[cfg(all(feature = "core", feature = "data"))]
mod upsert_companies;
#[cfg(feature = "webhooks")]
pub mod webhooks;

#[doc(hidden)]
pub use kustomer_core::__private;
#[cfg(all(feature = "blocking", not(all(target_family = "wasm", target_os = "unknown"))))]
pub use kustomer_core::blocking;
#[cfg(feature = "test-util")]
pub use kustomer_core::testing;
pub use kustomer_core::{
    AnyRecord, ApiError, AttemptReport, Call, CallInfo, Client, ClientBuilder, Custom, CustomAttribute,
    CustomAttributes, CustomItem, CustomItems, CustomOf, CustomValue, Deadline, Diff, Ensure,
    EnsuredAttributes, EnsuredKlass, Error, Guard, Id, InvalidTimestamp, InvalidUrl, ItemError,
    ItemResponses, Items, ListRequest, Modify, NegativeDuration, Operation, Page, PageResponses, Pages,
    RateLimitStatus, RawRecord, Region, Response, Result, RetryPolicy, Secret, SignedDuration, StreamItem,
    Suffix, Timestamp, Unknown, Url, WithoutAwait,
};
pub use kustomer_core::{
    argument, change, custom, envelope, fields, json, klass, lookup, operation, rate_limit, request,
    resource, transport, wire,
};
#[cfg(feature = "data")]
pub use kustomer_data as data;
#[cfg(feature = "include-schemas")]
pub use kustomer_derive::include_schemas;
pub use kustomer_derive::{
    KustomerCustom, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion,
    KustomerValue,
};
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
    company::{CompanyPhoneKind, CompanyPlaceKind, CompanySocialKind, CompanyUrlKind},
    conversation::{
        ConversationDirection, ConversationSortOrder, ConversationStatus, EndedByType, SatisfactionChannel,
        SatisfactionStatus, SnoozeStatus,
    },
    customer::{
        ConversationCounts, CustomerExternalId, CustomerSort, Email, FacebookId, Gender, InstagramId,
        LastConversation, LastMessage, Location, MessagePreview, Phone, PhoneKind, PlaceKind, RecentItem,
        RecentLocation, RecentPlace, Satisfaction, SatisfactionLevel, Sentiment, Social, SocialKind,
        UnmaskingWindow, WebLink, WebLinkKind, WhatsappNumber,
    },
    klass::{KlassMixin, KlassStatus},
    message::{
        Channel, Direction, MessageChannelFilter, MessageSortOrder, MessageSource, MessageStatus,
        ReactionSubject, ReferenceKind,
    },
    metadata::{AttributeMetadata, Sensitivity},
    note::NoteSortOrder,
};

// The README's examples are doc tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
