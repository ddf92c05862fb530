//! The key that calls are made with: kept out of every log, error and `Debug` output, and put on a request as a
//! header that is marked as sensitive. How a key is obtained is not here.

use std::fmt;

use http::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

use crate::error::Error;

/// An API key: a JSON Web Token made in Kustomer under Settings › Security › API Keys.
///
/// It has no `Display`, its `Debug` shows nothing, and its memory is wiped when it is dropped.
///
/// ```
/// use kustomer_core::ApiKey;
///
/// let key = ApiKey::new("eyJhbGciOiJIUzI1NiJ9.e30.c2ln")?;
/// assert_eq!(format!("{key:?}"), "ApiKey(..)");
/// # Ok::<(), kustomer_core::Error>(())
/// ```
#[derive(Clone)]
pub struct ApiKey(SecretString);

impl ApiKey {
    /// Checks that the key can stand in a header.
    ///
    /// # Errors
    /// When it is empty or holds white space, line breaks, control characters or anything beyond ASCII. The error
    /// says what and where, and never shows the key.
    pub fn new(key: impl Into<String>) -> Result<Self, Error> {
        // Wrapped first, so that a refused key is wiped too.
        let key = SecretString::from(key.into());
        match fault(key.expose_secret()) {
            None => Ok(Self(key)),
            Some(fault) => Err(Error::config(format!("API key {fault}"))),
        }
    }

    /// The `Authorization` header.
    pub(crate) fn to_header(&self) -> Result<HeaderValue, Error> {
        let header = SecretString::from(format!("Bearer {}", self.0.expose_secret()));
        let mut value = HeaderValue::from_str(header.expose_secret())
            .map_err(|_| Error::config("API key cannot stand in a header"))?;
        value.set_sensitive(true);
        Ok(value)
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey(..)")
    }
}

/// What is wrong with a key, in words that give nothing of it away.
fn fault(key: &str) -> Option<String> {
    if key.is_empty() {
        return Some("is empty".to_owned());
    }
    let (at, wrong) = key.char_indices().find(|(_, c)| !c.is_ascii_graphic())?;
    let found = match wrong {
        '\n' | '\r' => "a line break",
        c if c.is_whitespace() => "white space",
        c if c.is_control() => "a control character",
        _ => "a character beyond ASCII",
    };
    let place = if key.trim_end().len() == at { " at its end" } else { "" };
    Some(format!("holds {found}{place}, which a key never does"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_cannot_stand_in_a_header_is_refused_without_being_shown() {
        for (key, expected) in [
            ("", "API key is empty"),
            ("eyJsecret\n", "API key holds a line break at its end, which a key never does"),
            ("eyJsecret\r\nx-evil: 1", "API key holds a line break, which a key never does"),
            (" eyJsecret", "API key holds white space, which a key never does"),
            ("eyJ secret", "API key holds white space, which a key never does"),
            ("eyJ\u{7}secret", "API key holds a control character, which a key never does"),
            ("eyJsecrét", "API key holds a character beyond ASCII, which a key never does"),
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
}
