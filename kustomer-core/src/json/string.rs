//! Strings: scanning eight bytes at a time, escapes, and masked values, which take the place of strings.

use std::borrow::Cow;

use super::keys::UNKNOWN;
use super::plain::{plain_run, special};
use super::{DecodeError, END, ErrorKind, Keys, Mark, Reader, Syntax};

impl<'a> Reader<'a> {
    /// Reads a string. For a masked value, reads its presentation and records its offset.
    ///
    /// # Errors
    /// When the next value is neither.
    pub fn string(&mut self) -> Result<Cow<'a, str>, DecodeError> {
        match self.peek() {
            Some(b'"') => {}
            Some(b'{') => return self.masked_presentation().map(Cow::Owned),
            _ => return Err(self.wrong_type("a string")),
        }
        if let Some(plain) = self.plain_string() {
            return Ok(Cow::Borrowed(plain));
        }
        let (start, end) = self.skip_string()?;
        Ok(Cow::Owned(Self::unescape(self.text.get(start..end).unwrap_or_default())))
    }

    /// Reads a string without escapes, as nearly all are, if one is next without white space.
    #[inline]
    pub(crate) fn plain_string(&mut self) -> Option<&'a str> {
        let bytes = self.bytes();
        if bytes.get(self.at) != Some(&b'"') {
            return None;
        }
        let start = self.at + 1;
        let end = plain_run(bytes, start);
        if bytes.get(end) != Some(&b'"') {
            return None;
        }
        self.at = end + 1;
        self.text.get(start..end)
    }

    /// Reads a string of exactly `N` bytes without escapes, if one is next. `N` is a multiple of 8.
    #[inline]
    pub(crate) fn plain_string_of<const N: usize>(&mut self) -> Option<&'a str> {
        let [b'"', rest @ ..] = self.bytes().get(self.at..)? else { return None };
        let (text, rest) = rest.split_first_chunk::<N>()?;
        let ([b'"', ..], (words, [])) = (rest, text.as_chunks::<8>()) else { return None };
        let mut found = 0;
        for word in words {
            found |= special(u64::from_le_bytes(*word));
        }
        if found != 0 {
            return None;
        }
        let start = self.at + 1;
        let text = self.text.get(start..start + N)?;
        self.at = start + N + 1;
        Some(text)
    }

    /// Reads a string of exactly `N` bytes, if one is next and `parse` accepts its text. `parse` must reject quotes,
    /// backslashes and control characters.
    #[inline]
    pub(crate) fn fixed_string<const N: usize, T>(
        &mut self,
        parse: impl FnOnce(&'a [u8; N]) -> Option<T>,
    ) -> Option<T> {
        let [b'"', rest @ ..] = self.bytes().get(self.at..)? else { return None };
        let (text, rest) = rest.split_first_chunk::<N>()?;
        let [b'"', ..] = rest else { return None };
        let value = parse(text)?;
        self.at += N + 2;
        Some(value)
    }

    /// Skips `text`, if it is next.
    #[inline]
    pub(crate) fn exactly(&mut self, text: &str) -> Option<()> {
        self.bytes().get(self.at..)?.starts_with(text.as_bytes()).then(|| self.at += text.len())
    }

    /// Reads `text` and a string without escapes after it, if both are next.
    #[inline]
    pub(crate) fn plain_string_after(&mut self, text: &str) -> Option<&'a str> {
        self.exactly(text)?;
        self.plain_string()
    }

    /// Skips a string whose quote is the next byte, checks it, and returns the range between the quotes.
    pub(super) fn skip_string(&mut self) -> Result<(usize, usize), DecodeError> {
        let start = self.at + 1;
        self.at = start;
        loop {
            self.at = self.plain_run(self.at);
            match self.bytes().get(self.at) {
                Some(b'"') => {
                    self.at += 1;
                    return Ok((start, self.at - 1));
                }
                Some(b'\\') => self.check_escape()?,
                Some(_) => return Err(self.syntax(Syntax::ControlCharacter)),
                None => return Err(self.cut_off()),
            }
        }
    }

    /// Returns the offset of the first byte from `at` on that is not plain text.
    #[inline]
    fn plain_run(&self, at: usize) -> usize {
        plain_run(self.bytes(), at)
    }

    /// Skips one escape, or the two of a surrogate pair.
    fn check_escape(&mut self) -> Result<(), DecodeError> {
        match self.bytes().get(self.at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
                self.at += 2;
                Ok(())
            }
            Some(b'u') => {
                let first = self.hex(self.at + 2)?;
                let pair = match first {
                    0xD800..=0xDBFF => true,
                    0xDC00..=0xDFFF => return Err(self.syntax(Syntax::LoneSurrogate)),
                    _ => false,
                };
                if !pair {
                    self.at += 6;
                    return Ok(());
                }
                if self.bytes().get(self.at + 6..self.at + 8) != Some(b"\\u") {
                    return Err(self.syntax(Syntax::LoneSurrogate));
                }
                match self.hex(self.at + 8)? {
                    0xDC00..=0xDFFF => {
                        self.at += 12;
                        Ok(())
                    }
                    _ => Err(self.syntax(Syntax::LoneSurrogate)),
                }
            }
            Some(_) => Err(self.syntax(Syntax::BadEscape)),
            None => {
                self.at += 1;
                Err(self.cut_off())
            }
        }
    }

    fn hex(&self, at: usize) -> Result<u32, DecodeError> {
        let digits = self.bytes().get(at..at + 4).ok_or_else(|| self.cut_off())?;
        let mut code = 0;
        for &digit in digits {
            let value = char::from(digit).to_digit(16).ok_or_else(|| self.syntax(Syntax::BadEscape))?;
            code = code * 16 + value;
        }
        Ok(code)
    }

    /// Returns the text of a string that [`Reader::skip_string`] has checked.
    pub(super) fn unescape(raw: &str) -> String {
        let mut text = String::with_capacity(raw.len());
        let mut rest = raw;
        while let Some((plain, escaped)) = rest.split_once('\\') {
            text.push_str(plain);
            rest = push_escape(&mut text, escaped);
        }
        text.push_str(rest);
        text
    }

    /// Reads `{"isMasked": true, "maskedPresentation": ".."}` and records its offset.
    ///
    /// A masked value has scalar members only. The attempt ends at the first nested container: otherwise, nested
    /// objects would be read again at each level.
    #[cold]
    fn masked_presentation(&mut self) -> Result<String, DecodeError> {
        static KEYS: Keys = Keys::new(MASK_NAMES);
        let start = self.at;
        let (mut masked, mut presentation) = (false, String::new());
        let mut members = self.object(&KEYS)?;
        loop {
            let member = self.member(&mut members)?;
            match (member, self.peek()) {
                (END, _) => break,
                (_, Some(b'{' | b'[')) => return Err(Self::not_a_string(start)),
                (0, Some(b't' | b'f')) => masked = self.boolean()?,
                (1, Some(b'"')) => presentation = self.string()?.into_owned(),
                _ => self.skip()?,
            }
        }
        if !masked {
            return Err(Self::not_a_string(start));
        }
        self.masked.push(start);
        Ok(presentation)
    }

    fn not_a_string(offset: usize) -> DecodeError {
        DecodeError::new(ErrorKind::WrongType { expected: "a string", found: "an object" }, offset)
    }

    /// Skips the masked value at `start` after a value could not be decoded there.
    ///
    /// # Errors
    /// Returns `error` when there is no masked value.
    #[cold]
    #[inline(never)]
    pub(super) fn masked_instead(&mut self, start: &Mark, error: DecodeError) -> Result<(), DecodeError> {
        if error.is_syntax() {
            return Err(error);
        }
        self.rewind(start);
        if self.take_masked() { Ok(()) } else { Err(error) }
    }

    /// Reads a masked value, if one is next, for a type that cannot represent the presentation.
    #[cold]
    pub(super) fn take_masked(&mut self) -> bool {
        let (at, depth_left) = (self.at, self.depth_left);
        if self.peek() == Some(b'{') && self.masked_presentation().is_ok() {
            return true;
        }
        (self.at, self.depth_left) = (at, depth_left);
        false
    }
}

pub(super) const MASK_NAMES: &[&str] = &["isMasked", "maskedPresentation"];
const _: () = assert!(MASK_NAMES.len() < END && END < UNKNOWN);

/// Appends the character of an escape (`escaped` starts after the backslash) and returns the text after it.
fn push_escape<'r>(text: &mut String, escaped: &'r str) -> &'r str {
    let mut chars = escaped.chars();
    let plain = match chars.next() {
        Some('b') => '\u{8}',
        Some('f') => '\u{c}',
        Some('n') => '\n',
        Some('r') => '\r',
        Some('t') => '\t',
        Some('u') => {
            let first = code_unit(escaped.get(1..5));
            let second = code_unit(escaped.get(7..11)).filter(|_| escaped.get(5..7) == Some("\\u"));
            let units = [first.unwrap_or(0xFFFD), second.unwrap_or(0xFFFD)];
            // A second escape belongs to the first only if they form a surrogate pair.
            let decoded = char::decode_utf16(units).next().and_then(Result::ok);
            text.push(decoded.unwrap_or(char::REPLACEMENT_CHARACTER));
            let is_pair = decoded.is_some_and(|c| c as u32 > 0xFFFF);
            return escaped.get(if is_pair { 11 } else { 5 }..).unwrap_or_default();
        }
        Some(other) => other,
        None => return "",
    };
    text.push(plain);
    chars.as_str()
}

fn code_unit(digits: Option<&str>) -> Option<u16> {
    u16::from_str_radix(digits?, 16).ok()
}
