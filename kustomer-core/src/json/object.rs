//! Members of an object: the guess that the next name is the one declared after the last, and the look-up for
//! when the guess fails.

use std::ops::Range;

use super::keys::UNKNOWN;
use super::{DecodeError, Keys, Reader, Syntax};

/// What [`Reader::member`] answers when the object is over.
pub const END: usize = usize::MAX - 1;

/// Where a reader stands in an object whose names are known.
#[derive(Debug)]
pub struct Members {
    keys: &'static Keys,
    /// The declared name that is likely to come next.
    expected: usize,
    first: bool,
    /// The first 64 declared names that were met, one bit each.
    seen: u64,
    /// Set where null stands in the object's place: there are no members.
    over: bool,
}

impl Reader<'_> {
    /// Opens an object; members are read with [`Reader::member`].
    ///
    /// # Errors
    /// When the next value is no object, or too many are open.
    pub fn object(&mut self, keys: &'static Keys) -> Result<Members, DecodeError> {
        match self.peek() {
            Some(b'{') => {
                self.open()?;
                Ok(Members { keys, expected: 0, first: true, seen: 0, over: false })
            }
            _ => Err(self.wrong_type("an object")),
        }
    }

    /// Opens an object that may be null, which is taken for an empty one.
    ///
    /// # Errors
    /// When the next value is neither, or too many objects are open.
    pub fn section(&mut self, keys: &'static Keys) -> Result<Members, DecodeError> {
        if self.null()? {
            return Ok(Members { keys, expected: 0, first: false, seen: 0, over: true });
        }
        self.object(keys)
    }

    /// Moves to the next member's value and answers the position of its name, [`UNKNOWN`], or [`END`].
    ///
    /// # Errors
    /// When no well-formed member follows.
    pub fn member(&mut self, members: &mut Members) -> Result<usize, DecodeError> {
        // Compact text in declaration order is what the service sends: one comparison settles it.
        let separator = usize::from(!members.first);
        if let (Some(name), Some(rest)) = (members.keys.name(members.expected), self.bytes().get(self.at..))
            && (members.first || rest.first() == Some(&b','))
            && rest.get(separator) == Some(&b'"')
            && let Some(rest) = rest.get(separator + 1..)
            && let Some(rest) = rest.strip_prefix(name.as_bytes())
            && rest.starts_with(b"\":")
        {
            self.at += separator + name.len() + 3;
            members.first = false;
            let index = members.expected;
            members.expected += 1;
            members.seen |= bit(index);
            return Ok(index);
        }
        self.any_member(members)
    }

    /// The way without a guess: white space, names out of order, unknown names, escapes, and the end.
    fn any_member(&mut self, members: &mut Members) -> Result<usize, DecodeError> {
        if members.over {
            return Ok(END);
        }
        let Some(name) = self.next_name(&mut members.first)? else {
            members.over = true;
            return Ok(END);
        };
        let index = match self.text.get(name.0..name.1) {
            Some(raw) if !raw.contains('\\') => members.keys.find(raw),
            Some(raw) => members.keys.find(&Self::unescape(raw)),
            None => UNKNOWN,
        };
        if index == UNKNOWN {
            self.unknown = name;
        } else {
            members.expected = index + 1;
            members.seen |= bit(index);
        }
        Ok(index)
    }

    /// Reads `"name":` (with the comma before it unless it is the first) and answers where the name stands
    /// between its quotes; `None` at the end of the object.
    pub(super) fn next_name(&mut self, first: &mut bool) -> Result<Option<(usize, usize)>, DecodeError> {
        let is_first = std::mem::replace(first, false);
        match self.peek() {
            Some(b'}') => {
                self.close();
                return Ok(None);
            }
            Some(b',') if !is_first => {
                self.at += 1;
                self.peek();
            }
            Some(_) if is_first => {}
            found => return Err(self.unexpected(found, "`,` or `}`")),
        }
        match self.bytes().get(self.at) {
            Some(b'"') => {}
            found => return Err(self.unexpected(found.copied(), "a member name in quotes")),
        }
        let name = self.skip_string()?;
        match self.peek() {
            Some(b':') => self.at += 1,
            found => return Err(self.unexpected(found, "`:`")),
        }
        Ok(Some(name))
    }

    /// The name of the member last answered as [`UNKNOWN`].
    pub fn unknown_name(&self) -> String {
        Self::unescape(self.text.get(self.unknown.0..self.unknown.1).unwrap_or_default())
    }

    /// Opens an object whose names are not known beforehand; members are read with [`Reader::entry`].
    pub(crate) fn map(&mut self) -> Result<Entries, DecodeError> {
        match self.peek() {
            Some(b'{') => {
                self.open()?;
                Ok(Entries { first: true })
            }
            _ => Err(self.wrong_type("an object")),
        }
    }

    /// Moves to the next member's value and answers its name; `None` at the end.
    pub(crate) fn entry(&mut self, entries: &mut Entries) -> Result<Option<String>, DecodeError> {
        let Some((start, end)) = self.next_name(&mut entries.first)? else { return Ok(None) };
        Ok(Some(Self::unescape(self.text.get(start..end).unwrap_or_default())))
    }

    /// Reads an object and answers where each member stands, from its name's quote to the end of its value.
    pub(crate) fn places(&mut self) -> Result<Vec<(String, Range<usize>)>, DecodeError> {
        let mut places = Vec::new();
        let mut entries = self.map()?;
        loop {
            let before = self.at;
            let Some(name) = self.entry(&mut entries)? else { return Ok(places) };
            let start = before + usize::from(self.bytes().get(before) == Some(&b','));
            self.skip()?;
            places.push((name, start..self.at));
        }
    }

    /// Keeps the member last answered as [`UNKNOWN`].
    ///
    /// # Errors
    /// When its value is malformed.
    pub fn keep_unknown<E>(&mut self, extra: &mut E) -> Result<(), DecodeError>
    where
        E: Extend<(String, serde_json::Value)>,
    {
        let name = self.unknown_name();
        let value = self.value()?;
        extra.extend([(name, value)]);
        Ok(())
    }
}

/// The bit of a declared name; names beyond the first 64 have none.
#[inline]
const fn bit(index: usize) -> u64 {
    if index < 64 { 1 << index } else { 0 }
}

impl Members {
    /// The names met so far, one bit each.
    pub fn seen(&self) -> u64 {
        self.seen
    }
}

/// Where a reader stands in an object of any names.
#[derive(Debug)]
pub(crate) struct Entries {
    first: bool,
}

impl Reader<'_> {
    #[cold]
    pub(super) fn cut_off(&self) -> DecodeError {
        self.syntax(Syntax::UnexpectedEnd)
    }
}
