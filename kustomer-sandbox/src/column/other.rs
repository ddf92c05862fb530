//! Other tables that the values of a column are computed from.

use crate::store::{Mark, Rows};

/// Another table, and which values its records change.
#[derive(Clone, Copy)]
pub(crate) struct Other<'s> {
    rows: Rows<'s>,
    reach: Reach,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    Referred,
    All,
    Places,
}

/// The state of another table when a column was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seen {
    Writes(Mark),
    Places(u64),
}

impl<'s> Other<'s> {
    /// Each record changes the values of those that it refers to or has referred to.
    pub(crate) fn of_referred(rows: Rows<'s>) -> Self {
        Self { rows, reach: Reach::Referred }
    }

    /// Any record can change all values.
    pub(crate) fn of_all(rows: Rows<'s>) -> Self {
        Self { rows, reach: Reach::All }
    }

    /// The values are places of these records.
    pub(crate) fn of_places(rows: Rows<'s>) -> Self {
        Self { rows, reach: Reach::Places }
    }

    pub(super) fn seen(self) -> Seen {
        match self.reach {
            Reach::Places => Seen::Places(self.rows.generation()),
            Reach::Referred | Reach::All => Seen::Writes(self.rows.mark()),
        }
    }

    /// Adds the places among `rows` whose values may have changed since. Returns `None` if these are not known.
    pub(super) fn add_changed(self, seen: Seen, rows: Rows<'_>, changed: &mut Vec<usize>) -> Option<()> {
        match (seen, self.reach) {
            _ if seen == self.seen() => Some(()),
            (Seen::Writes(mark), Reach::Referred) => {
                self.rows.each_reference_since(mark, &mut |id| changed.extend(rows.row_of(id)))
            }
            _ => None,
        }
    }
}
