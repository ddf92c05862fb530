//! The reader: a position in a text that was checked to be UTF-8, and the steps common to all values. Members of
//! objects are in `object`, strings in `string`, numbers in `number`, skipping in `skip`.

use super::tags::Tags;
use super::{DecodeError, ErrorKind, Keys, Syntax};
use crate::redact::Redactor;

/// How deeply objects and arrays may be nested by default.
pub const DEFAULT_DEPTH_LIMIT: u8 = 128;

/// How many items a page may hold by default.
pub const DEFAULT_MAX_ITEMS: usize = 10_000;

/// A pull reader over one JSON text.
///
/// Values are read in the order of the text, without buffering. After an error, the position is unspecified, but every
/// call remains safe.
#[derive(Debug)]
pub struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    /// How many more levels of nesting are allowed.
    pub(super) depth_left: u8,
    /// How many items a page may hold.
    max_items: usize,
    redactor: Option<&'a Redactor>,
    /// Members without a field are kept, where the record has a place for them.
    keeps_unknown: bool,
    /// The range of the last member's name, unless it was the expected one.
    pub(super) name: (usize, usize),
    /// Offsets of masked values.
    pub(super) masked: Vec<usize>,
    /// The tags of the unions being read.
    pub(super) tags: Tags,
}

impl<'a> Reader<'a> {
    /// Creates a reader at the start of `text` with the default limits.
    ///
    /// # Errors
    /// When `text` is not UTF-8.
    pub fn new(text: &'a [u8]) -> Result<Self, DecodeError> {
        match std::str::from_utf8(text) {
            Ok(text) => Ok(Self::from_text(text)),
            Err(error) => Err(DecodeError::new(ErrorKind::Syntax(Syntax::NotUtf8), error.valid_up_to())),
        }
    }

    /// Creates a reader at the start of `text` with the default limits.
    pub fn from_text(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            depth_left: DEFAULT_DEPTH_LIMIT,
            max_items: DEFAULT_MAX_ITEMS,
            redactor: None,
            keeps_unknown: false,
            name: (0, 0),
            masked: Vec::new(),
            tags: Tags::default(),
        }
    }

    /// Sets how many more levels of nesting are allowed. Defaults to [`DEFAULT_DEPTH_LIMIT`].
    #[must_use]
    pub fn depth_limit(mut self, limit: u8) -> Self {
        self.depth_left = limit;
        self
    }

    /// Sets how many items a page may hold; more are an error. Defaults to [`DEFAULT_MAX_ITEMS`].
    ///
    /// Applies to the records of a page and to the records included with a document.
    #[must_use]
    pub fn with_max_items(mut self, limit: usize) -> Self {
        self.max_items = limit;
        self
    }

    /// Keeps the members of records without a field in their [`Unknown`](crate::Unknown), instead of skipping them.
    #[must_use]
    pub fn with_unknown(mut self, keep: bool) -> Self {
        self.keeps_unknown = keep;
        self
    }

    /// True when members without a field are kept.
    #[inline]
    pub(crate) fn keeps_unknown(&self) -> bool {
        self.keeps_unknown
    }

    /// Keeps the key out of the errors of single items.
    pub(crate) fn with_redactor(mut self, redactor: &'a Redactor) -> Self {
        self.redactor = Some(redactor);
        self
    }

    pub(crate) fn redactor(&self) -> Option<&Redactor> {
        self.redactor
    }

    /// How many items a page may hold.
    pub(crate) fn max_items(&self) -> usize {
        self.max_items
    }

    /// Returns the offset of the next byte.
    pub fn offset(&self) -> usize {
        self.at
    }

    /// The whole text.
    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    /// The current position, for [`Reader::rewind`].
    pub(crate) fn mark(&self) -> Mark {
        Mark { at: self.at, depth_left: self.depth_left, masked: self.masked.len() }
    }

    /// Returns to `mark` and forgets the masked values found since.
    pub(crate) fn rewind(&mut self, mark: &Mark) {
        (self.at, self.depth_left) = (mark.at, mark.depth_left);
        self.masked.truncate(mark.masked);
    }

    /// True when the value read from `start` on is itself masked.
    #[inline]
    pub(super) fn has_masked(&self, start: &Mark) -> bool {
        self.masked.get(start.masked) == Some(&start.at)
    }

    /// Moves to the value at `offset`, which another reader of the same text has found.
    pub(crate) fn at_offset(mut self, offset: usize) -> Self {
        self.at = offset;
        self
    }

    /// Returns the offsets of the masked values read so far.
    pub fn masked(&self) -> &[usize] {
        &self.masked
    }

    /// Checks that only white space is left.
    ///
    /// # Errors
    /// When other text follows.
    pub fn end(&mut self) -> Result<(), DecodeError> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.syntax(Syntax::TrailingBytes)),
        }
    }

    #[inline]
    pub(super) fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    /// Skips white space and returns the next byte without reading it.
    #[inline]
    pub(crate) fn peek(&mut self) -> Option<u8> {
        match self.bytes().get(self.at) {
            Some(&byte) if byte > b' ' => Some(byte),
            _ => self.peek_past_space(),
        }
    }

    fn peek_past_space(&mut self) -> Option<u8> {
        loop {
            match self.bytes().get(self.at) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                byte => return byte.copied(),
            }
        }
    }

    /// Reads `null`, if it is next.
    #[inline]
    pub(crate) fn null(&mut self) -> Result<bool, DecodeError> {
        match self.bytes().get(self.at) {
            Some(&byte) if byte > b' ' && byte != b'n' => Ok(false),
            _ => self.any_null(),
        }
    }

    #[inline(never)]
    fn any_null(&mut self) -> Result<bool, DecodeError> {
        if self.exactly("null").is_some() {
            return Ok(true);
        }
        if self.peek() == Some(b'n') { self.literal("null").map(|()| true) } else { Ok(false) }
    }

    #[cold]
    pub(super) fn literal(&mut self, literal: &'static str) -> Result<(), DecodeError> {
        let rest = self.bytes().get(self.at..).unwrap_or_default();
        if rest.starts_with(literal.as_bytes()) {
            self.at += literal.len();
            return Ok(());
        }
        let same = rest.iter().zip(literal.as_bytes()).take_while(|(found, wanted)| found == wanted).count();
        self.at += same;
        match rest.get(same) {
            None => Err(self.syntax(Syntax::UnexpectedEnd)),
            Some(_) => Err(self.syntax(Syntax::BadLiteral)),
        }
    }

    #[inline]
    pub(super) fn boolean(&mut self) -> Result<bool, DecodeError> {
        if self.exactly("true").is_some() {
            return Ok(true);
        }
        if self.exactly("false").is_some() {
            return Ok(false);
        }
        self.any_boolean()
    }

    #[cold]
    fn any_boolean(&mut self) -> Result<bool, DecodeError> {
        match self.peek() {
            Some(b't') => self.literal("true").map(|()| true),
            Some(b'f') => self.literal("false").map(|()| false),
            _ => Err(self.wrong_type("a boolean")),
        }
    }

    /// Opens an array; items are read with [`Reader::item`].
    ///
    /// # Errors
    /// When the next value is not an array, or nesting is too deep.
    pub fn array(&mut self) -> Result<Items, DecodeError> {
        match self.peek() {
            Some(b'[') => {
                self.open()?;
                Ok(Items { first: true })
            }
            _ => Err(self.wrong_type("an array")),
        }
    }

    /// Opens an array; `None` for `null` and for a masked value, whose offset is recorded.
    pub(super) fn list(&mut self) -> Result<Option<Items>, DecodeError> {
        match self.peek() {
            Some(b'n') => self.literal("null").map(|()| None),
            Some(b'{') if self.take_masked() => Ok(None),
            _ => self.array().map(Some),
        }
    }

    /// Moves to the next item; returns false at the end of the array.
    ///
    /// # Errors
    /// When neither a comma nor the end of the array is next.
    #[inline]
    pub fn item(&mut self, items: &mut Items) -> Result<bool, DecodeError> {
        let first = std::mem::replace(&mut items.first, false);
        match self.peek() {
            Some(b']') => {
                self.close();
                return Ok(false);
            }
            Some(b',') if !first => self.at += 1,
            Some(_) if first => return Ok(true),
            found => return Err(self.unexpected(found, "`,` or `]`")),
        }
        match self.peek() {
            Some(b']') => Err(self.syntax(Syntax::Unexpected("a value after `,`"))),
            _ => Ok(true),
        }
    }

    /// Skips the opening bracket of a container.
    #[inline]
    pub(super) fn open(&mut self) -> Result<(), DecodeError> {
        match self.depth_left.checked_sub(1) {
            Some(left) => self.depth_left = left,
            None => return Err(self.syntax(Syntax::TooDeep)),
        }
        self.at += 1;
        Ok(())
    }

    /// Skips the closing bracket of a container.
    #[inline]
    pub(super) fn close(&mut self) {
        self.at += 1;
        self.depth_left = self.depth_left.saturating_add(1);
    }

    #[cold]
    pub(super) fn syntax(&self, syntax: Syntax) -> DecodeError {
        DecodeError::new(ErrorKind::Syntax(syntax), self.at)
    }

    #[cold]
    pub(super) fn unexpected(&self, found: Option<u8>, expected: &'static str) -> DecodeError {
        self.syntax(match found {
            None => Syntax::UnexpectedEnd,
            Some(_) => Syntax::Unexpected(expected),
        })
    }

    /// Creates an error about a value of another JSON type.
    #[cold]
    pub(crate) fn wrong_type(&mut self, expected: &'static str) -> DecodeError {
        let found = match self.peek() {
            None => return self.syntax(Syntax::UnexpectedEnd),
            Some(b'"') => "a string",
            Some(b'{') => "an object",
            Some(b'[') => "an array",
            Some(b't' | b'f') => "a boolean",
            Some(b'n') => "null",
            Some(b'-' | b'0'..=b'9') => "a number",
            Some(_) => return self.syntax(Syntax::Unexpected("a value")),
        };
        DecodeError::new(ErrorKind::WrongType { expected, found }, self.at)
    }

    /// Creates an error about a value at `offset` whose JSON type is right but whose content is not.
    #[cold]
    pub(crate) fn malformed(expected: &'static str, offset: usize) -> DecodeError {
        DecodeError::new(ErrorKind::Malformed { expected }, offset)
    }

    /// Creates an error about a page with too many items, located at the first item beyond the limit.
    #[cold]
    pub(crate) fn too_many_items(&self) -> DecodeError {
        DecodeError::new(ErrorKind::TooManyItems(self.max_items), self.at)
    }

    /// Checks that all names in `required` (one bit each) were found.
    ///
    /// # Errors
    /// When one is missing; the error names the first one and is located at the object at `start`. `section` is the
    /// path from there to the object with these names.
    #[inline]
    pub fn require(
        keys: &'static Keys,
        section: &'static str,
        seen: u64,
        required: u64,
        start: usize,
    ) -> Result<(), DecodeError> {
        let missing = required & !seen;
        if missing == 0 {
            return Ok(());
        }
        let member = keys.name(missing.trailing_zeros() as usize).unwrap_or_default();
        Err(DecodeError::new(ErrorKind::Missing { section, member }, start))
    }

    /// Creates the error of a type whose derive failed: code can name the type, but no value decodes to it.
    #[doc(hidden)]
    pub fn never(&self) -> DecodeError {
        Self::malformed("a type that can be decoded", self.at)
    }

    /// Creates an error about a missing member of the object at `start`.
    #[cold]
    pub(crate) fn missing(member: &'static str, start: usize) -> DecodeError {
        DecodeError::new(ErrorKind::Missing { section: "", member }, start)
    }
}

/// A position that a reader can return to.
#[derive(Debug)]
pub(crate) struct Mark {
    at: usize,
    depth_left: u8,
    masked: usize,
}

impl Mark {
    pub(crate) fn offset(&self) -> usize {
        self.at
    }
}

/// A position in an array.
#[derive(Debug)]
pub struct Items {
    first: bool,
}
