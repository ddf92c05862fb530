//! Why an upsert wrote nothing, although no request failed.

use std::fmt;

/// Why an upsert wrote nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The new record has no external ID, and there is no other key.
    NoExternalId,
    /// Several customers have the address.
    Shared(&'static str),
    /// The record with this ID has another value of a relationship that no update can change.
    Elsewhere { id: String, relationship: String },
    /// A record without an ID was found.
    NoId,
    /// The record was another one each time it was looked up.
    KeepsChanging,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoExternalId => f.write_str(
                "the record has no external ID to look it up by: set `external_id`, or for customers use `by_email` or `by_phone`",
            ),
            Self::Shared(address) => write!(
                f,
                "the {address} belongs to several customers, so it does not say which one to update: use `external_id`"
            ),
            Self::Elsewhere { id, relationship } => write!(
                f,
                "the record exists as `{id}`, but with another `{relationship}`, which an update cannot change"
            ),
            Self::KeepsChanging => f.write_str("others create and delete the record all the time"),
            Self::NoId => f.write_str("the record was found, but it has no ID"),
        }
    }
}
