//! `url::Url`. It is stricter than [`Url`] where it reads, and wider where it is created: `mailto:` has no host.

use std::borrow::Borrow;

use crate::argument::{Exact, Given, forms};
use crate::custom::{CustomAttribute, Suffix};
use crate::json::{Decode, DecodeError, Encode, Reader, Writer};
use crate::wire::{EncodesAs, JsonString};
use crate::{InvalidUrl, Url};

/// Fails for a URL without a host, such as `mailto:jane@example.com`.
impl TryFrom<url::Url> for Url {
    type Error = InvalidUrl;

    fn try_from(url: url::Url) -> Result<Self, InvalidUrl> {
        Self::new(String::from(url))
    }
}

/// Fails for a URL that the service sent and that is not one. `url` normalizes: `HTTPS://Example.com` becomes
/// `https://example.com/`.
impl TryFrom<Url> for url::Url {
    type Error = InvalidUrl;

    fn try_from(url: Url) -> Result<Self, InvalidUrl> {
        Self::try_from(&url)
    }
}

/// See the conversion by value.
impl TryFrom<&Url> for url::Url {
    type Error = InvalidUrl;

    fn try_from(url: &Url) -> Result<Self, InvalidUrl> {
        Self::parse(url.as_str()).map_err(|_| InvalidUrl::NOT_A_URL)
    }
}

impl Decode for url::Url {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let start = reader.offset();
        let text = reader.string()?;
        Self::parse(&text).map_err(|_| Reader::malformed("an absolute URL", start))
    }
}

impl Encode for url::Url {
    fn encode(&self, writer: &mut Writer) {
        writer.string(self.as_str());
    }
}

impl CustomAttribute for url::Url {
    const SUFFIX: Suffix = Suffix::Url;
}

impl EncodesAs<JsonString> for url::Url {}

forms! {
    [] url::Url as Url: url => Url::of_text(url.as_str());
    ['v] &'v url::Url as Url: url => Url::of_text(url.as_str());
}
