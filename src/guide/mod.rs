//! The guide: how to use the SDK, page by page.
//!
//! 1. [Getting started](_1_getting_started): a first program, the calls of a client, the real service
//! 2. [Records and custom attributes](_2_records): custom objects, enums, nested objects, unions
//! 3. [Operations](_3_operations): all other calls, searches, bulk jobs, endpoints of your own
//! 4. [Schema files](_4_schema_files): check structs against them, or generate structs in three ways
//! 5. [Errors](_5_errors): what went wrong, and what to do about it
//! 6. [Bad days](_6_bad_days): retries, rate limits, time limits, streams that continue, logs
//! 7. [Testing](_7_testing): a local Kustomer, and a fake transport for unit tests
//! 8. [Features and dependencies](_8_features): what is compiled, and what it needs
//! 9. [Schema changes](_9_schema_changes): what changed between two versions of schema files, and what it breaks
//! 10. [Error codes](_10_error_codes): what the codes in the errors of the derives mean
//! 11. [Reading at scale](_11_reading_at_scale): every match of a search, what has changed since, long lists
//! 12. [Files and messages](_12_files): uploads, downloads, attachments, and messages that are sent
//! 13. [Webhooks](_13_webhooks): verified deliveries as typed events, each handled once
//! 14. [Writing at scale](_14_writing_at_scale): differences, guarded updates, create or update, imports of any size
//!
//! The modules hold documentation only; their numbers keep them in reading order.

#[doc = include_str!("getting_started.md")]
pub mod _1_getting_started {}

#[doc = include_str!("records.md")]
pub mod _2_records {}

#[doc = include_str!("operations.md")]
pub mod _3_operations {}

#[doc = include_str!("schema_files.md")]
pub mod _4_schema_files {}

#[doc = include_str!("errors.md")]
pub mod _5_errors {}

#[doc = include_str!("bad_days.md")]
pub mod _6_bad_days {}

#[doc = include_str!("testing.md")]
pub mod _7_testing {}

#[doc = include_str!("features.md")]
pub mod _8_features {}

#[doc = include_str!("schema_changes.md")]
pub mod _9_schema_changes {}

#[doc = include_str!("error_codes.md")]
pub mod _10_error_codes {}

// Its examples use the feature that it is about.
#[cfg(feature = "data")]
#[doc = include_str!("reading_at_scale.md")]
pub mod _11_reading_at_scale {}

// Its examples use the feature that it is about.
#[cfg(feature = "files")]
#[doc = include_str!("files.md")]
pub mod _12_files {}

// Its examples use the features that it is about.
#[cfg(all(feature = "test-util", feature = "webhooks"))]
#[doc = include_str!("webhooks.md")]
pub mod _13_webhooks {}

// Its examples use the feature that it is about.
#[cfg(feature = "data")]
#[doc = include_str!("writing_at_scale.md")]
pub mod _14_writing_at_scale {}
