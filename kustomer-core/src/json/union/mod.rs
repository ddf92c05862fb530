//! One type of several: by a tag among an object's members, or by the shape of the value. Both are seen before
//! anything is decoded, without allocation; what was looked at is then read from its start.

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use super::string::MASK_NAMES;
use super::tags::Tag;
use super::{Decode, DecodeError, Encode, ErrorKind, Reader, Refused, Syntax, Writer};
use crate::wire::{EncodesAs, Object};

/// What kind of value comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A string, or an object that the service has put in the place of a string it masks.
    // Not `String`: a second public item of that name, and rustc would say `std::string::String` in every message that
    // it gives to a user of the crate.
    Text,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl<'a> Reader<'a> {
    /// The text of the member `name` of the object that comes next, without reading the object. `None` where there is
    /// no such member, its value is no string, or what comes next is no object.
    ///
    /// A member that comes first is read at once. Any other is found by stepping over the members before it, so every
    /// tagged union around a value adds at most one more look at its bytes; the depth limit bounds how many there can
    /// be. Of two members of this name the first decides.
    ///
    /// # Errors
    /// When what is stepped over is malformed or nested too deeply.
    ///
    /// ```
    /// use kustomer_core::json::Reader;
    ///
    /// let mut reader = Reader::from_text(r#"{"subject": "Late", "channel": "email"}"#);
    /// assert_eq!(reader.tag("channel")?.as_deref(), Some("email"));
    /// assert_eq!(reader.offset(), 0);
    /// # Ok::<(), kustomer_core::json::DecodeError>(())
    /// ```
    pub fn tag(&mut self, name: &str) -> Result<Option<Cow<'a, str>>, DecodeError> {
        let is_object = self.peek() == Some(b'{');
        let start = self.mark();
        self.tags.found = None;
        let found = is_object && self.seek(name)?;
        // A masked tag is an object, and as unknown as any other tag that is no string.
        let is_text = found && self.peek() == Some(b'"');
        if is_text {
            self.tags.found = Some(Tag { object: start.offset(), name: self.name });
        }
        let tag = if is_text { self.string().map(Some) } else { Ok(None) };
        self.rewind(&start);
        tag
    }

    /// Opens the object that comes next and moves to the value of its first member of this name; false at its end.
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

    /// The shape of the value that comes next, without reading it; `None` where no value begins.
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

    /// True where a masked value comes next. A look at the first member's name settles it for nearly every object.
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

    /// An error that says which shapes a union allows where none of them stands.
    #[cold]
    pub fn wrong_shape(&mut self, expected: &'static str) -> DecodeError {
        if self.is_masked() {
            return DecodeError::new(ErrorKind::WrongType { expected, found: "a masked value" }, self.at);
        }
        self.wrong_type(expected)
    }

    /// Reads what a variant holds, and makes the variant of it.
    ///
    /// Counts as a level of nesting: unions that hold one another without a bracket between them would otherwise be
    /// read forever.
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

    /// [`variant`](Self::variant), for a type that must hold values of the kind `W`: the kind by which the variant is
    /// known.
    ///
    /// # Errors
    /// When the text is malformed or nested too deeply, or the value is of another type.
    #[inline]
    pub fn variant_of<W, T: Decode + EncodesAs<W>, U>(&mut self, make: fn(T) -> U) -> Result<U, DecodeError> {
        self.variant(make)
    }

    /// Reads what the variant of a tag holds, as [`Reader::variant`] does. The tag that [`Reader::tag`] found is no member
    /// of it that has to be kept.
    ///
    /// # Errors
    /// As [`Reader::variant`].
    pub fn tagged_variant<T: Decode + EncodesAs<Object>, U>(
        &mut self,
        make: fn(T) -> U,
    ) -> Result<U, DecodeError> {
        let outer = self.tags.enter(self.at);
        let variant = self.variant(make);
        self.tags.leave(&outer);
        variant
    }

    /// True where the last member's name is the tag by which a union knew the object at this offset.
    pub(super) fn is_tag(&self, object: usize) -> bool {
        let is_same = |tag: &Tag| {
            let name = self.text.get(tag.name.0..tag.name.1).unwrap_or_default();
            tag.object == object && Self::unescape(name) == self.unknown_name()
        };
        self.tags.iter().any(is_same)
    }
}

impl Writer {
    /// Writes an object that has no member but its tag.
    pub fn tag(&mut self, name: &str, tag: &str) {
        self.begin_object();
        self.name(name);
        self.string(tag);
        self.end_object();
    }

    /// Writes an object with a tag in front of its members. One that has the same tag among its members is written as
    /// it is; what is no object, or has another tag of its own, is refused.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    ///
    /// use kustomer_core::json::Writer;
    ///
    /// let mut writer = Writer::new();
    /// writer.tagged("channel", "email", &BTreeMap::from([("subject", "Late")]));
    /// assert_eq!(writer.finish()?, r#"{"channel":"email","subject":"Late"}"#);
    /// # Ok::<(), kustomer_core::json::EncodeError>(())
    /// ```
    pub fn tagged<T: Encode + ?Sized>(&mut self, name: &str, tag: &str, object: &T) {
        let start = self.text.len();
        object.encode(self);
        self.add_tag(start, name, tag);
    }

    /// Puts a tag into the object that was written from `start` on. The members have to move for it, since only then
    /// is it known whether the tag is among them.
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

    /// Takes back what was written from `start` on.
    #[cold]
    fn refuse_from(&mut self, start: usize, refused: Refused) {
        self.text.truncate(start);
        self.refuse(refused.into());
    }
}
