//! Typed IDs. The type says which resource an ID belongs to; most IDs are stored without allocating.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::convert::Infallible;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use arrayvec::ArrayString;

use crate::json::{Decode, DecodeError, END, Encode, Keys, Reader, Writer};
use crate::wire::{EncodesAs, JsonString as TextValue};

/// The ID of a resource of type `T`.
///
/// Most IDs are 24 hex digits, stored inline. A few are names (a Klass in a relationship, a metadata resource). IDs of
/// different resources cannot be mixed up:
///
/// ```compile_fail
/// # use kustomer::Id;
/// # struct Customer; struct Conversation;
/// # fn get(id: &Id<Customer>) {}
/// let conversation: Id<Conversation> = Id::new("59df762a921c59001021f409");
/// get(&conversation);
/// ```
///
/// IDs from untrusted sources are safe to use: in a path, an ID is percent-encoded as one segment, and an ID that
/// would change the path (empty, `.` or `..`) is rejected before anything is sent. In a response, an empty ID is a
/// decode error. For this reason, text converts to an ID without a check: every text is safe, and only the service knows
/// which IDs exist.
///
/// ```
/// # use kustomer::Id;
/// # struct Customer;
/// let id: Id<Customer> = Id::new("59df762a921c59001021f409");
/// assert_eq!(id.as_str().len(), 24);
/// assert_eq!(id, "59df762a921c59001021f409");
///
/// let from_a_file = String::from("59df762a921c59001021f409");
/// assert_eq!(Id::from(from_a_file), id);
/// assert_eq!(format!("{id:>26}"), "  59df762a921c59001021f409");
/// ```
pub struct Id<T> {
    text: Text,
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// Creates an ID.
    pub fn new(text: impl AsRef<str>) -> Self {
        Self { text: Text::new(text.as_ref()), of: PhantomData }
    }

    /// Returns the ID as text.
    pub fn as_str(&self) -> &str {
        match &self.text {
            Text::Short(text) => text,
            Text::Long(text) => text,
        }
    }

    /// Converts the ID to that of another resource, where the program knows more than the types.
    #[must_use]
    pub fn cast<U>(&self) -> Id<U> {
        Id { text: self.text.clone(), of: PhantomData }
    }
}

impl<T> Id<T> {
    /// Reads an ID of the usual length, if one is next.
    #[inline]
    pub(crate) fn read_usual(reader: &mut Reader<'_>) -> Option<Self> {
        reader.plain_string_of::<USUAL>().map(Self::new)
    }
}

/// The length of nearly all IDs.
const USUAL: usize = 24;

#[derive(Clone)]
enum Text {
    Short(ArrayString<USUAL>),
    Long(Box<str>),
}

impl Text {
    fn new(text: &str) -> Self {
        ArrayString::from(text).map_or_else(|_| Self::Long(text.into()), Self::Short)
    }
}

impl From<String> for Text {
    /// Keeps the allocation of a long ID.
    fn from(text: String) -> Self {
        match ArrayString::from(&text) {
            Ok(short) => Self::Short(short),
            Err(_) => Self::Long(text.into()),
        }
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        Self { text: self.text.clone(), of: PhantomData }
    }
}

impl<T> From<&Id<T>> for Id<T> {
    fn from(id: &Id<T>) -> Self {
        id.clone()
    }
}

impl<T> From<String> for Id<T> {
    fn from(text: String) -> Self {
        Self { text: text.into(), of: PhantomData }
    }
}

impl<T> From<&str> for Id<T> {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl<T> From<&String> for Id<T> {
    fn from(text: &String) -> Self {
        Self::new(text)
    }
}

/// Returns the ID as text.
impl<T> From<Id<T>> for String {
    fn from(id: Id<T>) -> Self {
        match id.text {
            Text::Short(text) => text.as_str().into(),
            Text::Long(text) => text.into(),
        }
    }
}

/// Never fails: see [`Id`].
impl<T> FromStr for Id<T> {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::new(text))
    }
}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl<T> Eq for Id<T> {}

/// Implements comparison of an ID with text, both ways.
macro_rules! equals_text {
    ($($text:ty)*) => {$(
        impl<T> PartialEq<$text> for Id<T> {
            fn eq(&self, other: &$text) -> bool {
                self.as_str() == AsRef::<str>::as_ref(other)
            }
        }

        impl<T> PartialEq<Id<T>> for $text {
            fn eq(&self, other: &Id<T>) -> bool {
                other == self
            }
        }
    )*};
}

equals_text!(str &str String);

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl<T> AsRef<str> for Id<T> {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl<T> Borrow<str> for Id<T> {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({:?})", self.as_str())
    }
}

impl<T> Decode for Id<T> {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Self::read_usual(reader).map_or_else(|| any(reader), Ok)
    }
}

/// Reads an ID of any length. An empty one is an error, since it belongs to no record. A search for IDs returns objects with
/// a type and an ID.
#[cold]
#[inline(never)]
fn any<T>(reader: &mut Reader<'_>) -> Result<Id<T>, DecodeError> {
    if reader.peek() == Some(b'{') {
        return identifier(reader);
    }
    let start = reader.offset();
    let text = reader.string()?;
    if text.is_empty() { Err(Reader::malformed("an ID", start)) } else { Ok(Id::new(text)) }
}

static IDENTIFIER: Keys = Keys::new(&["id"]);

/// Reads `{"type":"customer","id":".."}`.
fn identifier<T>(reader: &mut Reader<'_>) -> Result<Id<T>, DecodeError> {
    let start = reader.offset();
    let mut id = None;
    let mut members = reader.object(&IDENTIFIER)?;
    loop {
        match reader.member(&mut members)? {
            0 => reader.read(&mut id)?,
            END => return Reader::required(id, "id", start),
            _ => reader.skip()?,
        }
    }
}

impl<T> Encode for Id<T> {
    fn encode(&self, writer: &mut Writer) {
        writer.string(self.as_str());
    }
}

impl<T> EncodesAs<TextValue> for Id<T> {}

impl<T> serde_core::Serialize for Id<T> {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de, T> serde_core::Deserialize<'de> for Id<T> {
    fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::Id;

    struct Customer;

    const USUAL: &str = "59df762a921c59001021f409";
    const LONG: &str = "a-name-that-is-longer-than-the-usual-id";

    #[test]
    fn text_of_any_length_converts_both_ways_and_compares() {
        for text in ["flight", USUAL, LONG, ""] {
            let id: Id<Customer> = text.into();
            assert_eq!(Id::from(text.to_owned()), id);
            assert_eq!(text.parse(), Ok(id.clone()));
            let owned = text.to_owned();
            assert!(id == *text && id == text && id == owned);
            assert!(*text == id && text == id && owned == id);
            assert_ne!(id, "other");
            assert_eq!(String::from(id), text);
        }
    }

    #[test]
    fn an_id_is_read_from_an_object_that_identifies_a_record() {
        let read = |text: &str| crate::json::from_slice::<Id<Customer>>(text.as_bytes());
        assert_eq!(read(&format!(r#"{{"type":"customer","id":"{USUAL}"}}"#)).unwrap(), USUAL);
        assert_eq!(read(r#"{"id":"flight","type":"klass"}"#).unwrap(), "flight");
        for (text, error) in [("{}", "missing member `id`"), (r#"{"id":""}"#, "expected an ID at `id`")] {
            let message = read(text).unwrap_err().to_string();
            assert!(message.contains(error), "{text}: {message}");
        }
    }

    #[test]
    fn ids_hash_and_sort_as_their_text() {
        let ids: HashSet<Id<Customer>> = [USUAL, LONG].map(Id::from).into();
        assert!(ids.contains(USUAL) && ids.contains(LONG) && !ids.contains("flight"));
        let mut sorted = [USUAL, LONG, "b"].map(Id::<Customer>::from);
        sorted.sort();
        assert_eq!(sorted, [USUAL, LONG, "b"].map(Id::from));
    }

    #[test]
    fn a_cast_keeps_the_text_and_display_pads() {
        struct Company;
        let id: Id<Customer> = Id::new("flight");
        assert_eq!(id.cast::<Company>(), "flight");
        assert_eq!(format!("{id:>8}|{id:-<8}|{id}"), "  flight|flight--|flight");
    }
}
