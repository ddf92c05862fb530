//! Strings: decodes escapes and reports characters that are not allowed.

use std::borrow::Cow;

use super::reader::Reader;
use crate::message::printable;
use crate::position::Position;

impl<'t> Reader<'t, '_> {
    /// Reads a string, from its opening quote.
    pub(super) fn string(&mut self) -> Option<Cow<'t, str>> {
        let opened = self.position();
        self.at += 1;
        let mut start = self.at;
        let mut decoded: Option<String> = None;
        loop {
            self.skip_text();
            match self.peek() {
                Some(b'\\') => {
                    let before = self.since(start);
                    let character = self.escape()?;
                    let text = decoded.get_or_insert_default();
                    text.push_str(before);
                    text.push(character);
                    start = self.at;
                }
                Some(b'\n' | b'\r') => {
                    self.report
                        .error(opened, "the string is not closed on this line")
                        .help("write line breaks as `\\n`");
                    return None;
                }
                Some(control @ 0..0x20) => {
                    let position = self.position();
                    self.report
                        .error(position, format!("control character U+{control:04X} in a string"))
                        .help(format!("write it as `\\u{control:04x}`"));
                    return None;
                }
                Some(_) => break,
                None => {
                    self.ends("a string").help(format!("the string begins at {opened}"));
                    return None;
                }
            }
        }
        let rest = self.since(start);
        self.at += 1;
        Some(match decoded {
            None => Cow::Borrowed(rest),
            Some(text) => Cow::Owned(text + rest),
        })
    }

    fn escape(&mut self) -> Option<char> {
        let position = self.position();
        let character = match self.bytes.get(self.at + 1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.code_point(position),
            _ => {
                let escape: String = self.text.get(self.at..).unwrap_or_default().chars().take(2).collect();
                self.report
                    .error(position, format!("unknown escape `{}`", printable(&escape)))
                    .help("write a backslash as `\\\\`");
                return None;
            }
        };
        self.at += 2;
        Some(character)
    }

    /// Decodes `\u0041` or a surrogate pair.
    fn code_point(&mut self, position: Position) -> Option<char> {
        let Some(first) = self.hexadecimal() else {
            self.report
                .error(position, "`\\u` must be followed by four hexadecimal digits")
                .help("such as `\\u00e9`");
            return None;
        };
        self.at += 6;
        if let Some(character) = char::from_u32(first) {
            return Some(character);
        }
        if let (0xd800..0xdc00, Some(second @ 0xdc00..0xe000)) = (first, self.hexadecimal()) {
            self.at += 6;
            return char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00));
        }
        self.report
            .error(position, format!("`\\u{first:04x}` is an unpaired surrogate"))
            .help("write the character itself, or both surrogates");
        None
    }

    /// The value of `\uXXXX` at the current position.
    fn hexadecimal(&self) -> Option<u32> {
        let digits = self.bytes.get(self.at..self.at + 6)?.strip_prefix(b"\\u")?;
        digits.iter().try_fold(0, |value, digit| Some(value * 16 + char::from(*digit).to_digit(16)?))
    }
}
