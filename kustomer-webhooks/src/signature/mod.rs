//! The signature of a delivery: HMAC-SHA256 over the raw body, in lowercase hexadecimal. Which headers have it is in
//! `verifier`.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

type HmacSha256 = Hmac<Sha256>;

/// The length of a signature in bytes.
const LENGTH: usize = 32;

/// The length of a signature in digits.
pub(crate) const DIGITS: usize = 2 * LENGTH;

/// A signature that was received, which may be wrong.
pub(crate) struct Signature([u8; LENGTH]);

impl Signature {
    /// Reads 64 lowercase digits. The service sends no others: accepting capital letters too would make several texts one
    /// signature.
    pub(crate) fn parse(text: &[u8]) -> Option<Self> {
        let (pairs, []) = text.as_chunks::<2>() else { return None };
        let mut bytes = [0; LENGTH];
        if pairs.len() != bytes.len() {
            return None;
        }
        for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
            *byte = digit(*high)? << 4 | digit(*low)?;
        }
        Some(Self(bytes))
    }

    /// Whether it is the signature of a message, in a time that does not depend on where it differs.
    pub(crate) fn is_of(&self, key: &[u8], message: &[u8]) -> bool {
        mac(key).is_some_and(|mac| mac.chain_update(message).verify_slice(&self.0).is_ok())
    }
}

/// Whether two texts are the same, in a time that does not depend on where they differ: their signatures are compared.
pub(crate) fn is_same(secret: &[u8], text: &[u8]) -> bool {
    let (Some(expected), Some(found)) = (mac(secret), mac(secret)) else { return false };
    let expected = expected.chain_update(secret).finalize().into_bytes();
    found.chain_update(text).verify_slice(&expected).is_ok()
}

/// Returns the signature of a message.
#[cfg(any(test, feature = "test-util"))]
pub(crate) fn sign(key: &[u8], message: &[u8]) -> String {
    use std::fmt::Write as _;

    let mut text = String::with_capacity(DIGITS);
    if let Some(mac) = mac(key) {
        for byte in mac.chain_update(message).finalize().into_bytes() {
            let _ = write!(text, "{byte:02x}");
        }
    }
    text
}

/// HMAC takes keys of every length, so this is always `Some`.
fn mac(key: &[u8]) -> Option<HmacSha256> {
    HmacSha256::new_from_slice(key).ok()
}

fn digit(character: u8) -> Option<u8> {
    match character {
        b'0'..=b'9' => Some(character - b'0'),
        b'a'..=b'f' => Some(character - b'a' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
