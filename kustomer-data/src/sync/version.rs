//! Which state of a record was read: its revision, the time of its update, and whether it is deleted.

use kustomer_core::json::{DecodeError, END, Keys, Reader};
use kustomer_core::{RawRecord, Timestamp};

static RECORD: Keys = Keys::new(&["attributes"]);
static ATTRIBUTES: Keys = Keys::new(&["rev", "updatedAt", "deleted", "deletedAt"]);

/// A state of a record, as far as it can be told from others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Version {
    /// `None` for types of records without revisions.
    pub(super) rev: Option<u64>,
    /// In milliseconds since 1970.
    pub(super) updated: Option<i64>,
    pub(super) is_deleted: bool,
}

impl Version {
    /// Reads the version of a record. An attribute that is not what it should be is one that the record lacks.
    pub(super) fn of(record: &RawRecord) -> Self {
        read(record.json()).unwrap_or_default()
    }

    /// Whether a sink that has this version need not have the other one: it is the same or an older one. Deleted or not,
    /// and by revision and time alike: what is older by one and newer by the other is delivered.
    pub(super) fn covers(&self, other: &Self) -> bool {
        let (Some(own), Some(updated)) = (self.updated, other.updated) else { return false };
        let (is_newer, is_equal) = match (self.rev, other.rev) {
            (Some(own), Some(rev)) => (own >= rev, own == rev),
            _ => (true, true),
        };
        let is_same = is_equal && own == updated;
        is_newer && own >= updated && (self.is_deleted == other.is_deleted || !is_same)
    }

    pub(super) fn updated_at(&self) -> Option<Timestamp> {
        Timestamp::from_millisecond(self.updated?).ok()
    }
}

fn read(json: &str) -> Result<Version, DecodeError> {
    let mut version = Version::default();
    let mut reader = Reader::new(json.as_bytes())?;
    let mut members = reader.object(&RECORD)?;
    loop {
        match reader.member(&mut members)? {
            END => return Ok(version),
            0 => read_attributes(&mut reader, &mut version)?,
            _ => reader.skip()?,
        }
    }
}

fn read_attributes(reader: &mut Reader<'_>, version: &mut Version) -> Result<(), DecodeError> {
    let mut attributes = reader.object(&ATTRIBUTES)?;
    loop {
        match reader.member(&mut attributes)? {
            END => return Ok(()),
            // Numbers can be texts.
            0 => version.rev = reader.raw()?.trim_matches('"').parse().ok(),
            1 => {
                let time: Option<Timestamp> = reader.raw()?.trim_matches('"').parse().ok();
                version.updated = time.map(Timestamp::as_millisecond);
            }
            2 => version.is_deleted |= reader.raw()? == "true",
            3 => version.is_deleted |= reader.raw()? != "null",
            _ => reader.skip()?,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(rev: u64, updated: i64) -> Version {
        Version { rev: Some(rev), updated: Some(updated), is_deleted: false }
    }

    #[test]
    fn a_version_is_read_whatever_its_attributes_are() {
        let read = |attributes: &str| read(&format!(r#"{{"id":"a","attributes":{attributes}}}"#)).unwrap();
        let updated = Some(1_795_867_200_250);
        let rev = Some(7);
        let live = r#"{"name":"x","rev":7,"updatedAt":"2026-11-28T12:00:00.250Z","deletedAt":null}"#;
        assert_eq!(read(live), Version { rev, updated, is_deleted: false });
        let deleted = r#"{"rev":"7","updatedAt":"2026-11-28T12:00:00.250Z","deleted":true}"#;
        assert_eq!(read(deleted), Version { rev, updated, is_deleted: true });
        assert_eq!(read(r#"{"rev":{},"updatedAt":5,"deleted":false}"#), Version::default());
    }

    #[test]
    fn a_version_covers_itself_and_older_ones() {
        let own = version(3, 100);
        for older in [version(3, 100), version(2, 90), version(2, 100), version(3, 90)] {
            assert!(own.covers(&older), "{older:?}");
        }
        let deleted = Version { is_deleted: true, ..own };
        for newer in [version(4, 100), version(3, 101), version(1, 200), version(4, 50), deleted] {
            assert!(!own.covers(&newer), "{newer:?}");
        }
        assert!(deleted.covers(&version(2, 90)));
        assert!(!own.covers(&Version::default()), "without a time, nothing is known");
    }
}
