//! The result of a run, in numbers.

use std::fmt;

use crate::feed::Rejected;
use crate::flight::Change;
use crate::notice::Notice;

/// The counts of a run. A flight counts once for each of its passengers.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Summary {
    pub(crate) created: usize,
    pub(crate) updated: usize,
    pub(crate) unchanged: usize,
    /// How many passengers got a message that their flight is late.
    pub(crate) notified: usize,
    /// How many would have, if they had a phone number.
    pub(crate) without_phone: usize,
    pub(crate) passengers: usize,
    pub(crate) passengers_created: usize,
    pub(crate) rejected: Vec<Rejected>,
}

impl Summary {
    pub(crate) fn count(&mut self, change: Change) {
        match change {
            Change::Created => self.created += 1,
            Change::Updated => self.updated += 1,
            Change::Unchanged => self.unchanged += 1,
        }
    }

    pub(crate) fn count_notice(&mut self, notice: Notice) {
        match notice {
            Notice::Sent => self.notified += 1,
            Notice::NoPhone => self.without_phone += 1,
            Notice::NotDue | Notice::SentBefore | Notice::Postponed => {}
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { created, updated, unchanged, notified, without_phone, .. } = self;
        let Self { passengers, passengers_created, rejected, .. } = self;
        writeln!(f, "flights:    {created} created, {updated} updated, {unchanged} unchanged")?;
        writeln!(f, "messages:   {notified} sent, {without_phone} not sent for want of a phone number")?;
        let found = passengers - passengers_created;
        write!(f, "passengers: {passengers_created} created, {found} found")?;
        match rejected.len() {
            0 => Ok(()),
            1 => write!(f, "\nskipped:    1 entry of the feed"),
            more => write!(f, "\nskipped:    {more} entries of the feed"),
        }
    }
}
