//! The parts of a signature besides the signature itself, with the names and forms that S3 gives them.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::signature;

pub(super) const ALGORITHM: &str = "AWS4-HMAC-SHA256";

const TIME: &str = "%Y%m%dT%H%M%SZ";

/// The key that the storage host signs with. It exists as long as the sandbox.
pub(super) struct Key(Vec<u8>);

impl Default for Key {
    /// Returns a key that nothing outside the sandbox knows: forms and URLs must come from the API.
    fn default() -> Self {
        use std::hash::{BuildHasher as _, RandomState};
        let chance = || RandomState::new().hash_one(0).to_le_bytes();
        Self([chance(), chance(), chance(), chance()].concat())
    }
}

impl Key {
    pub(super) fn sign(&self, text: &str) -> String {
        signature::sign(&self.0, text.as_bytes())
    }

    pub(super) fn has_signed(&self, text: &str, signature: &str) -> bool {
        signature::is_valid(&self.0, text.as_bytes(), signature)
    }
}

/// Returns the credential of a signature: the key's name, the day and the scope.
pub(super) fn credential(now: Timestamp) -> String {
    format!("SANDBOX/{}/us-east-1/s3/aws4_request", now.strftime("%Y%m%d"))
}

/// Renders the time of a signature: `20261120T100000Z`.
pub(super) fn render(at: Timestamp) -> String {
    at.strftime(TIME).to_string()
}

pub(super) fn parse(text: &str) -> Option<Timestamp> {
    DateTime::strptime(TIME, text).ok()?.to_zoned(TimeZone::UTC).ok().map(|at| at.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_they_are_rendered() {
        let at: Timestamp = "2026-11-20T10:00:01Z".parse().unwrap();
        assert_eq!(render(at), "20261120T100001Z");
        assert_eq!(parse(&render(at)), Some(at));
        assert_eq!(parse("2026-11-20"), None);
    }

    #[test]
    fn two_keys_differ() {
        assert_ne!(Key::default().sign("a"), Key::default().sign("a"));
    }
}
