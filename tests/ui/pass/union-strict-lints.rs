//! A crate that forbids as many lints as possible.

#![deny(
    warnings,
    missing_docs,
    missing_debug_implementations,
    unreachable_pub,
    unused,
    unused_qualifications
)]
#![deny(non_local_definitions, single_use_lifetimes, trivial_casts, unused_results)]
#![deny(explicit_outlives_requirements, let_underscore_drop, unused_lifetimes, unnameable_types)]
#![deny(
    future_incompatible,
    keyword_idents,
    nonstandard_style,
    rust_2024_compatibility,
    clippy::all,
    clippy::pedantic
)]
#![forbid(unsafe_code)]

use kustomer::{KustomerObject, KustomerUnion};

/// What is about to be sent.
#[derive(Debug, KustomerUnion)]
#[kustomer(tag = "channel")]
pub enum Draft {
    /// By email.
    Email(Box<EmailDraft>),
    /// A note.
    Note,
    /// Any other.
    #[kustomer(other)]
    Other(serde_json::Value),
}

/// An email.
#[derive(Debug, KustomerObject)]
pub struct EmailDraft {
    /// The receivers.
    pub to: Option<Recipients>,
}

/// To whom.
#[derive(Debug, KustomerUnion)]
pub enum Recipients {
    /// One address.
    Address(String),
    /// Several.
    Addresses(Vec<String>),
}

fn main() {}
