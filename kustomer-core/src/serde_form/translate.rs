//! Translates JSON text to the calls of a serializer and back. The types of numbers are those of serde's data model:
//! 64-bit integers where they fit, and doubles.

use std::borrow::Cow;
use std::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_core::ser::{Error as _, SerializeMap, SerializeSeq, Serializer};

use crate::json::{DecodeError, Reader, Shape, Value, Writer};

/// One JSON value as text, which serializes as the value.
pub(super) struct Json<'t>(pub(super) &'t str);

impl serde_core::Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut reader = Reader::from_text(self.0);
        match reader.shape() {
            Some(Shape::Object) => serialize_map(members(&mut reader), serializer),
            Some(Shape::Array) => serialize_seq(items(&mut reader), serializer),
            _ => match reader.value() {
                Ok(scalar) => serialize_scalar(&scalar, serializer),
                Err(error) => Err(S::Error::custom(error)),
            },
        }
    }
}

fn serialize_map<S: Serializer>(
    members: Result<Vec<(Cow<'_, str>, &str)>, DecodeError>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let members = members.map_err(S::Error::custom)?;
    let mut map = serializer.serialize_map(Some(members.len()))?;
    for (name, value) in members {
        map.serialize_entry(name.as_ref(), &Json(value))?;
    }
    map.end()
}

fn serialize_seq<S: Serializer>(
    items: Result<Vec<&str>, DecodeError>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let items = items.map_err(S::Error::custom)?;
    let mut seq = serializer.serialize_seq(Some(items.len()))?;
    for item in items {
        seq.serialize_element(&Json(item))?;
    }
    seq.end()
}

fn serialize_scalar<S: Serializer>(value: &Value, serializer: S) -> Result<S::Ok, S::Error> {
    match value {
        Value::Bool(value) => serializer.serialize_bool(*value),
        Value::String(text) => serializer.serialize_str(text),
        Value::Number(number) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
            (Some(number), ..) => serializer.serialize_u64(number),
            (None, Some(number), _) => serializer.serialize_i64(number),
            (None, None, Some(number)) => serializer.serialize_f64(number),
            (None, None, None) => Err(S::Error::custom("number is not finite")),
        },
        // Formats without null, such as TOML, omit `None`.
        _ => serializer.serialize_none(),
    }
}

/// Returns the members of the next object, each with the text of its value.
pub(super) fn members<'t>(reader: &mut Reader<'t>) -> Result<Vec<(Cow<'t, str>, &'t str)>, DecodeError> {
    let (mut entries, mut members) = (reader.map()?, Vec::new());
    while let Some(name) = reader.entry(&mut entries)? {
        members.push((name, reader.raw()?));
    }
    Ok(members)
}

/// Returns the texts of the items of the next array.
fn items<'t>(reader: &mut Reader<'t>) -> Result<Vec<&'t str>, DecodeError> {
    let (mut position, mut items) = (reader.array()?, Vec::new());
    while reader.item(&mut position)? {
        items.push(reader.raw()?);
    }
    Ok(items)
}

/// Writes whatever a deserializer has as JSON text.
pub(super) struct Collect<'w>(pub(super) &'w mut Writer);

impl<'de> DeserializeSeed<'de> for Collect<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Collect<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON can represent")
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.0.boolean(value);
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.0.integer(value);
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.0.integer(value);
        Ok(())
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        self.0.float(value);
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.0.string(text);
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.0.null();
        Ok(())
    }

    fn visit_none<E>(self) -> Result<(), E> {
        self.0.null();
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        self.0.begin_array();
        while items.next_element_seed(Collect(self.0))?.is_some() {}
        self.0.end_array();
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        self.0.begin_object();
        while let Some(name) = members.next_key::<String>()? {
            self.0.name(&name);
            members.next_value_seed(Collect(self.0))?;
        }
        self.0.end_object();
        Ok(())
    }
}

/// Collects a whole value as JSON text.
pub(super) fn collect<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let mut writer = Writer::new();
    Collect(&mut writer).deserialize(deserializer)?;
    writer.finish().map_err(D::Error::custom)
}
