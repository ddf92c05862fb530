//! The bridge to serde, for fields with `#[kustomer(json)]`.

use serde_core::Serialize;
use serde_core::de::DeserializeOwned;

use super::{DecodeError, ErrorKind, Reader, Refused, Writer};

impl Reader<'_> {
    /// Reads one value through serde, which also handles `null`.
    ///
    /// # Errors
    /// When the text is malformed or serde rejects it. serde's own message is left out, since it may quote the value.
    pub fn json<T: DeserializeOwned>(&mut self) -> Result<T, DecodeError> {
        let raw = self.raw()?;
        let start = self.at - raw.len();
        serde_json::from_str(raw).map_err(|error| {
            let offset = raw
                .split_inclusive('\n')
                .take(error.line().saturating_sub(1))
                .map(str::len)
                .sum::<usize>()
                .saturating_add(error.column().saturating_sub(1))
                .min(raw.len());
            DecodeError::new(
                ErrorKind::Foreign("value does not match the type of a JSON field"),
                start + offset,
            )
        })
    }
}

impl Reader<'_> {
    /// Reads a value through serde into `slot`.
    ///
    /// # Errors
    /// As [`Reader::json`].
    pub fn read_json<T: DeserializeOwned>(&mut self, slot: &mut T) -> Result<(), DecodeError> {
        *slot = self.json()?;
        Ok(())
    }

    /// Unwraps the value of a required JSON member; an omitted one is read as `null`.
    ///
    /// # Errors
    /// When it is missing and `null` does not fit its type. The error is located at the object at `start`.
    pub fn required_json<T: DeserializeOwned>(
        slot: Option<T>,
        member: &'static str,
        start: usize,
    ) -> Result<T, DecodeError> {
        slot.or_else(|| serde_json::from_str("null").ok()).ok_or_else(|| Self::missing(member, start))
    }
}

impl Writer {
    /// Writes one value through serde. Numbers that are not finite become `null`, as in `serde_json`.
    /// [`Writer::finish`] reports errors of the value's `Serialize`.
    pub fn json<T: Serialize + ?Sized>(&mut self, value: &T) {
        match serde_json::to_string(value) {
            Ok(text) => self.raw(&text),
            Err(_) => self.refuse(Refused::NotJson.into()),
        }
    }
}
