//! The API key: kept out of every log, error and `Debug` output, and sent as a header that is marked as sensitive. How
//! a key is obtained is not here.

use std::fmt;

use http::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

use crate::error::Error;
use crate::redact::Redactor;

/// An API key: a JSON Web Token, created in Kustomer under Settings › Security › API Keys.
///
/// Its `Debug` shows nothing, and its memory is wiped when it is dropped.
#[derive(Clone)]
pub(crate) struct ApiKey(SecretString);

impl ApiKey {
    /// Checks that the key can be sent in a header.
    ///
    /// # Errors
    /// When it is empty, or contains white space, line breaks, control characters or non-ASCII characters. The error
    /// says which, and never shows the key.
    pub(crate) fn new(key: impl Into<String>) -> Result<Self, Error> {
        // Wrapped first, so that a refused key is wiped too.
        let key = SecretString::from(key.into());
        match fault(key.expose_secret()) {
            None => Ok(Self(key)),
            Some(fault) => Err(Error::config(format!("API key {fault}"))),
        }
    }

    /// What keeps this key out of errors.
    pub(crate) fn redactor(&self) -> Redactor {
        Redactor::new(self.0.expose_secret())
    }

    /// The `Authorization` header.
    pub(crate) fn to_header(&self) -> Result<HeaderValue, Error> {
        let header = SecretString::from(format!("Bearer {}", self.0.expose_secret()));
        let mut value = HeaderValue::from_str(header.expose_secret())
            .map_err(|_| Error::config("API key cannot be sent in a header"))?;
        value.set_sensitive(true);
        Ok(value)
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey(..)")
    }
}

/// What is wrong with a key, without giving anything of it away.
fn fault(key: &str) -> Option<String> {
    if key.is_empty() {
        return Some("is empty".to_owned());
    }
    let (at, wrong) = key.char_indices().find(|(_, c)| !c.is_ascii_graphic())?;
    let found = match wrong {
        '\n' | '\r' => "a line break",
        c if c.is_whitespace() => "white space",
        c if c.is_control() => "a control character",
        _ => "a non-ASCII character",
    };
    let place = if key.trim_end().len() == at { " at its end" } else { "" };
    Some(format!("contains {found}{place}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_cannot_be_sent_in_a_header_is_refused_without_being_shown() {
        for (key, expected) in [
            ("", "API key is empty"),
            ("eyJsecret\n", "API key contains a line break at its end"),
            ("eyJsecret\r\nx-evil: 1", "API key contains a line break"),
            (" eyJsecret", "API key contains white space"),
            ("eyJ secret", "API key contains white space"),
            ("eyJ\u{7}secret", "API key contains a control character"),
            ("eyJsecrét", "API key contains a non-ASCII character"),
        ] {
            let error = ApiKey::new(key).expect_err(key);
            assert!(error.is_config(), "{error:?}");
            assert_eq!(error.to_string(), expected);
            assert!(!format!("{error:?}").contains("secr"), "{error:?}");
        }
    }

    #[test]
    fn the_header_is_marked_as_sensitive() {
        let header = ApiKey::new("eyJsecret").and_then(|key| key.to_header()).expect("a plain key");
        assert_eq!(header.as_bytes(), b"Bearer eyJsecret");
        assert_eq!(format!("{header:?}"), "Sensitive");
    }

    #[test]
    fn the_key_is_wiped_when_it_is_dropped() {
        fn is_wiped<T: secrecy::zeroize::ZeroizeOnDrop>(_: &T) {}

        let ApiKey(key) = ApiKey::new("eyJsecret").expect("a plain key");
        is_wiped(&key);
    }

    #[test]
    fn debug_output_does_not_show_the_key() {
        assert_eq!(format!("{:?}", ApiKey::new("eyJsecret").expect("a plain key")), "ApiKey(..)");
    }
}
