//! The JSON reader and writer that derived code calls: concrete (not generic over a format), strict about RFC 8259,
//! one pass from bytes to the struct. The API's documents, pages and errors are in [`crate::envelope`] and its
//! neighbors; JSON that is not part of a resource goes through `serde_json`.
//!
//! Of duplicate members of an object, the last one wins. The sections of a resource (`attributes`, `custom` within
//! them, and `relationships`) are read straight into the fields: there, the last value of each inner member wins.

mod attribute_value;
mod decode;
mod encode;
mod error;
mod extra;
mod json_attribute;
mod keys;
mod number;
mod object;
mod path;
mod plain;
mod reader;
mod serde_bridge;
mod skip;
mod string;
mod tags;
#[cfg(test)]
mod tests;
mod tuple;
mod union;
mod unknown_text;
mod value;
mod writer;

pub use attribute_value::AttributeValue;
pub use decode::Decode;
pub use encode::Encode;
pub use error::DecodeError;
pub(crate) use error::{ErrorKind, Syntax};
pub use extra::Extra;
pub use json_attribute::{JsonAttribute, ReadJson};
pub use keys::{END, Keys, UNKNOWN};
pub use object::Members;
pub use path::JsonPath;
pub(crate) use path::PathWalk;
pub use reader::{DEFAULT_DEPTH_LIMIT, DEFAULT_MAX_ITEMS, Reader};
pub(crate) use reader::{Items, Mark};
pub use serde_json::Value;
pub use union::{Shape, VariantValue};
pub use unknown_text::UnknownText;
pub(crate) use writer::Refused;
pub use writer::{EncodeError, Writer};

/// Decodes a JSON text.
///
/// # Errors
/// When the text is not UTF-8, not JSON, or does not match `T`; the error names the path.
///
/// ```
/// use kustomer::json;
///
/// assert_eq!(json::from_slice::<Vec<f64>>(b"[1, 2.5]")?, [1.0, 2.5]);
/// # Ok::<(), json::DecodeError>(())
/// ```
pub fn from_slice<T: Decode>(text: &[u8]) -> Result<T, DecodeError> {
    read_whole(text, T::decode)
}

/// Reads a whole text; errors carry the path.
pub(crate) fn read_whole<T>(
    text: &[u8],
    read: impl FnOnce(&mut Reader<'_>) -> Result<T, DecodeError>,
) -> Result<T, DecodeError> {
    let mut reader = Reader::new(text)?;
    let value = read(&mut reader).and_then(|value| reader.end().map(|()| value));
    value.map_err(|error| error.locate(text))
}

/// Returns true for the text of a masked value: an object in place of a string that the API key may not read.
pub(crate) fn is_masked(json: &str) -> bool {
    let mut reader = Reader::from_text(json);
    reader.string().is_ok() && !reader.masked().is_empty()
}

/// Encodes a value as JSON text.
///
/// # Errors
/// When the value cannot be represented in JSON, such as an infinite number.
///
/// ```
/// use kustomer::json;
///
/// assert_eq!(json::to_string(&vec!["a", "b"])?, r#"["a","b"]"#);
/// # Ok::<(), json::EncodeError>(())
/// ```
pub fn to_string<T: Encode + ?Sized>(value: &T) -> Result<String, EncodeError> {
    let mut writer = Writer::new();
    value.encode(&mut writer);
    writer.finish()
}
