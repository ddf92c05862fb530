//! Removes the API key from text that an error shows. A server, a proxy or a transport may echo what it was sent, so
//! that any text from outside can contain the key. Which texts an error has is up to the error.

use std::collections::HashSet;
use std::fmt;
use std::hash::{DefaultHasher, Hasher as _};
use std::sync::Arc;

use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret, SecretString};

/// Replaces the key.
const MASK: &str = "***";
/// A part of the key that is this long is removed like the whole key: a shorter one is of no use to anyone.
const SHORTEST_PART: usize = 16;
/// A key that is shorter than this is a placeholder in a test, and may well be an ordinary word.
const SHORTEST_KEY: usize = 8;

/// Knows the API key, and replaces it in texts. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Redactor {
    key: Arc<SecretString>,
}

impl Redactor {
    pub(crate) fn new(key: &str) -> Self {
        Self { key: Arc::new(SecretString::from(key.to_owned())) }
    }

    /// Returns `text` with `***` in place of the key and of every part of it of 16 or more characters.
    ///
    /// Finds the key in another case (hosts are written in lower case), percent-encoded, JSON-escaped, and in either
    /// alphabet of base64.
    #[cold]
    pub(crate) fn redact(&self, text: &str) -> String {
        let covered = self.covered(text);
        let mut redacted = String::with_capacity(text.len());
        let mut was_covered = false;
        for (character, is_covered) in text.chars().zip(covered) {
            match (is_covered, was_covered) {
                (false, _) => redacted.push(character),
                (true, false) => redacted.push_str(MASK),
                (true, true) => {}
            }
            was_covered = is_covered;
        }
        redacted
    }

    /// True when `text` contains the key or a part of it that is too long to be shown.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.covered(text).contains(&true)
    }

    /// For each character, whether it is part of the key.
    fn covered(&self, text: &str) -> Vec<bool> {
        let characters = Character::all(text);
        let mut covered = vec![false; characters.len()];
        let key: Zeroizing<Vec<u8>> = Zeroizing::new(self.key.expose_secret().bytes().map(folded).collect());
        if key.len() < SHORTEST_KEY {
            return covered;
        }
        let width = key.len().min(SHORTEST_PART);
        let parts: HashSet<u64> = key.windows(width).map(hash).collect();
        let mut part = Vec::with_capacity(width);
        for start in 0..characters.len() {
            if let Some(end) = read(&characters, start, width, &mut part)
                && parts.contains(&hash(&part))
                && let Some(covered) = covered.get_mut(start..end)
            {
                covered.fill(true);
            }
        }
        covered
    }
}

/// Reads `width` characters from `start` on into `part`, and returns where they end. What looks like an escape may be the
/// end of something else and the beginning of the key, so a part is looked for from every character on.
fn read(characters: &[Character], start: usize, width: usize, part: &mut Vec<u8>) -> Option<usize> {
    part.clear();
    let mut at = start;
    for _ in 0..width {
        let character = characters.get(at)?;
        part.push(character.folded);
        at += character.length;
    }
    Some(at)
}

/// Never shows the key.
impl fmt::Debug for Redactor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Redactor(..)")
    }
}

/// A character of a text, or an escape that begins with it.
struct Character {
    /// In characters of the text.
    length: usize,
    /// What it is compared by; 0 for one that no key contains.
    folded: u8,
}

impl Character {
    fn all(text: &str) -> Vec<Self> {
        let all = text.char_indices().map(|(start, character)| {
            let rest = text.get(start..).unwrap_or_default();
            let (length, byte) = escaped(rest)
                .unwrap_or_else(|| (1, u8::try_from(character).ok().filter(u8::is_ascii).unwrap_or(0)));
            Self { length, folded: folded(byte) }
        });
        all.collect()
    }
}

/// Length and value of an escape at the start of `text`: `%2E` or `\u002e`.
fn escaped(text: &str) -> Option<(usize, u8)> {
    let (length, digits) = if let Some(rest) = text.strip_prefix('%') {
        (3, rest.get(..2)?)
    } else {
        (6, text.strip_prefix("\\u00").and_then(|rest| rest.get(..2))?)
    };
    digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(())?;
    Some((length, u8::from_str_radix(digits, 16).ok()?))
}

/// At worst, two parts with the same hash remove text that is not part of the key.
fn hash(part: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(part);
    hasher.finish()
}

/// The same byte for upper and lower case, and for both alphabets of base64.
const fn folded(byte: u8) -> u8 {
    match byte {
        b'-' => b'+',
        b'_' => b'/',
        byte => byte.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IjVmIn0.abc-DEF_ghi+JKL/mno==";

    fn redact(text: &str) -> String {
        Redactor::new(KEY).redact(text)
    }

    #[test]
    fn the_key_is_replaced_wherever_it_is() {
        for (text, expected) in [
            (format!("Bearer {KEY}"), "Bearer ***"),
            (format!("{KEY}{KEY}"), "***"),
            (format!("ä {KEY} ä {KEY}"), "ä *** ä ***"),
            ("nothing to hide".to_owned(), "nothing to hide"),
            (String::new(), ""),
        ] {
            assert_eq!(redact(&text), expected);
        }
    }

    #[test]
    fn a_part_is_replaced_from_16_characters_on() {
        for start in 0..KEY.len() - 16 {
            assert_eq!(redact(&format!("<{}>", &KEY[start..start + 16])), "<***>");
        }
        assert_eq!(redact("<eyJhbGciOiJIUzI>"), "<eyJhbGciOiJIUzI>", "15 characters");
    }

    #[test]
    fn case_and_encoding_do_not_hide_the_key() {
        use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

        let url_alphabet = KEY.replace('+', "-").replace('/', "_");
        for text in [
            KEY.to_ascii_lowercase(),
            KEY.to_ascii_uppercase(),
            utf8_percent_encode(KEY, NON_ALPHANUMERIC).to_string(),
            KEY.replace('=', "\\u003d").replace('.', "\\u002E"),
            url_alphabet,
            KEY.trim_end_matches('=').to_owned(),
        ] {
            let redacted = redact(&format!("<{text}>"));
            assert_eq!(redacted, "<***>", "{text}");
        }
    }

    #[test]
    fn what_looks_like_an_escape_before_the_key_hides_none_of_it() {
        for start in 0..KEY.len() - 20 {
            let part = &KEY[start..start + 16];
            for before in ["%", "%2", "\\u00", "\\u002", "\\u", "\\u0", "%25", "\\u0025"] {
                let redacted = redact(&format!("<{before}{part}>"));
                // The key may have a `u` before the part, which is then covered as well.
                assert!(redacted.ends_with("***>"), "{before}{part}: {redacted}");
            }
            let escaped = part.replace('J', "%4a");
            assert_eq!(redact(&format!("%2{escaped}>")), "%2***>", "{escaped}");
        }
    }

    #[test]
    fn a_short_key_is_replaced_as_a_whole_and_a_placeholder_is_not() {
        assert_eq!(Redactor::new("eyJsecret").redact("a eyjSecret b eyJsecre"), "a *** b eyJsecre");
        assert_eq!(Redactor::new("eyJ").redact("eyJ"), "eyJ");
        assert_eq!(Redactor::new("").redact("abc"), "abc");
    }

    #[test]
    fn nothing_that_is_not_the_key_is_changed() {
        for text in
            ["100% sure", "%", "%e", "%zz", "\\u00", "\\u00zz", "\\u00é", "%é", "\u{1f600}\u{202e}", "***"]
        {
            assert_eq!(redact(text), text);
        }
        assert!(!format!("{:?}", Redactor::new(KEY)).contains("eyJ"));
    }
}
