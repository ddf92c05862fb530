//! The resources of the public API, one file each: structs with the derives on them and nothing else. What is
//! written by hand beside them stands in files of its own.

mod bulk_job;
mod contact_new;
mod customer;
mod customer_under;
mod klass;
mod metadata;
mod referenced;

pub use bulk_job::{BulkBatches, BulkJob, BulkStatus};
pub use customer::{
    ConversationCounts, Customer, CustomerExternalId, CustomerUpdate, Email, FacebookId, Gender, InstagramId,
    LastConversation, LastMessage, Location, MessagePreview, NewCustomer, Phone, PhoneKind, PlaceKind,
    RecentItem, RecentLocation, RecentPlace, Satisfaction, SatisfactionLevel, Sentiment, Social, SocialKind,
    UnmaskingWindow, WebLink, WebLinkKind, WhatsappNumber,
};
pub use klass::{Klass, KlassMixin, KlassStatus, KlassUpdate, NewKlass};
pub use metadata::{AttributeMetadata, Metadata, MetadataUpdate, Sensitivity};
pub use referenced::{Company, Org, User};
