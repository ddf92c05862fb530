//! An entry in the list of Klasses, reduced to what finding a Klass by its name takes.

use crate::json::{Decode, DecodeError, END, Keys, Reader};
use crate::resource::{List, Resource};

#[derive(Debug)]
pub(super) struct KlassEntry {
    pub(super) name: Option<String>,
    pub(super) status: Option<String>,
}

impl Resource for KlassEntry {
    const TYPE: &'static str = "klass";
    const PATH: &'static str = "/v1/klasses";
}

impl List for KlassEntry {}

static DATA_KEYS: Keys = Keys::new(&["attributes"]);

static ATTRIBUTES_KEYS: Keys = Keys::new(&["name", "status"]);

impl Decode for KlassEntry {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut entry = Self { name: None, status: None };
        let mut members = reader.object(&DATA_KEYS)?;
        loop {
            match reader.member(&mut members)? {
                0 => entry.attributes(reader)?,
                END => return Ok(entry),
                _ => reader.skip()?,
            }
        }
    }
}

impl KlassEntry {
    #[inline]
    fn attributes(&mut self, reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        let mut members = reader.object(&ATTRIBUTES_KEYS)?;
        loop {
            match reader.member(&mut members)? {
                0 => self.name = reader.value()?,
                1 => self.status = reader.value()?,
                END => return Ok(()),
                _ => reader.skip()?,
            }
        }
    }
}
