//! `serde_json::Value` through our own reader and writer, for attributes without a fixed shape.

use serde_json::{Map, Number, Value};

use super::{Decode, DecodeError, Encode, Reader, Syntax, Writer};

impl Decode for Value {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.peek() {
            Some(b'n') => reader.literal("null").map(|()| Self::Null),
            Some(b't' | b'f') => reader.boolean().map(Self::Bool),
            Some(b'"') => reader.string().map(|text| Self::String(text.into_owned())),
            Some(b'[') => Vec::decode(reader).map(Self::Array),
            Some(b'{') => Map::decode(reader).map(Self::Object),
            Some(b'-' | b'0'..=b'9') => number(reader).map(Self::Number),
            Some(_) => Err(reader.syntax(Syntax::Unexpected("a value"))),
            None => Err(reader.cut_off()),
        }
    }

    /// An omitted value is `null`.
    fn omitted() -> Option<Self> {
        Some(Self::Null)
    }
}

impl Decode for Map<String, Value> {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut object = Self::new();
        if reader.null()? {
            return Ok(object);
        }
        let mut entries = reader.map()?;
        while let Some(name) = reader.entry(&mut entries)? {
            object.insert(name.into_owned(), Value::decode(reader)?);
        }
        Ok(object)
    }

    fn omitted() -> Option<Self> {
        Some(Self::new())
    }
}

/// Integers of up to 64 bits stay integers.
fn number(reader: &mut Reader<'_>) -> Result<Number, DecodeError> {
    let start = reader.offset();
    let number = reader.any_number()?;
    if number.is_integer && number.text != "-0" {
        if let Ok(value) = number.text.parse::<u64>() {
            return Ok(value.into());
        }
        if let Ok(value) = number.text.parse::<i64>() {
            return Ok(value.into());
        }
    }
    Number::from_f64(number.float()?).ok_or_else(|| Reader::malformed("a finite number", start))
}

impl Encode for Value {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Null => writer.null(),
            Self::Bool(value) => writer.boolean(*value),
            Self::Number(value) => writer.raw(&value.to_string()),
            Self::String(value) => writer.string(value),
            Self::Array(items) => items.encode(writer),
            Self::Object(object) => object.encode(writer),
        }
    }
}

impl Encode for Map<String, Value> {
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        for (name, value) in self {
            writer.name(name);
            value.encode(writer);
        }
        writer.end_object();
    }
}
