//! From a value to a serializer: the value is written as JSON text, which is then translated.

use serde_core::Serializer;
use serde_core::ser::Error as _;

use super::translate::Json;
use crate::envelope::EncodeResource;
use crate::fields::Fields;
use crate::json::{Encode, EncodeError, Writer};

/// Serializes a record in the flat form.
///
/// # Errors
/// When a value cannot be represented in JSON, or the serializer fails.
pub fn serialize_record<T: EncodeResource, S: Serializer>(
    record: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut writer = Writer::flat();
    record.encode_resource(&mut writer);
    translate(writer.finish(), serializer)
}

/// Serializes a nested object, a union or a newtype.
///
/// # Errors
/// When a value cannot be represented in JSON, or the serializer fails.
pub fn serialize_value<T: Encode, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut writer = Writer::flat();
    value.encode(&mut writer);
    translate(writer.finish(), serializer)
}

/// Serializes the body of a create or update: the fields that were set, as they are sent.
///
/// # Errors
/// When a secret was set, when a value cannot be represented in JSON, or the serializer fails.
pub fn serialize_fields<S: Serializer>(fields: &Fields, serializer: S) -> Result<S::Ok, S::Error> {
    if fields.holds_secret() {
        return Err(S::Error::custom("body contains a secret, which is only sent to the service"));
    }
    translate(fields.to_json(), serializer)
}

fn translate<S: Serializer>(text: Result<String, EncodeError>, serializer: S) -> Result<S::Ok, S::Error> {
    match text {
        Ok(text) => serde_core::Serialize::serialize(&Json(&text), serializer),
        Err(error) => Err(S::Error::custom(error)),
    }
}
