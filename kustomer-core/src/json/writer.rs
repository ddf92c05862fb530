//! The writer of compact JSON text.

use std::fmt::{self, Write as _};
use std::ops::Range;

use super::plain::plain_run;

/// An error from encoding JSON. One pointer, since every builder has room for one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EncodeError {
    refused: Box<Refused>,
}

/// The reason for an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refused {
    NotFinite,
    NotJson,
    NotAnObject,
    OtherTag,
    NotATimestamp,
    /// A custom attribute whose name is malformed, or does not fit its value.
    CustomAttribute(String),
    /// A record without a revision guards an update.
    NoRevision,
    /// A masked value in place of the real one, by its attribute.
    Masked(String),
}

impl From<Refused> for EncodeError {
    #[cold]
    fn from(refused: Refused) -> Self {
        Self { refused: Box::new(refused) }
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Refused::Masked(name) = &*self.refused {
            return write!(f, "value of `{name}` is masked, and would replace the real one");
        }
        f.write_str(match &*self.refused {
            Refused::NotFinite => "number is not finite, so JSON cannot represent it",
            Refused::NotJson => "value of a JSON field cannot be encoded as JSON",
            Refused::NotAnObject => "value of a tagged variant is not an object",
            Refused::OtherTag => "value of a tagged variant already has a different tag",
            Refused::NotATimestamp => "date-time is not between the years 0 and 9999",
            Refused::NoRevision => "cannot guard the update: the record has no revision",
            Refused::CustomAttribute(message) | Refused::Masked(message) => message,
        })
    }
}

impl std::error::Error for EncodeError {}

/// Writes JSON text. It inserts commas itself; inside an object, names and values must alternate.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Writer {
    pub(super) text: String,
    /// Boxed and nearly always missing in builders, which are moved at every step.
    rare: Option<Box<Rare>>,
}

/// What distinguishes a writer from one that writes the body of a request and has met neither an error nor a secret.
#[derive(Debug, Clone, Default, PartialEq)]
struct Rare {
    refused: Option<EncodeError>,
    /// A whole record is written, not a request body.
    whole: bool,
    /// The text contains a secret.
    secret: bool,
    /// A whole record is written for serde, as one object and without secrets.
    flat: bool,
}

impl Writer {
    /// Creates an empty writer.
    pub const fn new() -> Self {
        Self { text: String::new(), rare: None }
    }

    /// Creates a writer for whole records, which include read-only members.
    pub(crate) fn whole() -> Self {
        Self { text: String::new(), rare: Some(Box::new(Rare { whole: true, ..Rare::default() })) }
    }

    /// Creates a writer for whole records in the flat form, without secrets.
    #[cfg(feature = "serde")]
    pub(crate) fn flat() -> Self {
        Self {
            text: String::new(),
            rare: Some(Box::new(Rare { whole: true, flat: true, ..Rare::default() })),
        }
    }

    fn rare(&mut self) -> &mut Rare {
        self.rare.get_or_insert_default()
    }

    fn refused(&self) -> Option<&EncodeError> {
        self.rare.as_ref()?.refused.as_ref()
    }

    /// Returns true in the flat form, which has no secrets.
    pub(crate) fn is_flat(&self) -> bool {
        self.rare.as_ref().is_some_and(|rare| rare.flat)
    }

    /// Returns true when read-only members are written too.
    pub fn is_whole(&self) -> bool {
        self.rare.as_ref().is_some_and(|rare| rare.whole)
    }

    /// Writes a string that `Debug` must not show.
    pub(crate) fn secret(&mut self, value: &str) {
        self.rare().secret = true;
        self.string(value);
    }

    /// True when the text contains a secret.
    pub(crate) fn holds_secret(&self) -> bool {
        self.rare.as_ref().is_some_and(|rare| rare.secret)
    }

    /// Takes over what else than its text matters of another writer: its error, and whether it holds a secret.
    pub(crate) fn inherit(&mut self, other: &Self) {
        let Some(other) = &other.rare else { return };
        let rare = self.rare();
        rare.secret |= other.secret;
        if rare.refused.is_none() {
            rare.refused.clone_from(&other.refused);
        }
    }

    /// Reserves room, so that a usual body is not moved while it grows.
    pub(crate) fn reserve(&mut self, bytes: usize) {
        self.text.reserve(bytes);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(crate) fn as_str(&self) -> Result<&str, EncodeError> {
        match self.refused() {
            None => Ok(&self.text),
            Some(error) => Err(error.clone()),
        }
    }

    /// The text so far, even after an error.
    pub(crate) fn so_far(&self) -> &str {
        &self.text
    }

    /// Removes a member and the comma next to it.
    pub(crate) fn cut(&mut self, member: Range<usize>) {
        let (before, after) = (self.text.get(..member.start), self.text.get(member.end..));
        let place = match (before, after) {
            (Some(before), _) if before.ends_with(',') => member.start - 1..member.end,
            (_, Some(after)) if after.starts_with(',') => member.start..member.end + 1,
            _ => member,
        };
        self.text.replace_range(place, "");
    }

    /// Returns the text.
    ///
    /// # Errors
    /// When a value could not be represented in JSON. Returns the first such error.
    pub fn finish(self) -> Result<String, EncodeError> {
        match self.rare.and_then(|rare| rare.refused) {
            None => Ok(self.text),
            Some(error) => Err(error),
        }
    }

    /// Records an error for [`Writer::finish`] and writes `null` in place of the value.
    #[cold]
    pub fn refuse(&mut self, error: EncodeError) {
        self.null();
        self.rare().refused.get_or_insert(error);
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

    /// Writes a number; whole numbers have no fraction. A number that is not finite is an error.
    pub fn float(&mut self, value: f64) {
        if !value.is_finite() {
            return self.refuse(Refused::NotFinite.into());
        }
        self.separate();
        let mut buffer = zmij::Buffer::new();
        let text = buffer.format_finite(value);
        self.text.push_str(text.strip_suffix(".0").unwrap_or(text));
    }

    /// Writes a string, escaped as required.
    pub fn string(&mut self, value: &str) {
        self.separate();
        self.quoted(value);
    }

    /// Writes text that already is a JSON value.
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

    /// Writes the name of an object's next member, and opens the object before its first one. The name must need no
    /// escapes.
    #[inline]
    pub(crate) fn next_name(&mut self, name: &str) {
        self.text.reserve(name.len() + 4);
        match self.text.as_bytes().last() {
            None => self.text.push_str("{\""),
            Some(b'{') => self.text.push('"'),
            Some(_) => self.text.push_str(",\""),
        }
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

    /// Writes a comma if one is due. Only an opening bracket, a colon or nothing precedes a first value: every
    /// complete value ends in another byte.
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
