//! Typed IDs. The type says which resource an ID belongs to; most IDs are stored without allocating.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::convert::Infallible;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use arrayvec::ArrayString;

use crate::json::{Decode, DecodeError, Encode, Reader, Writer};
use crate::resource_type::ResourceType;
use crate::wire::{EncodesAs, Related, Text as TextValue};

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
/// decode error.
///
/// ```
/// # use kustomer::Id;
/// # struct Customer;
/// let id: Id<Customer> = Id::new("59df762a921c59001021f409");
/// assert_eq!(id.as_str().len(), 24);
/// assert_eq!(id.to_string(), "59df762a921c59001021f409");
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

/// Reads an ID of any length. An empty one is an error, since it belongs to no record.
#[cold]
#[inline(never)]
fn any<T>(reader: &mut Reader<'_>) -> Result<Id<T>, DecodeError> {
    let start = reader.offset();
    let text = reader.string()?;
    if text.is_empty() { Err(Reader::malformed("an ID", start)) } else { Ok(Id::new(text)) }
}

impl<T> Encode for Id<T> {
    fn encode(&self, writer: &mut Writer) {
        writer.string(self.as_str());
    }
}

impl<T> EncodesAs<TextValue> for Id<T> {}

impl<T: ResourceType> Related for Id<T> {
    const TO: &'static str = T::TYPE;
}

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
