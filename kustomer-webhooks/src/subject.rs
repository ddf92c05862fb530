//! What the envelope of an event needs of its parts. Everything is optional: the parts themselves are decoded later.

use std::ops::Range;

use kustomer_core::Timestamp;
use kustomer_core::json::{Decode, DecodeError, END, Keys, Reader, from_slice};

/// What the envelope needs to know of the record.
#[derive(Debug, Clone, Default)]
pub(crate) struct Subject {
    pub(crate) id: Option<Box<str>>,
    pub(crate) ty: Option<Box<str>>,
    pub(crate) rev: Option<u64>,
    pub(crate) updated_at: Option<Timestamp>,
}

/// What `meta` says.
pub(crate) struct Meta {
    pub(crate) custom_changed: bool,
}

impl Decode for Meta {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        static KEYS: Keys = Keys::new(&["customChanged"]);
        let mut custom_changed = false;
        let mut members = reader.object(&KEYS)?;
        loop {
            match reader.member(&mut members)? {
                0 => custom_changed = lenient(reader)?.unwrap_or_default(),
                END => return Ok(Self { custom_changed }),
                _ => reader.skip()?,
            }
        }
    }
}

/// What the envelope needs of a record. Everything is optional: the record itself is decoded later.
impl Decode for Subject {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        static KEYS: Keys = Keys::new(&["type", "id", "attributes"]);
        let mut subject = Self::default();
        let mut members = reader.object(&KEYS)?;
        loop {
            match reader.member(&mut members)? {
                0 => subject.ty = lenient(reader)?,
                1 => subject.id = lenient(reader)?,
                2 => {
                    let text = reader.raw()?;
                    let attributes: Option<Attributes> = from_slice(text.as_bytes()).ok();
                    if let Some(Attributes { rev, updated_at }) = attributes {
                        (subject.rev, subject.updated_at) = (rev, updated_at);
                    }
                }
                END => return Ok(subject),
                _ => reader.skip()?,
            }
        }
    }
}

#[derive(Default)]
struct Attributes {
    rev: Option<u64>,
    updated_at: Option<Timestamp>,
}

impl Decode for Attributes {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        static KEYS: Keys = Keys::new(&["updatedAt", "rev"]);
        let mut attributes = Self::default();
        let mut members = reader.object(&KEYS)?;
        loop {
            match reader.member(&mut members)? {
                0 => attributes.updated_at = lenient(reader)?,
                1 => attributes.rev = lenient(reader)?,
                END => return Ok(attributes),
                _ => reader.skip()?,
            }
        }
    }
}

/// Returns where the member `changes` of a record is.
pub(crate) fn changes_within(data: &str) -> Option<Range<usize>> {
    static KEYS: Keys = Keys::new(&["changes"]);
    let mut reader = Reader::from_text(data);
    let mut members = reader.object(&KEYS).ok()?;
    loop {
        match reader.member(&mut members).ok()? {
            0 => return range(&mut reader).ok(),
            END => return None,
            _ => reader.skip().ok()?,
        }
    }
}

/// Reads a value that may have another type than expected: it is `None`.
pub(crate) fn lenient<T: Decode>(reader: &mut Reader<'_>) -> Result<Option<T>, DecodeError> {
    let text = reader.raw()?;
    Ok(from_slice::<Option<T>>(text.as_bytes()).unwrap_or_default())
}

/// Skips a value and returns where it is; empty for `null`.
pub(crate) fn range(reader: &mut Reader<'_>) -> Result<Range<usize>, DecodeError> {
    let text = reader.raw()?;
    let end = reader.offset();
    Ok(if text == "null" { end..end } else { end - text.len()..end })
}
