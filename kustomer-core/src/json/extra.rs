//! Members without a field, for a field with `#[kustomer(extra)]`: kept by name while reading, and written after the
//! fields. Members with a field and the tag of a union are excluded.

use serde_json::Value;

use super::{DecodeError, Reader, Writer};

/// A map of names to JSON values, for members without a field: `BTreeMap<String, Value>`, or
/// [`Custom`](crate::Custom) for custom attributes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold extra attributes",
    label = "not a map of names to JSON values",
    note = "write `BTreeMap<String, serde_json::Value>`, or `Custom` for custom attributes"
)]
pub trait Extra: Sized {
    /// Creates an empty map.
    fn empty() -> Self;

    /// Inserts a member.
    fn insert(&mut self, name: String, value: Value);

    /// Reads and keeps the member that [`Reader::member`] just reported as [`UNKNOWN`](super::UNKNOWN).
    ///
    /// # Errors
    /// When its value is malformed.
    fn keep(&mut self, reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        let name = reader.unknown_name();
        let value = reader.value()?;
        self.insert(name, value);
        Ok(())
    }

    /// Reads and keeps the member that [`Reader::member`] just reported as [`UNKNOWN`](super::UNKNOWN), unless it is
    /// the tag of the object at offset `object`: the union writes its tag itself.
    ///
    /// # Errors
    /// When its value is malformed.
    fn keep_untagged(&mut self, reader: &mut Reader<'_>, object: usize) -> Result<(), DecodeError> {
        if reader.is_tag(object) { reader.skip() } else { self.keep(reader) }
    }

    /// Reads and keeps all members of the object that is next, or none of `null`.
    ///
    /// # Errors
    /// When the next value is neither, or malformed.
    fn keep_all(&mut self, reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        if reader.null()? {
            return Ok(());
        }
        let mut entries = reader.map()?;
        while let Some(name) = reader.entry(&mut entries)? {
            self.insert(name.into_owned(), reader.value()?);
        }
        Ok(())
    }

    /// Writes the members, except those with a field.
    fn write(&self, writer: &mut Writer, fields: &[&str]);
}

#[diagnostic::do_not_recommend]
impl<E> Extra for E
where
    E: Default + Extend<(String, Value)>,
    for<'e> &'e E: IntoIterator<Item = (&'e String, &'e Value)>,
{
    fn empty() -> Self {
        Self::default()
    }

    fn insert(&mut self, name: String, value: Value) {
        self.extend([(name, value)]);
    }

    /// Writes the members sorted by name.
    fn write(&self, writer: &mut Writer, fields: &[&str]) {
        let members: Vec<_> = self.into_iter().map(|(name, value)| (name.as_str(), value)).collect();
        writer.extra(&members, fields);
    }
}
