//! What can go wrong with many records.

use std::fmt;

use crate::journal::JournalError;
use crate::refusal::Refusal;
use crate::stuck::Stuck;

/// Why records could not be read or written.
///
/// After any error, the same walk, sync or bulk run goes on where it was, and the same upsert can be made again: nothing is lost or
/// done twice by trying again.
#[derive(Debug)]
pub struct Error(pub(crate) Kind);

#[derive(Debug)]
pub(crate) enum Kind {
    Request(kustomer_core::Error),
    /// A record with this ID could not be decoded.
    Record(String, kustomer_core::json::DecodeError),
    Stuck(Stuck),
    /// The search has sort keys of its own.
    OwnOrder,
    /// Records of this type have no time that they can be sorted by.
    NoOrder(&'static str),
    /// A sync was built that cannot be run.
    Sync(String),
    /// Why a checkpoint cannot be used.
    Checkpoint(String),
    /// A response has no `date`.
    NoDate,
    /// An upsert wrote nothing.
    Upsert(Refusal),
    /// The response to a bulk request does not name its job.
    NoJob,
    /// There is no timer to wait with.
    NoTimer,
    Journal(JournalError),
}

/// The result of reading or writing many records.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// Returns the error of the request that failed, if one did.
    pub fn request(&self) -> Option<&kustomer_core::Error> {
        match &self.0 {
            Kind::Request(error) => Some(error),
            _ => None,
        }
    }

    /// Returns the ID of the record that could not be decoded, if that is the error. The walk goes on behind it.
    pub fn bad_record(&self) -> Option<&str> {
        match &self.0 {
            Kind::Record(id, _) => Some(id),
            _ => None,
        }
    }

    /// A record that could not be decoded.
    pub(crate) fn of_record(id: &str, error: kustomer_core::json::DecodeError) -> Self {
        Self(Kind::Record(id.to_owned(), error))
    }

    /// Whether an upsert by an address wrote nothing, because several customers have the address.
    pub fn is_shared_address(&self) -> bool {
        matches!(self.0, Kind::Upsert(Refusal::Shared(_)))
    }

    /// Whether an upsert wrote nothing, because the record exists, but belongs to another parent or refers to another record, and no
    /// update can change that.
    pub fn is_elsewhere(&self) -> bool {
        matches!(self.0, Kind::Upsert(Refusal::Elsewhere { .. }))
    }

    /// Returns why the journal of a bulk run cannot be used, if that is the error.
    pub fn journal(&self) -> Option<&JournalError> {
        match &self.0 {
            Kind::Journal(error) => Some(error),
            _ => None,
        }
    }

    /// Whether a checkpoint cannot be used: it is damaged, or of another sync. The message says why.
    pub fn is_bad_checkpoint(&self) -> bool {
        matches!(self.0, Kind::Checkpoint(_))
    }

    /// Whether the service offers no way to read the rest without the danger of missing a record: too many records share
    /// their times, they change too fast, or results are not in the order that was asked for.
    pub fn is_incomplete(&self) -> bool {
        matches!(self.0, Kind::Stuck(_))
    }
}

impl From<kustomer_core::Error> for Error {
    fn from(error: kustomer_core::Error) -> Self {
        Self(Kind::Request(error))
    }
}

impl From<Stuck> for Error {
    fn from(stuck: Stuck) -> Self {
        Self(Kind::Stuck(stuck))
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self(Kind::Upsert(refusal))
    }
}

impl From<JournalError> for Error {
    fn from(error: JournalError) -> Self {
        Self(Kind::Journal(error))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Request(error) => fmt::Display::fmt(error, f),
            Kind::Record(id, _) => write!(f, "record `{id}` cannot be decoded"),
            Kind::Stuck(stuck) => write!(f, "the walk cannot be completed: {stuck}"),
            Kind::OwnOrder => {
                f.write_str("a complete walk has an order of its own: leave out `sort` of the search")
            }
            Kind::NoOrder(context) => write!(
                f,
                "a search for `{context}` cannot be walked: its records have no time that results can be sorted by"
            ),
            Kind::Upsert(refusal) => write!(f, "the upsert wrote nothing: {refusal}"),
            Kind::Sync(why) => write!(f, "the sync cannot be started: {why}"),
            Kind::Checkpoint(why) => write!(f, "the checkpoint cannot be used: {why}"),
            Kind::NoDate => f.write_str(
                "the response has no valid header `date`, without which a sync does not know up to when it is complete",
            ),
            Kind::NoJob => f.write_str("the response to a bulk request does not name its job"),
            Kind::Journal(error) => fmt::Display::fmt(error, f),
            Kind::NoTimer => f.write_str("cannot wait for a job: there is no runtime with a timer"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0 {
            Kind::Request(error) => error.source(),
            Kind::Record(_, error) => Some(error),
            Kind::Journal(error) => error.source(),
            _ => None,
        }
    }
}
