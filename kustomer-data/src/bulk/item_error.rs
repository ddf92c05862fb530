//! Why an item was not written, or why that is not known.

use std::fmt;

use kustomer_core::ApiError;
use kustomer_core::request::MAX_BODY_BYTES;

/// How many errors of the service a text shows.
const SHOWN_ERRORS: usize = 3;

/// Why an item was not written, or why it is not known whether it was.
///
/// Its text is in the words of the service, if it has said anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemError {
    pub(crate) why: Why,
    pub(crate) errors: Vec<ApiError>,
    pub(crate) may_be_done: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Why {
    /// It could not be made.
    Invalid(String),
    /// It has a value that JSON cannot express.
    NotEncodable(String),
    /// It is larger than a request.
    TooLarge { bytes: usize },
    /// The service refuses a request with nothing but this item as too large.
    RefusedAsTooLarge { bytes: usize },
    /// A create with a journal could not be looked up after a crash.
    NoExternalId,
    /// The same, because the type has no such lookup.
    NoLookup,
    /// The service has refused it.
    Refused,
    /// The service has refused items, and does not say for which each error is.
    Unattributed,
    /// How many items of the job were written, and nothing says which.
    Counted(Counts),
    /// The job is over and says nothing about it.
    NoResult { job: String },
    /// The job is not over.
    NotOver { job: String, seconds: u64 },
    /// The request had no response.
    NoResponse,
}

/// How many items of a job were written and how many failed, as the service reports it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counts {
    /// How many items the job had.
    pub items: u64,
    /// How many of them were written.
    pub succeeded: u64,
    /// How many of them failed.
    pub failed: u64,
}

impl ItemError {
    /// An item that was not sent.
    pub(crate) fn not_sent(why: Why) -> Self {
        Self { why, errors: Vec::new(), may_be_done: false }
    }

    /// An item that the service has refused.
    pub(crate) fn refused(errors: Vec<ApiError>) -> Self {
        Self { why: Why::Refused, errors, may_be_done: false }
    }

    /// An item that may have been written.
    pub(crate) fn unclear(why: Why, errors: Vec<ApiError>) -> Self {
        Self { why, errors, may_be_done: true }
    }

    /// Whether the item may have been written nevertheless: the service has not said, and it could not be looked up. Sending it
    /// again may write it twice.
    pub fn may_be_done(&self) -> bool {
        self.may_be_done
    }

    /// Whether the service has refused the item.
    pub fn is_refused(&self) -> bool {
        matches!(self.why, Why::Refused | Why::RefusedAsTooLarge { .. } | Why::Unattributed)
            && !self.may_be_done
    }

    /// Whether the item was refused before it was sent.
    pub fn is_not_sent(&self) -> bool {
        matches!(
            self.why,
            Why::Invalid(_) | Why::NotEncodable(_) | Why::TooLarge { .. } | Why::NoExternalId | Why::NoLookup
        )
    }

    /// Returns the size of an item that is too large for a request, in bytes.
    pub fn too_large(&self) -> Option<usize> {
        match self.why {
            Why::TooLarge { bytes } | Why::RefusedAsTooLarge { bytes } => Some(bytes),
            _ => None,
        }
    }

    /// Returns what the service has said, in its words.
    pub fn api_errors(&self) -> &[ApiError] {
        &self.errors
    }

    /// Returns how many items of the job were written, if that is all that is known about this one.
    pub fn counts(&self) -> Option<Counts> {
        match self.why {
            Why::Counted(counts) => Some(counts),
            _ => None,
        }
    }
}

impl fmt::Display for ItemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.why {
            Why::Refused if self.errors.is_empty() => {
                f.write_str("the service has refused the item without a reason")?;
            }
            Why::Refused => {}
            why => write!(f, "{why}")?,
        }
        let is_first = self.why == Why::Refused;
        for (at, error) in self.errors.iter().take(SHOWN_ERRORS).enumerate() {
            f.write_str(if at > 0 {
                "; "
            } else if is_first {
                ""
            } else {
                ": "
            })?;
            fmt::Display::fmt(error, f)?;
        }
        if self.errors.len() > SHOWN_ERRORS {
            write!(f, "; and {} more", self.errors.len() - SHOWN_ERRORS)?;
        }
        if self.may_be_done && self.why == Why::Refused {
            f.write_str("; it may have been written nevertheless")?;
        }
        Ok(())
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(reason) => f.write_str(reason),
            Self::NotEncodable(error) => write!(f, "the item cannot be encoded: {error}"),
            Self::TooLarge { bytes } => {
                write!(f, "the item has {bytes} bytes in a request, which has at most {MAX_BODY_BYTES}")
            }
            Self::RefusedAsTooLarge { bytes } => {
                write!(f, "the service refuses the item, which has {bytes} bytes in a request, as too large")
            }
            Self::NoExternalId => f.write_str(
                "the item has no external ID, which a create with a journal requires: after a crash, it says whether the record \
                 was created",
            ),
            Self::NoLookup => f.write_str(
                "records of this type cannot be looked up by an external ID, which a create with a journal requires: after a \
                 crash, it says whether the record was created",
            ),
            Self::Refused => f.write_str("the service has refused the item"),
            Self::Unattributed => {
                f.write_str("the item failed, and the job does not say which of its errors is that of this item")
            }
            Self::Counted(Counts { items, succeeded, failed }) => write!(
                f,
                "of the {items} items of the job, {succeeded} were written and {failed} failed, and nothing says which: the \
                 service returned no references, and the item has no external ID to look it up by"
            ),
            Self::NoResult { job } => write!(f, "the job `{job}` is over and has no result for the item"),
            Self::NotOver { job, seconds } => {
                write!(f, "the job `{job}` is not over after {seconds} s: the item may still be written")
            }
            Self::NoResponse => f.write_str(
                "the request had no response, and the record cannot be looked up by an external ID: it may have been created",
            ),
        }
    }
}

impl std::error::Error for ItemError {}
