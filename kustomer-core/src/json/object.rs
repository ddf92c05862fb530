//! Members of an object: the next declared name is expected first; the index serves when members come in another
//! order.

use std::borrow::Cow;

use super::keys::{BRACE, COMMA, END, Name, Table, UNKNOWN};
use super::plain::plain_run;
use super::{DecodeError, Keys, Reader, Syntax};

/// A position in an object whose member names are known.
#[derive(Debug)]
pub struct Members {
    table: &'static Table,
    /// The declared names that are expected next: those after the last one, while members come in order.
    next: &'static [Name],
    /// Number of declared names.
    declared: usize,
    /// Index of the first declared name whose bit in `seen` is not up to date.
    run: usize,
    /// The first 64 declared names that were found, one bit each.
    seen: u64,
    /// What precedes the next member: [`BRACE`] or [`COMMA`].
    lead: u64,
    /// Members have come in another order than declared.
    out_of_order: bool,
    /// There are no more members: the object has ended, or is `null`.
    over: bool,
}

impl<'a> Reader<'a> {
    /// Opens an object; members are read with [`Reader::member`].
    ///
    /// # Errors
    /// When the next value is not an object, or nesting is too deep.
    pub fn object(&mut self, keys: &'static Keys) -> Result<Members, DecodeError> {
        match self.peek() {
            Some(b'{') => {
                self.open()?;
                // The first member is read from the brace on, like the others from their comma.
                self.at -= 1;
                Ok(Members::new(keys))
            }
            _ => Err(self.wrong_type("an object")),
        }
    }

    /// Opens an object that may be `null`, which counts as an empty one.
    ///
    /// # Errors
    /// When the next value is neither, or nesting is too deep.
    pub fn section(&mut self, keys: &'static Keys) -> Result<Members, DecodeError> {
        if self.null()? {
            return Ok(Members::none(keys));
        }
        self.object(keys)
    }

    /// Moves to the next member's value and returns the index of its name, [`UNKNOWN`], or [`END`].
    ///
    /// # Errors
    /// When the next member is malformed.
    #[expect(clippy::inline_always, reason = "one call a loop, and what it answers is matched at once")]
    #[inline(always)]
    pub fn member(&mut self, members: &mut Members) -> Result<usize, DecodeError> {
        // The service sends compact text, and usually in one order: then one comparison is enough.
        if let Some((name, after)) = members.next.split_first()
            && let Some(text) = self.bytes().get(self.at..).and_then(<[u8]>::first_chunk)
            && let Some(length) = name.follows(text, members.lead)
        {
            self.at += length;
            members.lead = COMMA;
            members.next = after;
            return Ok(members.declared - 1 - after.len());
        }
        self.any_member(members)
    }

    /// Handles all other members: names out of order, unknown names, white space, escapes, and the end.
    #[inline(never)]
    fn any_member(&mut self, members: &mut Members) -> Result<usize, DecodeError> {
        if members.over {
            return Ok(END);
        }
        members.note_run();
        if let Some(length) = self.skipped_one(members) {
            self.at += length;
            return Ok(members.found(members.run + 1));
        }
        let mut first = std::mem::replace(&mut members.lead, COMMA) == BRACE;
        self.at += usize::from(first);
        if self.bytes().get(self.at) == Some(&b'}') {
            self.close();
            members.over = true;
            return Ok(END);
        }
        if !self.next_name(&mut first)? {
            members.over = true;
            return Ok(END);
        }
        let raw = self.raw_name();
        let index = match members.table.find(raw) {
            // A name with escapes is not found as it is written.
            UNKNOWN if raw.contains('\\') => members.table.find(&Self::unescape(raw)),
            index => index,
        };
        Ok(if index == UNKNOWN { UNKNOWN } else { members.found(index) })
    }

    /// Returns the length of the text up to the next value if only the expected member is omitted, which is common.
    #[inline]
    fn skipped_one(&self, members: &Members) -> Option<usize> {
        let [_, name, ..] = members.next else { return None };
        name.follows(self.bytes().get(self.at..)?.first_chunk()?, COMMA).filter(|_| members.lead == COMMA)
    }

    /// Returns where the next member's name starts (after its quote), if no white space precedes it.
    #[inline]
    fn compact_name(&self, first: bool) -> Option<usize> {
        let bytes = self.bytes();
        let quote = match first {
            true => self.at,
            false if bytes.get(self.at) == Some(&b',') => self.at + 1,
            false => return None,
        };
        (bytes.get(quote) == Some(&b'"')).then_some(quote + 1)
    }

    /// Reads `"name":` (and the comma before it, unless it is the first) and remembers the range of the name; returns
    /// false at the end of the object.
    #[inline]
    pub(super) fn next_name(&mut self, first: &mut bool) -> Result<bool, DecodeError> {
        if let Some(start) = self.compact_name(*first) {
            let end = plain_run(self.bytes(), start);
            if let Some([b'"', b':', ..]) = self.bytes().get(end..) {
                *first = false;
                self.name = (start, end);
                self.at = end + 2;
                return Ok(true);
            }
        }
        self.any_name(first)
    }

    fn any_name(&mut self, first: &mut bool) -> Result<bool, DecodeError> {
        let is_first = std::mem::replace(first, false);
        match self.peek() {
            Some(b'}') => {
                self.close();
                return Ok(false);
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
        self.name = self.skip_string()?;
        match self.peek() {
            Some(b':') => self.at += 1,
            found => return Err(self.unexpected(found, "`:`")),
        }
        Ok(true)
    }

    /// Returns the last member's name with its escapes.
    pub(crate) fn raw_name(&self) -> &'a str {
        self.text.get(self.name.0..self.name.1).unwrap_or_default()
    }

    /// Returns the name of the member that [`Reader::member`] just reported as [`UNKNOWN`].
    pub fn unknown_name(&self) -> String {
        Self::unescape(self.raw_name())
    }

    /// Opens an object with arbitrary member names; members are read with [`Reader::entry`].
    pub(crate) fn map(&mut self) -> Result<Entries, DecodeError> {
        match self.peek() {
            Some(b'{') => {
                self.open()?;
                Ok(Entries { first: true })
            }
            _ => Err(self.wrong_type("an object")),
        }
    }

    /// Moves to the next member's value and returns its name; `None` at the end.
    pub(crate) fn entry(&mut self, entries: &mut Entries) -> Result<Option<Cow<'a, str>>, DecodeError> {
        Ok(self.next_name(&mut entries.first)?.then(|| match self.raw_name() {
            raw if raw.contains('\\') => Cow::Owned(Self::unescape(raw)),
            plain => Cow::Borrowed(plain),
        }))
    }
}

/// The bit of a name; names beyond the first 64 have none.
#[inline]
const fn bit(index: usize) -> u64 {
    if index < 64 { 1 << index } else { 0 }
}

/// The bits of the first `count` names; names beyond the first 64 have none.
#[inline]
const fn bits_below(count: usize) -> u64 {
    if count < 64 { (1 << count) - 1 } else { u64::MAX }
}

impl Members {
    fn new(keys: &'static Keys) -> Self {
        let table = keys.table();
        let next = table.names_from(0);
        let declared = next.len();
        Self { table, next, declared, run: 0, seen: 0, lead: BRACE, out_of_order: false, over: false }
    }

    /// `null` in place of an object.
    fn none(keys: &'static Keys) -> Self {
        let none = Self::new(keys);
        Self { next: &[], run: none.declared, lead: COMMA, out_of_order: true, over: true, ..none }
    }

    /// Sets the bits of names found in order since the last call.
    fn note_run(&mut self) {
        let expected = self.declared - self.next.len();
        if expected > self.run {
            self.seen |= bits_below(expected) & !bits_below(self.run);
            self.run = expected;
        }
    }

    /// Records a declared name and returns its index. The names after it are expected next, unless members are out of
    /// order.
    fn found(&mut self, index: usize) -> usize {
        self.out_of_order |= index < self.run;
        self.next = if self.out_of_order { &[] } else { self.table.names_from(index + 1) };
        self.seen |= bit(index);
        self.run = self.declared - self.next.len();
        index
    }

    /// Returns the names found so far, one bit each.
    pub fn seen(&self) -> u64 {
        self.seen
    }
}

/// A position in an object with arbitrary member names.
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
