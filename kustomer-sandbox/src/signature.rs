//! HMAC-SHA256 signatures in lowercase hexadecimal, which webhook deliveries and URLs of the storage host have.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// Returns the signature of `message` with `key`.
pub(crate) fn sign(key: &[u8], message: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of every length");
    mac.update(message);
    hex(&mac.finalize().into_bytes())
}

/// Whether a text is the signature of `message` with `key`, in a time that does not depend on where it differs.
pub(crate) fn is_valid(key: &[u8], message: &[u8], signature: &str) -> bool {
    let digit = |at: usize| char::from(*signature.as_bytes().get(at)?).to_digit(16);
    let byte = |at: usize| u8::try_from(digit(at)? << 4 | digit(at + 1)?).ok();
    let bytes: Option<Vec<u8>> = (0..signature.len()).step_by(2).map(byte).collect();
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of every length");
    mac.update(message);
    bytes.is_some_and(|bytes| mac.verify_slice(&bytes).is_ok())
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    digits.filter_map(|digit| DIGITS.get(usize::from(digit)).copied().map(char::from)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_signature_itself_is_valid() {
        let signature = sign(b"key", b"message");
        assert!(is_valid(b"key", b"message", &signature));
        for wrong in ["", "5", "zz", &signature[2..], &format!("{signature}0"), &sign(b"key", b"other")] {
            assert!(!is_valid(b"key", b"message", wrong), "{wrong}");
        }
    }

    #[test]
    fn signatures_are_those_of_rfc_4231() {
        let expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assert_eq!(sign(b"Jefe", b"what do ya want for nothing?"), expected);
    }
}
