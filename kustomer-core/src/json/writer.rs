//! The writer: compact JSON text, and the first thing that had no JSON form.

use std::fmt::{self, Write as _};
use std::ops::Range;

use super::string::plain_run;

/// Why a value could not be written as JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EncodeError {
    refused: Refused,
}

/// What has no JSON form. One byte, since every builder carries it along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refused {
    NotFinite,
    NotJson,
    NotAnObject,
    OtherTag,
}

impl From<Refused> for EncodeError {
    fn from(refused: Refused) -> Self {
        Self { refused }
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.refused {
            Refused::NotFinite => "a number that is not finite has no JSON form",
            Refused::NotJson => "value of a JSON field cannot be written as JSON",
            Refused::NotAnObject => "what a variant with a tag holds is no object",
            Refused::OtherTag => "what a variant with a tag holds has another tag of its own",
        })
    }
}

impl std::error::Error for EncodeError {}

/// Writes JSON text. Commas are its own business; names and values must alternate inside an object.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Writer {
    pub(super) text: String,
    refused: Option<EncodeError>,
    /// A whole record is written, and not what is sent to the service.
    whole: bool,
    /// A text is in it that must not be seen.
    secret: bool,
}

impl Writer {
    /// An empty writer.
    pub const fn new() -> Self {
        Self { text: String::new(), refused: None, whole: false, secret: false }
    }

    /// A writer of what is read, not of what is sent: members that are only read are written too.
    pub(crate) const fn whole() -> Self {
        Self { text: String::new(), refused: None, whole: true, secret: false }
    }

    /// True when members that are only read are written too.
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// Writes a string that must not be seen in a `Debug`.
    pub(crate) fn secret(&mut self, value: &str) {
        self.secret = true;
        self.string(value);
    }

    /// True when something in the text must not be seen.
    pub(crate) fn holds_secret(&self) -> bool {
        self.secret
    }

    /// Room for a usual body, so that it is not moved while it grows.
    pub(crate) fn reserve(&mut self, bytes: usize) {
        self.text.reserve(bytes);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(crate) fn as_str(&self) -> Result<&str, EncodeError> {
        match &self.refused {
            None => Ok(&self.text),
            Some(error) => Err(*error),
        }
    }

    /// The text so far, refused values or not.
    pub(crate) fn so_far(&self) -> &str {
        &self.text
    }

    /// Takes out a member, and a comma beside it.
    pub(crate) fn cut(&mut self, member: Range<usize>) {
        let (before, after) = (self.text.get(..member.start), self.text.get(member.end..));
        let place = match (before, after) {
            (Some(before), _) if before.ends_with(',') => member.start - 1..member.end,
            (_, Some(after)) if after.starts_with(',') => member.start..member.end + 1,
            _ => member,
        };
        self.text.replace_range(place, "");
    }

    /// The text written so far.
    ///
    /// # Errors
    /// When a value had no JSON form; the first one is told.
    pub fn finish(self) -> Result<String, EncodeError> {
        match self.refused {
            None => Ok(self.text),
            Some(error) => Err(error),
        }
    }

    /// Notes that a value has no JSON form; [`Writer::finish`] will say so.
    #[cold]
    pub fn refuse(&mut self, error: EncodeError) {
        self.null();
        self.refused.get_or_insert(error);
    }

    /// Writes `null`.
    pub fn null(&mut self) {
        self.raw("null");
    }

    /// Writes `true` or `false`.
    pub fn boolean(&mut self, value: bool) {
        self.raw(if value { "true" } else { "false" });
    }

    /// Writes an integer.
    pub fn integer(&mut self, value: impl itoa::Integer) {
        self.separate();
        self.text.push_str(itoa::Buffer::new().format(value));
    }

    /// Writes a number; whole numbers without a fraction. One that is not finite is refused.
    pub fn float(&mut self, value: f64) {
        if !value.is_finite() {
            return self.refuse(Refused::NotFinite.into());
        }
        self.separate();
        let mut buffer = zmij::Buffer::new();
        let text = buffer.format_finite(value);
        self.text.push_str(text.strip_suffix(".0").unwrap_or(text));
    }

    /// Writes a string with the escapes that JSON asks for.
    pub fn string(&mut self, value: &str) {
        self.separate();
        self.quoted(value);
    }

    /// Writes text that is a JSON value already.
    pub fn raw(&mut self, json: &str) {
        self.separate();
        self.text.push_str(json);
    }

    /// Opens an object.
    pub fn begin_object(&mut self) {
        self.raw("{");
    }

    /// Closes an object.
    pub fn end_object(&mut self) {
        self.text.push('}');
    }

    /// Opens an array.
    pub fn begin_array(&mut self) {
        self.raw("[");
    }

    /// Closes an array.
    pub fn end_array(&mut self) {
        self.text.push(']');
    }

    /// Writes a member's name.
    pub fn name(&mut self, name: &str) {
        self.separate();
        self.quoted(name);
        self.text.push(':');
    }

    /// Writes a member's name that needs no escapes.
    pub(crate) fn plain_name(&mut self, name: &str) {
        self.separate();
        self.text.reserve(name.len() + 3);
        self.text.push('"');
        self.text.push_str(name);
        self.text.push_str("\":");
    }

    /// Writes an array of strings.
    pub fn strings(&mut self, items: impl IntoIterator<Item = impl AsRef<str>>) {
        self.begin_array();
        for item in items {
            self.string(item.as_ref());
        }
        self.end_array();
    }

    /// A comma where one is due. Only an open bracket, a colon or nothing at all can stand before a first value:
    /// every finished value ends in another byte.
    #[inline]
    fn separate(&mut self) {
        if !matches!(self.text.as_bytes().last(), None | Some(b'{' | b'[' | b':')) {
            self.text.push(',');
        }
    }

    fn quoted(&mut self, value: &str) {
        self.text.reserve(value.len() + 3);
        self.text.push('"');
        let mut rest = value;
        while let Some((plain, special)) = rest.split_at_checked(plain_run(rest.as_bytes(), 0)) {
            self.text.push_str(plain);
            let mut chars = special.chars();
            let Some(character) = chars.next() else { break };
            self.escape(character);
            rest = chars.as_str();
        }
        self.text.push('"');
    }

    #[cold]
    fn escape(&mut self, character: char) {
        match character {
            '"' => self.text.push_str("\\\""),
            '\\' => self.text.push_str("\\\\"),
            '\n' => self.text.push_str("\\n"),
            '\r' => self.text.push_str("\\r"),
            '\t' => self.text.push_str("\\t"),
            control => {
                // Writing to a `String` cannot fail.
                let _ = write!(self.text, "\\u{:04x}", u32::from(control));
            }
        }
    }
}
