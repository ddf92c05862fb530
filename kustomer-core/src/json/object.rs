//! Members of an object: the guess that the next name is the one declared after the last, and the look-up for
//! when the guess fails.

use std::borrow::Cow;

use super::keys::{BRACE, COMMA, END, Name, UNKNOWN};
use super::string::plain_run;
use super::{DecodeError, Keys, Reader, Syntax};

/// The position in an object whose names are known.
#[derive(Debug)]
pub struct Members {
    keys: &'static Keys,
    /// The declared names that are likely to come next: those after the last one, while members come in order.
    next: &'static [Name],
    /// How many names are declared.
    declared: usize,
    /// Position of the first declared name that is not noted in `seen`, though it may have been found.
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
    /// When the next value is no object, or too many are open.
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

    /// Opens an object that may be null, which is taken for an empty one.
    ///
    /// # Errors
    /// When the next value is neither, or too many objects are open.
    pub fn section(&mut self, keys: &'static Keys) -> Result<Members, DecodeError> {
        if self.null()? {
            return Ok(Members::none(keys));
        }
        self.object(keys)
    }

    /// Moves to the next member's value and answers the position of its name, [`UNKNOWN`], or [`END`].
    ///
    /// # Errors
    /// When no well-formed member follows.
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

    /// Any other member: names out of order, unknown names, white space, escapes, and the end.
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
        let index = match members.keys.find(raw) {
            // A name with escapes is not found as it is written.
            UNKNOWN if raw.contains('\\') => members.keys.find(&Self::unescape(raw)),
            index => index,
        };
        Ok(if index == UNKNOWN { UNKNOWN } else { members.found(index) })
    }

    /// Length of the text up to the value of the next member, if that has the name after the expected one: often a
    /// single member is omitted.
    #[inline]
    fn skipped_one(&self, members: &Members) -> Option<usize> {
        let [_, name, ..] = members.next else { return None };
        name.follows(self.bytes().get(self.at..)?.first_chunk()?, COMMA).filter(|_| members.lead == COMMA)
    }

    /// Where the next member's name starts behind its quote, if no white space stands before it.
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

    /// Reads `"name":` (with the comma before it unless it is the first) and notes where the name stands between its
    /// quotes; false at the end of the object.
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

    /// The last member's name as it stands, with its escapes.
    pub(super) fn raw_name(&self) -> &'a str {
        self.text.get(self.name.0..self.name.1).unwrap_or_default()
    }

    /// The name of the member last answered as [`UNKNOWN`].
    pub fn unknown_name(&self) -> String {
        Self::unescape(self.raw_name())
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

/// One bit for each of the first so many names; names beyond the first 64 have none.
#[inline]
const fn bits_below(count: usize) -> u64 {
    if count < 64 { (1 << count) - 1 } else { u64::MAX }
}

impl Members {
    fn new(keys: &'static Keys) -> Self {
        let (next, declared) = (keys.names_from(0), keys.len());
        Self { keys, next, declared, run: 0, seen: 0, lead: BRACE, out_of_order: false, over: false }
    }

    /// No members, in place of an object.
    fn none(keys: &'static Keys) -> Self {
        let declared = keys.len();
        Self {
            keys,
            next: &[],
            declared,
            run: declared,
            seen: 0,
            lead: COMMA,
            out_of_order: true,
            over: true,
        }
    }

    /// Notes which names were found in their order since it was noted last.
    fn note_run(&mut self) {
        let expected = self.declared - self.next.len();
        if expected > self.run {
            self.seen |= bits_below(expected) & !bits_below(self.run);
            self.run = expected;
        }
    }

    /// Notes that a declared name was found, and returns its position. The names after it are likely to follow, unless
    /// names are out of order.
    fn found(&mut self, index: usize) -> usize {
        self.out_of_order |= index < self.run;
        self.next = if self.out_of_order { &[] } else { self.keys.names_from(index + 1) };
        self.seen |= bit(index);
        self.run = self.declared - self.next.len();
        index
    }

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
