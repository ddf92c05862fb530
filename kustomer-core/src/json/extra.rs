//! The members of an object that no field takes, for a field marked `#[kustomer(extra)]`: kept by name while reading, and
//! written behind the fields. A member that has a field, and the tag of a union, are none of them.

use serde_json::Value;

use super::{DecodeError, Reader, Writer};

/// What keeps the members that have no field: a map of names to JSON values.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold extra attributes",
    label = "not a map of names to JSON values",
    note = "write `BTreeMap<String, serde_json::Value>`"
)]
pub trait Extra: Sized {
    /// Of no members.
    fn empty() -> Self;

    /// Keeps a member.
    fn insert(&mut self, name: String, value: Value);

    /// All members, in any order.
    fn members(&self) -> Vec<(&str, &Value)>;

    /// Keeps the member last answered as [`UNKNOWN`](super::UNKNOWN).
    ///
    /// # Errors
    /// When its value is malformed.
    fn keep(&mut self, reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        let name = reader.unknown_name();
        let value = reader.value()?;
        self.insert(name, value);
        Ok(())
    }

    /// Keeps the member last answered as [`UNKNOWN`](super::UNKNOWN) of the object at this offset, unless it is the tag
    /// by which a union knew the object: that is written by the union.
    ///
    /// # Errors
    /// When its value is malformed.
    fn keep_untagged(&mut self, reader: &mut Reader<'_>, object: usize) -> Result<(), DecodeError> {
        if reader.is_tag(object) { reader.skip() } else { self.keep(reader) }
    }

    /// Writes the members in the order of their names, without those that have a field.
    fn write(&self, writer: &mut Writer, fields: &[&str]) {
        writer.extra(self.members(), fields);
    }
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

    fn members(&self) -> Vec<(&str, &Value)> {
        self.into_iter().map(|(name, value)| (name.as_str(), value)).collect()
    }
}
