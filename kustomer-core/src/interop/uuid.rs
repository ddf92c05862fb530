//! `uuid::Uuid`, a custom attribute with the suffix `Str`. Written in lower case with hyphens; other forms are read too.

use uuid::Uuid;

use crate::custom::{CustomAttribute, Suffix};
use crate::json::{Decode, DecodeError, Encode, Reader, Writer};
use crate::wire::{EncodesAs, JsonString};

impl Decode for Uuid {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let start = reader.offset();
        let text = reader.string()?;
        Self::try_parse(&text).map_err(|_| Reader::malformed("a UUID", start))
    }
}

impl Encode for Uuid {
    fn encode(&self, writer: &mut Writer) {
        writer.string(self.hyphenated().encode_lower(&mut Self::encode_buffer()));
    }
}

impl CustomAttribute for Uuid {
    const SUFFIX: Suffix = Suffix::Str;
}

impl EncodesAs<JsonString> for Uuid {}
