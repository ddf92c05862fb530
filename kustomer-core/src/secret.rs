//! Secrets in attributes, such as passwords, tokens and signing keys. The client's own key is in [`crate::auth`].

use std::fmt;

use crate::json::{Decode, DecodeError, Encode, Reader, Writer};
use crate::wire::{EncodesAs, JsonString};

/// A secret text: sent and received like any other, but its `Debug` output is `Secret(..)`.
///
/// With the feature `serde`, a record is serialized with `null` in the place of a secret, so that it is in no log and no
/// database, and a body with a secret cannot be serialized. `Secret` itself does not implement serde's traits: a struct
/// that derives them says with `#[serde(skip)]` or `#[serde(serialize_with = "..")]` what happens to its secrets.
///
/// ```
/// use kustomer::Secret;
///
/// let token = Secret::from("t0ken");
/// assert_eq!(format!("{token:?}"), "Secret(..)");
/// assert_eq!(token.expose(), "t0ken");
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Secret(String);

impl Secret {
    /// Returns the text.
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
        if writer.is_flat() { writer.null() } else { writer.secret(&self.0) }
    }
}

impl EncodesAs<JsonString> for Secret {}
