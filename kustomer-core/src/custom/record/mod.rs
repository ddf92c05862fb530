//! All custom attributes of a record, as their JSON text.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde_json::{Map, Value};

use super::item::{CustomItem, CustomItems};
use crate::json::{self, Decode, DecodeError, Encode, Extra, Reader, Writer};

/// The custom attributes of a record, such as a customer.
///
/// Keeps the JSON text as the service sent it, in one allocation, and parses an attribute when it is asked for: a list of
/// records costs no more for having custom attributes. Names are those on the wire, with their suffix.
///
/// ```
/// use kustomer::Custom;
///
/// let custom = Custom::from_json(r#"{"milesNum":1200,"tierStr":"gold","loungeBool":null}"#)?;
/// assert_eq!(custom.get::<f64>("milesNum")?, Some(1200.0));
/// assert_eq!(custom.get::<bool>("loungeBool")?, None);
/// for item in &custom {
///     println!("{} = {}", item.name(), item.json());
/// }
/// # Ok::<(), kustomer::json::DecodeError>(())
/// ```
///
/// Two values are equal if they have the same attributes with equal values, in any order. `Debug` shows names and values,
/// like that of other records.
#[derive(Clone, Default)]
pub struct Custom {
    /// An object, or nothing in place of an empty one.
    json: String,
}

impl Custom {
    /// Creates a value without attributes.
    pub const fn new() -> Self {
        Self { json: String::new() }
    }

    /// Reads custom attributes from the text of a JSON object.
    ///
    /// # Errors
    /// When the text is not JSON, or not an object.
    pub fn from_json(text: &str) -> Result<Self, DecodeError> {
        json::from_slice(text.as_bytes())
    }

    /// Returns the text of the JSON object.
    pub fn as_json(&self) -> &str {
        if self.json.is_empty() { "{}" } else { &self.json }
    }

    /// Decodes the attribute with this name. Returns `None` when it is omitted, `null`, or a masked value that `T` cannot
    /// hold. A masked string is read as its presentation, such as `****`; [`CustomItem::is_masked`] detects it.
    ///
    /// # Errors
    /// When the value does not match `T`. The error names the attribute, but not its value.
    pub fn get<T: Decode>(&self, name: &str) -> Result<Option<T>, DecodeError> {
        let Some(offset) = self.offset_of(name) else { return Ok(None) };
        let value = Reader::from_text(&self.json).at_offset(offset).value();
        value.map_err(|error: DecodeError| error.locate(self.json.as_bytes()))
    }

    /// Returns true when there is an attribute with this name, even if it is `null`.
    pub fn contains(&self, name: &str) -> bool {
        self.offset_of(name).is_some()
    }

    /// Returns the attributes in the order of the service.
    pub fn iter(&self) -> CustomItems<'_> {
        CustomItems::new(&self.json)
    }

    /// Decodes all attributes into a type that describes some of them, such as a map. Attributes without a field are
    /// skipped.
    ///
    /// # Errors
    /// When a value does not match its field. The error names the attribute, but not its value.
    pub fn to<T: Decode>(&self) -> Result<T, DecodeError> {
        json::from_slice(self.as_json().as_bytes())
    }

    /// Returns the number of attributes.
    pub fn len(&self) -> usize {
        self.iter().len()
    }

    /// Returns true when there are no attributes.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns where the value of an attribute starts. Of several with the same name, the last one counts.
    fn offset_of(&self, name: &str) -> Option<usize> {
        let mut reader = Reader::from_text(&self.json);
        let mut entries = reader.map().ok()?;
        let mut found = None;
        while let Ok(Some(entry)) = reader.entry(&mut entries) {
            if entry == name {
                reader.peek();
                found = Some(reader.offset());
            }
            if reader.skip().is_err() {
                break;
            }
        }
        found
    }

    /// Adds `"name":value`.
    fn push(&mut self, member: &[&str]) {
        let separator = if self.json.pop().is_some() { ',' } else { '{' };
        self.json.push(separator);
        for part in member {
            self.json.push_str(part);
        }
        self.json.push('}');
    }
}

/// `null` and an omitted member are an empty object, since the service sends either.
impl Decode for Custom {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut custom = Self::new();
        custom.keep_all(reader)?;
        Ok(custom)
    }

    fn omitted() -> Option<Self> {
        Some(Self::new())
    }
}

impl Encode for Custom {
    fn encode(&self, writer: &mut Writer) {
        writer.raw(self.as_json());
    }

    fn is_omitted(&self) -> bool {
        self.json.is_empty()
    }
}

/// Custom attributes without a field.
#[diagnostic::do_not_recommend]
impl Extra for Custom {
    fn empty() -> Self {
        Self::new()
    }

    fn insert(&mut self, name: String, value: Value) {
        let mut writer = Writer::new();
        writer.string(&name);
        let name = writer.finish().unwrap_or_default();
        self.push(&[&name, ":", &value.to_string()]);
    }

    fn keep(&mut self, reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        let name = reader.raw_name();
        let value = reader.raw()?;
        self.push(&["\"", name, "\":", value]);
        Ok(())
    }

    fn keep_all(&mut self, reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        if reader.null()? {
            return Ok(());
        }
        let text = match reader.peek() {
            Some(b'{') => reader.raw()?,
            _ => return Err(reader.wrong_type("an object")),
        };
        if text != "{}" {
            text.clone_into(&mut self.json);
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer, fields: &[&str]) {
        for item in self.iter().filter(|item| !fields.contains(&item.name())) {
            writer.name(item.name());
            writer.raw(item.json());
        }
    }
}

impl FromStr for Custom {
    type Err = DecodeError;

    fn from_str(text: &str) -> Result<Self, DecodeError> {
        Self::from_json(text)
    }
}

/// Collects names and values. Of equal names, the last one counts.
impl<N: Into<String>, V: Into<Value>> FromIterator<(N, V)> for Custom {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(items: I) -> Self {
        let members: Map<String, Value> =
            items.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        let mut custom = Self::new();
        for (name, value) in members {
            custom.insert(name, value);
        }
        custom
    }
}

/// Two values are equal if they have the same attributes with equal values, in any order.
impl PartialEq for Custom {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        let members = |custom: &Self| custom.to::<BTreeMap<String, Value>>().ok();
        self.json == other.json || members(self) == members(other)
    }
}

impl fmt::Debug for Custom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        for item in self {
            map.entry(&item.name(), &format_args!("{}", item.json()));
        }
        map.finish()
    }
}

impl<'c> IntoIterator for &'c Custom {
    type Item = CustomItem<'c>;
    type IntoIter = CustomItems<'c>;

    fn into_iter(self) -> CustomItems<'c> {
        self.iter()
    }
}

#[cfg(test)]
mod tests;
