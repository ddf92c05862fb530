//! The parts of a record that a guarded update depends on, of records of any type.

use crate::custom::Custom;
use crate::json::{Decode, DecodeError, END, Keys, Reader};
use crate::resource::REV;

/// What a guarded update depends on.
#[derive(Debug, Default)]
pub(super) struct Revision {
    pub(super) rev: Option<i64>,
    pub(super) custom: Custom,
}

const DATA: &[&str] = &["attributes"];
static DATA_KEYS: Keys = Keys::new(DATA);

const ATTRIBUTES: &[&str] = &[REV, "custom"];
static ATTRIBUTES_KEYS: Keys = Keys::new(ATTRIBUTES);

impl Decode for Revision {
    fn decode(reader: &mut Reader<'_>) -> std::result::Result<Self, DecodeError> {
        let mut revision = Self::default();
        let mut members = reader.object(&DATA_KEYS)?;
        loop {
            match reader.member(&mut members)? {
                0 => revision.attributes(reader)?,
                END => return Ok(revision),
                _ => reader.skip()?,
            }
        }
    }
}

impl Revision {
    fn attributes(&mut self, reader: &mut Reader<'_>) -> std::result::Result<(), DecodeError> {
        let mut members = reader.object(&ATTRIBUTES_KEYS)?;
        loop {
            match reader.member(&mut members)? {
                0 => self.rev = reader.value()?,
                1 => self.custom = reader.value()?,
                END => return Ok(()),
                _ => reader.skip()?,
            }
        }
    }
}
