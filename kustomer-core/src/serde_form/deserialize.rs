//! From a deserializer to a value: whatever the deserializer has is collected as JSON text, which is then decoded.

use serde_core::Deserializer;
use serde_core::de::Error as _;

use super::translate::{collect, members};
use crate::envelope::flat;
use crate::json::{Decode, DecodeError, Reader, Writer, from_slice};

/// Deserializes a record from the flat form.
///
/// # Errors
/// When the deserializer fails, or the value does not match the type. The message has the path, and never the value.
pub fn deserialize_record<'de, T: Decode, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let text = collect(deserializer)?;
    let record = resource_object(&text).and_then(|text| read(&text));
    record.map_err(|error| D::Error::custom(message(&error)))
}

/// Deserializes a nested object, a union or a newtype.
///
/// # Errors
/// When the deserializer fails, or the value does not match the type. The message has the path, and never the value.
pub fn deserialize_value<'de, T: Decode, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let text = collect(deserializer)?;
    from_slice(text.as_bytes()).map_err(|error| D::Error::custom(message(&error)))
}

/// Deserializes a string enum.
///
/// # Errors
/// When the deserializer fails, or its value is not a string.
pub fn deserialize_text<'de, T: for<'t> From<&'t str>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let text: String = serde_core::Deserialize::deserialize(deserializer)?;
    Ok(T::from(&text))
}

/// Reads a record, with the members that have no field.
fn read<T: Decode>(text: &str) -> Result<T, DecodeError> {
    let mut reader = Reader::from_text(text).with_unknown(true);
    let record = T::decode(&mut reader).and_then(|record| reader.end().map(|()| record));
    record.map_err(|error| error.locate(text.as_bytes()))
}

/// Writes a flat record as the service does, with its sections.
fn resource_object(text: &str) -> Result<String, DecodeError> {
    let members = members(&mut Reader::from_text(text)).map_err(|error| error.locate(text.as_bytes()))?;
    let (mut record, mut attributes) = (Writer::new(), Writer::new());
    record.begin_object();
    attributes.begin_object();
    for (name, value) in members {
        let (section, name) = match name.as_ref() {
            flat::ID => (&mut record, "id"),
            flat::RELATIONSHIPS => (&mut record, "relationships"),
            flat::LINKS => (&mut record, "links"),
            flat::META => (&mut record, "meta"),
            name => (&mut attributes, name),
        };
        section.name(name);
        section.raw(value);
    }
    attributes.end_object();
    record.name("attributes");
    record.raw(attributes.so_far());
    record.end_object();
    Ok(record.so_far().to_owned())
}

/// Returns the message with the path in the flat form, without the offset in a text that the user never sees.
fn message(error: &DecodeError) -> String {
    let path = error.path();
    match path.strip_prefix("attributes.").unwrap_or(path) {
        "" => error.reason(),
        path => format!("{} at `{path}`", error.reason()),
    }
}
