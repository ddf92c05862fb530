//! The bridge to serde, for fields marked as JSON: any type that serde can read and write.

use serde_core::Serialize;
use serde_core::de::DeserializeOwned;

use super::{DecodeError, ErrorKind, Reader, Refused, Writer};

impl Reader<'_> {
    /// Reads one value through serde. Null and a shape that does not fit are serde's to judge.
    ///
    /// # Errors
    /// When the text is malformed or serde refuses it. serde's own message is left out: it may quote the value.
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
                ErrorKind::Foreign("value does not fit the type of a JSON field"),
                start + offset,
            )
        })
    }
}

impl Reader<'_> {
    /// Reads a value through serde into its place.
    ///
    /// # Errors
    /// As [`Reader::json`].
    pub fn read_json<T: DeserializeOwned>(&mut self, slot: &mut T) -> Result<(), DecodeError> {
        *slot = self.json()?;
        Ok(())
    }

    /// Takes the value of a JSON member that must be there, unless its type has a value for null.
    ///
    /// # Errors
    /// When it was not. The error's place is the object, at `start`.
    pub fn required_json<T: DeserializeOwned>(
        slot: Option<T>,
        member: &'static str,
        start: usize,
    ) -> Result<T, DecodeError> {
        slot.or_else(|| serde_json::from_str("null").ok()).ok_or_else(|| Self::missing(member, start))
    }
}

impl Writer {
    /// Writes one value through serde. A number in it that is not finite goes out as null, as `serde_json` writes it; a
    /// type of one's own can refuse it while it is serialized. A refusal is kept and reported by [`Writer::finish`].
    pub fn json<T: Serialize + ?Sized>(&mut self, value: &T) {
        match serde_json::to_string(value) {
            Ok(text) => self.raw(&text),
            Err(_) => self.refuse(Refused::NotJson.into()),
        }
    }
}
