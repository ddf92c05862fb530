//! Unions: one of several types, chosen by a tag among an object's members or by the kind of value. Both are
//! determined before decoding, without allocating.

#[cfg(test)]
mod tests;
mod variant_value;

use std::borrow::Cow;

pub use variant_value::VariantValue;

use super::string::MASK_NAMES;
use super::tags::Tag;
use super::{Decode, DecodeError, Encode, ErrorKind, Reader, Refused, Syntax, Writer};

/// The kind of a JSON value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A string, or a masked value in place of one.
    // Not `String`: with a second public item of that name, rustc's messages to users would say `std::string::String`.
    Text,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl<'a> Reader<'a> {
    /// Returns the text of the member `name` of the next object, without reading the object; `None` if there is no
    /// such member, its value is not a string, or the next value is not an object.
    ///
    /// Looking for the tag skips the members in front of it, so each tagged union around a value may scan its bytes
    /// once more; the depth limit bounds how often. Of duplicate members, the first one counts.
    ///
    /// # Errors
    /// When the skipped text is malformed or nested too deeply.
    ///
    /// ```
    /// use kustomer::json::Reader;
    ///
    /// let mut reader = Reader::from_text(r#"{"subject": "Late", "channel": "email"}"#);
    /// assert_eq!(reader.tag("channel")?.as_deref(), Some("email"));
    /// assert_eq!(reader.offset(), 0);
    /// # Ok::<(), kustomer::json::DecodeError>(())
    /// ```
    pub fn tag(&mut self, name: &str) -> Result<Option<Cow<'a, str>>, DecodeError> {
        let is_object = self.peek() == Some(b'{');
        let start = self.mark();
        self.tags.found = None;
        let found = is_object && self.seek(name)?;
        // A masked tag is an object: unknown, like any other tag that is not a string.
        let is_text = found && self.peek() == Some(b'"');
        if is_text {
            self.tags.found = Some(Tag { object: start.offset(), name: self.name });
        }
        let tag = if is_text { self.string().map(Some) } else { Ok(None) };
        self.rewind(&start);
        tag
    }

    /// Opens the next object and moves to the value of its first member with this name; returns false at the end.
    fn seek(&mut self, name: &str) -> Result<bool, DecodeError> {
        self.open()?;
        let mut first = true;
        while self.next_name(&mut first)? {
            let raw = self.raw_name();
            if raw == name || raw.contains('\\') && Self::unescape(raw) == name {
                return Ok(true);
            }
            self.skip()?;
        }
        Ok(false)
    }

    /// Returns the kind of the next value without reading it; `None` if no value begins here.
    pub fn shape(&mut self) -> Option<Shape> {
        Some(match self.peek()? {
            b'n' => Shape::Null,
            b't' | b'f' => Shape::Boolean,
            b'-' | b'0'..=b'9' => Shape::Number,
            b'"' => Shape::Text,
            b'[' => Shape::Array,
            b'{' if self.is_masked() => Shape::Text,
            b'{' => Shape::Object,
            _ => return None,
        })
    }

    /// True if a masked value is next. For nearly all objects, the first member's name decides.
    fn is_masked(&mut self) -> bool {
        let start = self.mark();
        let mut first = true;
        let may_be_masked = self.peek() == Some(b'{')
            && self.open().is_ok()
            && self.next_name(&mut first).is_ok_and(|found| found)
            && MASK_NAMES.contains(&self.raw_name());
        self.rewind(&start);
        let is_masked = may_be_masked && self.take_masked();
        self.rewind(&start);
        is_masked
    }

    /// Creates an error that lists the kinds of value that a union accepts.
    #[cold]
    pub fn wrong_shape(&mut self, expected: &'static str) -> DecodeError {
        if self.is_masked() {
            return DecodeError::new(ErrorKind::WrongType { expected, found: "a masked value" }, self.at);
        }
        self.wrong_type(expected)
    }

    /// Decodes the value of a variant and wraps it.
    ///
    /// Counts as a level of nesting: otherwise, unions that contain each other directly would recurse forever.
    ///
    /// # Errors
    /// When the text is malformed or nested too deeply, or the value is of another type.
    pub fn variant<T: Decode, U>(&mut self, make: fn(T) -> U) -> Result<U, DecodeError> {
        let depth_left = self.depth_left;
        match depth_left.checked_sub(1) {
            Some(left) => self.depth_left = left,
            None => return Err(self.syntax(Syntax::TooDeep)),
        }
        let held = T::decode(self)?;
        self.depth_left = depth_left;
        Ok(make(held))
    }

    /// Like [`variant`](Self::variant), for a variant selected by a tag, which is not kept among the members without a
    /// field.
    ///
    /// # Errors
    /// See [`Reader::variant`].
    pub fn tagged_variant<T: Decode, U>(&mut self, make: fn(T) -> U) -> Result<U, DecodeError> {
        let outer = self.tags.enter(self.at);
        let variant = self.variant(make);
        self.tags.leave(&outer);
        variant
    }

    /// True if the last member is the tag that selected the variant for the object at this offset.
    pub(super) fn is_tag(&self, object: usize) -> bool {
        let is_same = |tag: &Tag| {
            let name = self.text.get(tag.name.0..tag.name.1).unwrap_or_default();
            tag.object == object && Self::unescape(name) == self.unknown_name()
        };
        self.tags.iter().any(is_same)
    }
}

impl Writer {
    /// Writes an object whose only member is the tag.
    pub fn tag(&mut self, name: &str, tag: &str) {
        self.begin_object();
        self.name(name);
        self.string(tag);
        self.end_object();
    }

    /// Writes an object with a tag in front of its members. An object that already has the same tag is written
    /// unchanged; a value that is not an object, or has a different tag, is an error.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    ///
    /// use kustomer::json::Writer;
    ///
    /// let mut writer = Writer::new();
    /// writer.tagged("channel", "email", &BTreeMap::from([("subject", "Late")]));
    /// assert_eq!(writer.finish()?, r#"{"channel":"email","subject":"Late"}"#);
    /// # Ok::<(), kustomer::json::EncodeError>(())
    /// ```
    pub fn tagged<T: Encode + ?Sized>(&mut self, name: &str, tag: &str, object: &T) {
        let start = self.text.len();
        object.encode(self);
        self.add_tag(start, name, tag);
    }

    /// Inserts a tag into the object written from `start` on. The members are moved for it, since only now it is known
    /// whether the tag is among them.
    fn add_tag(&mut self, start: usize, name: &str, tag: &str) {
        let written = self.text.get(start..).unwrap_or_default();
        let object = written.strip_prefix(',').unwrap_or(written);
        let mut reader = Reader::from_text(object);
        if reader.peek() != Some(b'{') {
            return self.refuse_from(start, Refused::NotAnObject);
        }
        let inside = self.text.len() - object.len() + reader.offset() + 1;
        if let Ok(true) = reader.seek(name) {
            let is_same = reader.peek() == Some(b'"') && reader.string().is_ok_and(|own| own == tag);
            if !is_same {
                self.refuse_from(start, Refused::OtherTag);
            }
            return;
        }
        let is_empty = self.text.get(inside..).is_some_and(|rest| rest.trim_start().starts_with('}'));
        let mut member = Self::new();
        member.name(name);
        member.string(tag);
        if !is_empty {
            member.text.push(',');
        }
        self.text.insert_str(inside, &member.text);
    }

    /// Removes the text written from `start` on.
    #[cold]
    fn refuse_from(&mut self, start: usize, refused: Refused) {
        self.text.truncate(start);
        self.refuse(refused.into());
    }
}
