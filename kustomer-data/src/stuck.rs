//! Why a walk cannot go on without the danger of missing records.

use std::fmt;

use kustomer_core::Timestamp;

/// Why a walk cannot go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Stuck {
    /// More records have the same times than a search returns.
    TooManyAtOnce { times: Vec<Timestamp>, total: Option<u64> },
    /// Records with the same times changed whenever they were read.
    Unsteady { times: Vec<Timestamp> },
    /// Results are not in the order that was asked for.
    Unsorted,
    /// A record with this ID lacks the time that results are sorted by.
    NoTime(String),
    /// A page is empty although further ones follow.
    Empty,
}

impl fmt::Display for Stuck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooManyAtOnce { times, total } => {
                let total = total.map_or("more".to_owned(), |total| total.to_string());
                write!(
                    f,
                    "{total} records {}, more than the service returns of a search; nothing in a search divides them: \
                     filter by another attribute, and walk each part",
                    Moment(times)
                )
            }
            Self::Unsteady { times } => {
                write!(f, "the records that {} changed whenever they were read: try again later", Moment(times))
            }
            Self::Unsorted => f.write_str(
                "the results are not in ascending order of the time that they were to be sorted by: a walk would miss \
                 records",
            ),
            Self::NoTime(id) => {
                write!(f, "record `{id}` lacks the time that the results are sorted by, such as `updatedAt`")
            }
            Self::Empty => f.write_str("a page has no records, but further pages follow it"),
        }
    }
}

/// The times that records share, as part of a sentence.
struct Moment<'t>(&'t [Timestamp]);

impl fmt::Display for Moment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            [updated, created] => write!(f, "were updated at {updated} and created at {created}"),
            [time, ..] => write!(f, "were updated at {time}"),
            [] => f.write_str("were found"),
        }
    }
}
