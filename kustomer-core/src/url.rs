//! URLs in attributes. The URLs of requests are in [`crate::config`].

use std::fmt;
use std::str::FromStr;

use crate::json::{Decode, DecodeError, Encode, Reader, Writer};
use crate::wire::{EncodesAs, JsonString};

/// A URL, as in a custom attribute with the suffix `Url`.
///
/// Values that a program creates are checked. Values from the service are accepted as they are, so that a bad URL in
/// an old record does not make the record unreadable.
///
/// ```
/// use kustomer::Url;
///
/// let status: Url = "https://example.com/flights/BA117".parse()?;
/// assert_eq!(status.as_str(), "https://example.com/flights/BA117");
/// let error = "example.com".parse::<Url>().unwrap_err();
/// assert_eq!(error.to_string(), "not a web address such as `https://example.com/flights`");
/// # Ok::<(), kustomer::InvalidUrl>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Url(String);

impl Url {
    /// Creates a URL. It must have a scheme and a host, and no white space.
    ///
    /// # Errors
    /// When the text is not such a URL.
    pub fn new(text: impl crate::text::Text) -> Result<Self, InvalidUrl> {
        let text = crate::text::Text::into_text(text);
        let uri: http::Uri = text.parse().map_err(|_| InvalidUrl::NOT_A_URL)?;
        match (uri.scheme(), uri.host()) {
            (Some(_), Some(host)) if !host.is_empty() => Ok(Self(text)),
            _ => Err(InvalidUrl::NOT_A_URL),
        }
    }

    /// Creates a URL that is checked by its own rules.
    #[cfg(feature = "url")]
    pub(crate) fn of_text(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// Returns the URL as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&Self> for Url {
    fn from(url: &Self) -> Self {
        url.clone()
    }
}

impl FromStr for Url {
    type Err = InvalidUrl;

    fn from_str(text: &str) -> Result<Self, InvalidUrl> {
        Self::new(text)
    }
}

impl TryFrom<&str> for Url {
    type Error = InvalidUrl;

    fn try_from(text: &str) -> Result<Self, InvalidUrl> {
        Self::new(text)
    }
}

impl TryFrom<String> for Url {
    type Error = InvalidUrl;

    fn try_from(text: String) -> Result<Self, InvalidUrl> {
        Self::new(text)
    }
}

impl AsRef<str> for Url {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl Decode for Url {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.value().map(Self)
    }
}

impl Encode for Url {
    fn encode(&self, writer: &mut Writer) {
        writer.string(&self.0);
    }
}

impl EncodesAs<JsonString> for Url {}

impl serde_core::Serialize for Url {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// Accepts any text, as from the service, so that a record with a bad URL round-trips.
impl<'de> serde_core::Deserialize<'de> for Url {
    fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}

/// An error from parsing text that is not a URL with a scheme and a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidUrl(());

impl InvalidUrl {
    pub(crate) const NOT_A_URL: Self = Self(());
}

impl fmt::Display for InvalidUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a web address such as `https://example.com/flights`")
    }
}

impl std::error::Error for InvalidUrl {}
