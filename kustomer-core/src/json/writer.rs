//! The writer: compact JSON text, and the first thing that had no JSON form.

use std::fmt::{self, Write as _};

use super::Encode;

/// Why a value could not be written as JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EncodeError {
    message: &'static str,
}

impl EncodeError {
    pub(crate) const fn new(message: &'static str) -> Self {
        Self { message }
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message)
    }
}

impl std::error::Error for EncodeError {}

/// Writes JSON text. Commas are its own business; names and values must alternate inside an object.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Writer {
    text: String,
    refused: Option<EncodeError>,
}

impl Writer {
    /// An empty writer.
    pub const fn new() -> Self {
        Self { text: String::new(), refused: None }
    }

    pub(crate) fn len(&self) -> usize {
        self.text.len()
    }

    pub(crate) fn as_str(&self) -> Result<&str, EncodeError> {
        match &self.refused {
            None => Ok(&self.text),
            Some(error) => Err(error.clone()),
        }
    }

    /// Takes out what was written between two offsets.
    pub(crate) fn cut(&mut self, start: usize, end: usize) {
        self.text.replace_range(start..end, "");
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
    pub fn integer(&mut self, value: impl fmt::Display) {
        self.separate();
        // Writing to a `String` cannot fail.
        let _ = write!(self.text, "{value}");
    }

    /// Writes a number; whole numbers without a fraction. One that is not finite is refused.
    pub fn float(&mut self, value: f64) {
        if !value.is_finite() {
            return self.refuse(EncodeError::new("a number that is not finite has no JSON form"));
        }
        self.separate();
        let magnitude = value.abs();
        let _ = if magnitude != 0.0 && !(1e-5..1e17).contains(&magnitude) {
            write!(self.text, "{value:e}")
        } else {
            write!(self.text, "{value}")
        };
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

    /// Writes a member's name.
    pub fn name(&mut self, name: &str) {
        self.separate();
        self.quoted(name);
        self.text.push(':');
    }

    /// Writes a member, unless its value is absent.
    pub fn member<T: Encode + ?Sized>(&mut self, name: &str, value: &T) {
        if !value.is_absent() {
            self.name(name);
            value.encode(self);
        }
    }

    /// Writes members that were kept because no field took them.
    pub fn extra<'e>(&mut self, extra: impl IntoIterator<Item = (&'e String, &'e serde_json::Value)>) {
        for (name, value) in extra {
            self.name(name);
            value.encode(self);
        }
    }

    /// Writes an array.
    pub fn list<T: Encode>(&mut self, items: impl IntoIterator<Item = T>) {
        self.raw("[");
        for item in items {
            item.encode(self);
        }
        self.text.push(']');
    }

    /// Writes an array of strings.
    pub fn strings(&mut self, items: impl IntoIterator<Item = impl AsRef<str>>) {
        self.raw("[");
        for item in items {
            self.string(item.as_ref());
        }
        self.text.push(']');
    }

    /// Writes an object of any names.
    pub fn map<K: AsRef<str>, V: Encode>(&mut self, members: impl IntoIterator<Item = (K, V)>) {
        self.begin_object();
        for (name, value) in members {
            self.name(name.as_ref());
            value.encode(self);
        }
        self.end_object();
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
        while let Some(at) = rest.bytes().position(|byte| byte == b'"' || byte == b'\\' || byte < 0x20) {
            let (plain, special) = rest.split_at(at);
            self.text.push_str(plain);
            let mut chars = special.chars();
            if let Some(character) = chars.next() {
                self.escape(character);
            }
            rest = chars.as_str();
        }
        self.text.push_str(rest);
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
                let _ = write!(self.text, "\\u{:04x}", u32::from(control));
            }
        }
    }
}
