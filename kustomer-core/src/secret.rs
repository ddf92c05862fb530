//! Texts that must not be seen: passwords, tokens, signing keys in attributes. The key of the client itself is in
//! [`crate::auth`].

use std::fmt;

use crate::json::{Decode, DecodeError, Encode, Reader, Writer};
use crate::wire::{EncodesAs, Text};

/// A text that is sent and read like any other, and shown nowhere: its `Debug` says `Secret(..)`.
///
/// ```
/// use kustomer_core::Secret;
///
/// let token = Secret::from("t0ken");
/// assert_eq!(format!("{token:?}"), "Secret(..)");
/// assert_eq!(token.expose(), "t0ken");
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Secret(String);

impl Secret {
    /// The text itself.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

impl Decode for Secret {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.value().map(Self)
    }
}

impl Encode for Secret {
    fn encode(&self, writer: &mut Writer) {
        writer.secret(&self.0);
    }
}

impl EncodesAs<Text> for Secret {}
