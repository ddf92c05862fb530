//! Errors in a JSON text: a kind and a byte offset while reading, and a path once the whole text is at hand. Values
//! are never included: a body may contain personal data.

use std::fmt;

use super::path::{JsonPath, PathWalk};
use crate::redact::Redactor;

/// An error from decoding JSON.
///
/// Contains the location (byte offset and path) and the violated rule, never the value itself.
///
/// ```
/// use kustomer::json;
///
/// let error = json::from_slice::<Vec<bool>>(b"[true, 1]").unwrap_err();
/// assert_eq!(error.to_string(), "expected a boolean, found a number at `[1]` (byte 7)");
/// assert_eq!(error.offset(), 7);
/// ```
pub struct DecodeError(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    offset: usize,
    path: Option<JsonPath>,
}

/// The kind of error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ErrorKind {
    Syntax(Syntax),
    WrongType {
        expected: &'static str,
        found: &'static str,
    },
    OutOfRange(&'static str),
    Malformed {
        expected: &'static str,
    },
    /// A member of the object at the offset, or of its nested object `section`.
    Missing {
        section: &'static str,
        member: &'static str,
    },
    MissingData,
    /// A page has more items than this limit.
    TooManyItems(usize),
    Foreign(&'static str),
}

/// A violation of RFC 8259.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Syntax {
    NotUtf8,
    UnexpectedEnd,
    Unexpected(&'static str),
    ControlCharacter,
    BadEscape,
    LoneSurrogate,
    BadNumber,
    BadLiteral,
    TooDeep,
    TrailingBytes,
}

impl DecodeError {
    /// Creates an error about a value at `offset` that is not what it should be, for types that implement
    /// [`Decode`](super::Decode) by hand.
    ///
    /// `expected` describes valid values. It is fixed in the program, since errors never contain the value itself, which
    /// may be personal data. The SDK adds the path while it decodes the document.
    ///
    /// ```
    /// use kustomer::json::{self, Decode, DecodeError, Reader};
    ///
    /// #[derive(Debug)]
    /// struct Airport(String);
    ///
    /// impl Decode for Airport {
    ///     fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
    ///         let start = reader.offset();
    ///         let code: String = reader.value()?;
    ///         let is_code = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    ///         if is_code { Ok(Self(code)) } else { Err(DecodeError::invalid("three capital letters", start)) }
    ///     }
    /// }
    ///
    /// let error = json::from_slice::<Vec<Airport>>(br#"["JFK","London"]"#).unwrap_err();
    /// assert_eq!(error.to_string(), "invalid value: expected three capital letters at `[1]` (byte 7)");
    /// ```
    #[cold]
    pub fn invalid(expected: &'static str, offset: usize) -> Self {
        Self::new(ErrorKind::Malformed { expected }, offset)
    }

    #[cold]
    pub(crate) fn new(kind: ErrorKind, offset: usize) -> Self {
        Self(Box::new(Inner { kind, offset, path: None }))
    }

    /// Returns what is wrong, without its place.
    #[cfg(feature = "serde")]
    pub(crate) fn reason(&self) -> String {
        self.0.kind.to_string()
    }

    /// Returns the byte offset at which decoding stopped.
    pub fn offset(&self) -> usize {
        self.0.offset
    }

    /// Returns the members and indices that lead to the error, such as `data[3].attributes.emails[0].verified`. Empty
    /// at the top of the document.
    pub fn path(&self) -> &str {
        self.0.path.as_ref().map_or("", JsonPath::as_str)
    }

    /// Returns true when the text is not JSON (or incomplete), as opposed to JSON of an unexpected shape.
    pub fn is_syntax(&self) -> bool {
        matches!(self.0.kind, ErrorKind::Syntax(_))
    }

    /// Returns the path to a required member that is missing, as far as the error knows where it is.
    #[cfg(feature = "test-util")]
    pub(crate) fn missing_path(&self) -> Option<Vec<String>> {
        let ErrorKind::Missing { section, member } = self.0.kind else { return None };
        let names = [self.path(), section, member].into_iter().flat_map(|part| part.split('.'));
        Some(names.filter(|name| !name.is_empty()).map(str::to_owned).collect())
    }

    /// Returns true when a document has no `data`.
    pub(crate) fn is_missing_data(&self) -> bool {
        self.0.kind == ErrorKind::MissingData
    }

    /// Adds the path by walking `text` up to the offset: only errors pay for their path.
    #[cold]
    pub(crate) fn locate(mut self, text: &[u8]) -> Self {
        self.0.path = Some(JsonPath::to_offset(text, self.0.offset));
        self
    }

    /// The same error with a path that does not show the key.
    #[cold]
    pub(crate) fn redacted(mut self, redactor: &Redactor) -> Self {
        self.0.path = self.0.path.map(|path| path.redacted(redactor));
        self
    }

    /// Adds the path from a walk that is shared with other errors of the same text.
    #[cold]
    pub(crate) fn locate_in(mut self, walk: &mut PathWalk<'_>) -> Self {
        self.0.path = Some(walk.path_to(self.0.offset));
        self
    }
}

/// The path of custom attributes in a record.
const CUSTOM: &str = "attributes.custom";

impl Inner {
    /// True for a custom attribute without a value, whose field requires one.
    fn is_cleared_custom(&self) -> bool {
        match &self.kind {
            ErrorKind::Missing { section, .. } => *section == CUSTOM,
            ErrorKind::WrongType { found: "null", .. } => {
                let path = self.path.as_ref().map_or("", JsonPath::as_str);
                let attribute = path.rsplit_once('.').map(|(section, _)| section);
                attribute.is_some_and(|section| section == CUSTOM || section.ends_with(".attributes.custom"))
            }
            _ => false,
        }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.kind.fmt(f)?;
        match self.path() {
            "" => write!(f, " at byte {}", self.0.offset)?,
            path => write!(f, " at `{path}` (byte {})", self.0.offset)?,
        }
        if self.0.is_cleared_custom() {
            f.write_str(
                ": a custom attribute can be omitted or cleared on any record, so its field should be an `Option`",
            )?;
        }
        Ok(())
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(syntax) => syntax.fmt(f),
            Self::WrongType { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::OutOfRange(target) => write!(f, "number out of range for {target}"),
            Self::Malformed { expected } => write!(f, "invalid value: expected {expected}"),
            Self::Missing { section: "", member } => write!(f, "missing member `{member}`"),
            Self::Missing { section, member } => write!(f, "missing member `{section}.{member}`"),
            Self::MissingData => f.write_str("missing member `data`"),
            Self::TooManyItems(limit) => {
                write!(f, "page exceeds the limit of {limit} items (`max_page_items`)")
            }
            Self::Foreign(message) => f.write_str(message),
        }
    }
}

impl fmt::Display for Syntax {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUtf8 => f.write_str("text is not UTF-8"),
            Self::UnexpectedEnd => f.write_str("unexpected end of text"),
            Self::Unexpected(expected) => write!(f, "expected {expected}"),
            Self::ControlCharacter => f.write_str("control character in a string"),
            Self::BadEscape => f.write_str("invalid escape in a string"),
            Self::LoneSurrogate => f.write_str("lone surrogate in a string"),
            Self::BadNumber => f.write_str("invalid number"),
            Self::BadLiteral => f.write_str("expected `true`, `false` or `null`"),
            Self::TooDeep => f.write_str("nested too deeply"),
            Self::TrailingBytes => f.write_str("unexpected text after the value"),
        }
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DecodeError({self})")
    }
}

impl std::error::Error for DecodeError {}
