//! What a walk reads of a record, whatever its type: its ID and its times.

use kustomer_core::json::{DecodeError, END, Keys, Reader};
use kustomer_core::{RawRecord, Timestamp};

use super::exchange::Row;
use super::key::Key;

static RECORD: Keys = Keys::new(&["attributes"]);
static ATTRIBUTES: Keys = Keys::new(&["updatedAt", "createdAt"]);

/// A time that records can be sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TimeOf {
    Update = 0,
    Creation = 1,
}

/// Reads a record. A time that is no time is one that the record lacks.
pub(crate) fn row(record: &RawRecord, levels: &[TimeOf]) -> Row {
    let id = record.id().map(kustomer_core::Id::as_str).unwrap_or_default();
    let found = times(record.json()).unwrap_or_default();
    let mut times = [None; 2];
    for (time, level) in times.iter_mut().zip(levels) {
        *time = found.get(*level as usize).copied().flatten();
    }
    Row { key: Key::new(id), times }
}

fn times(json: &str) -> Result<[Option<Timestamp>; 2], DecodeError> {
    let mut times = [None; 2];
    let mut reader = Reader::new(json.as_bytes())?;
    let mut members = reader.object(&RECORD)?;
    loop {
        match reader.member(&mut members)? {
            END => return Ok(times),
            0 => {
                let mut attributes = reader.object(&ATTRIBUTES)?;
                loop {
                    match reader.member(&mut attributes)? {
                        END => break,
                        at if at < times.len() => times[at] = reader.value()?,
                        _ => reader.skip()?,
                    }
                }
            }
            _ => reader.skip()?,
        }
    }
}
