//! The members of one object of a body: written one after the other, and replaced when a name is set again.

use std::ops::Range;

use crate::json::{EncodeError, Writer};

/// The members of one object: its text without the closing brace.
#[derive(Clone, Default)]
pub(crate) struct Members {
    pub(super) writer: Writer,
    /// One bit for the hash of each name written. In nearly all cases, it shows that a name is new.
    written: u64,
}

impl Members {
    /// Enough room for an update of a few attributes.
    const USUAL: usize = 128;

    pub(super) const fn new() -> Self {
        Self { writer: Writer::new(), written: 0 }
    }

    /// Writes the name; the caller writes the value.
    #[inline]
    pub(crate) fn begin(&mut self, name: &str) -> &mut Writer {
        if self.writer.is_empty() {
            self.writer.reserve(Self::USUAL);
        }
        let bit = 1 << (hash(name) % 64);
        if self.written & bit != 0 {
            self.remove(name);
        }
        self.written |= bit;
        self.writer.next_name(name);
        &mut self.writer
    }

    /// Removes the member with this name, if there is one.
    #[cold]
    fn remove(&mut self, name: &str) {
        let text = self.writer.so_far();
        let is_meant = |place: &Range<usize>| {
            let member = text.get(place.clone()).and_then(|member| member.strip_prefix('"'));
            member.and_then(|member| member.strip_prefix(name)).is_some_and(|rest| rest.starts_with("\":"))
        };
        if let Some(place) = places(text).into_iter().find(is_meant) {
            self.writer.cut(place);
        }
    }

    /// Returns true if there is a member with this name, as it is within the quotes.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// The members of an object that a writer has written, up to its closing brace.
    pub(crate) fn of(writer: Writer) -> Self {
        Self { writer, written: u64::MAX }
    }

    /// Returns names, as they are within the quotes, and the texts of values.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let text = self.writer.so_far();
        places(text).into_iter().filter_map(|place| text.get(place).and_then(split_member))
    }

    /// Returns the text of the value of the member with this name.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(found, _)| *found == name).map(|(_, value)| value)
    }

    /// Takes over the error of other members, and whether they hold a secret, unless there is nothing here to send.
    pub(super) fn inherit(&mut self, other: &Self) {
        if !self.writer.is_empty() {
            self.writer.inherit(&other.writer);
        }
    }

    /// Adds the members of another object, which replace those with the same name.
    pub(crate) fn append(&mut self, other: Self) {
        if self.writer.is_empty() {
            *self = other;
            return;
        }
        for (name, value) in other.iter() {
            self.begin(name).raw(value);
        }
        self.writer.inherit(&other.writer);
    }

    /// Returns the object without its closing brace, or an empty text.
    pub(super) fn text(&self) -> Result<&str, EncodeError> {
        self.writer.as_str()
    }
}

/// Returns the ranges of the members of an object that this type wrote, without the commas. It looks at brackets and
/// quotes only, so the depth of values does not matter.
fn places(object: &str) -> Vec<Range<usize>> {
    let (mut places, mut start, mut depth) = (Vec::new(), 1, 0_usize);
    let (mut in_string, mut escaped) = (false, false);
    for (at, byte) in object.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' if depth == 1 => {
                places.push(start..at);
                start = at + 1;
            }
            _ => {}
        }
    }
    if start < object.len() {
        places.push(start..object.len());
    }
    places
}

/// Splits a member into its name, with its escapes, and its value.
fn split_member(member: &str) -> Option<(&str, &str)> {
    let rest = member.strip_prefix('"')?;
    let mut escaped = false;
    let is_end = |byte: u8| match byte {
        _ if escaped => {
            escaped = false;
            false
        }
        b'\\' => {
            escaped = true;
            false
        }
        byte => byte == b'"',
    };
    let (name, rest) = rest.split_at_checked(rest.bytes().position(is_end)?)?;
    Some((name, rest.strip_prefix("\":")?))
}

/// A hash that rarely collides for the names of one object.
fn hash(name: &str) -> usize {
    match name.as_bytes() {
        [first, .., last] => name.len() * 5 + usize::from(*first) * 7 + usize::from(*last),
        _ => name.len(),
    }
}

/// Sets of members are equal if they encode the same members, in any order.
impl PartialEq for Members {
    fn eq(&self, other: &Self) -> bool {
        let texts = |members: &Self| -> Vec<String> {
            let text = members.writer.so_far();
            places(text).into_iter().filter_map(|place| text.get(place).map(str::to_owned)).collect()
        };
        // Names are unique, so equal counts and equal members mean equal sets.
        let (ours, theirs) = (texts(self), texts(other));
        ours.len() == theirs.len()
            && ours.iter().all(|member| theirs.contains(member))
            && self.text().err() == other.text().err()
    }
}
