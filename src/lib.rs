//! Typed, generated SDK for the Kustomer customer-service API.

extern crate self as kustomer;

mod resources;

#[doc(hidden)]
pub use kustomer_core::__private;
pub use kustomer_core::{
    ApiError, Client, ClientBuilder, CustomAttribute, EnsuredKlass, Error, Id, InvalidTimestamp, InvalidUrl,
    ItemError, Items, ListRequest, Operation, Page, Pages, Pending, RateLimit, Region, Response, Result,
    Suffix, Timestamp, Url,
};
pub use kustomer_core::{envelope, fields, json, klass, lookup, operation, request, resource, transport};
pub use kustomer_derive::{KustomerEnum, KustomerObject, KustomerResource};
pub use resources::{
    AttributeMetadata, Company, ConversationCounts, Customer, CustomerExternalId, CustomerUpdate, Email,
    FacebookId, Gender, InstagramId, Klass, KlassMixin, KlassStatus, KlassUpdate, LastConversation,
    LastMessage, Location, MessagePreview, Metadata, MetadataUpdate, NewCustomer, NewKlass, Org, Phone,
    PhoneKind, PlaceKind, RecentItem, RecentLocation, RecentPlace, Satisfaction, SatisfactionLevel,
    Sensitivity, Sentiment, Social, SocialKind, UnmaskingWindow, User, WebLink, WebLinkKind, WhatsappNumber,
};

// The README's examples are doc tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
