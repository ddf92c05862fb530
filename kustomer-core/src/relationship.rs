//! Relationships of a record: the IDs in `data`. Links are skipped; a relationship without `data` counts as omitted.

use crate::Id;
use crate::json::{DecodeError, END, Keys, Reader};
use crate::resource_type::ResourceType;

/// A type for relationships: an ID, an optional ID, or a list of IDs.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a relationship",
    label = "not an `Id<_>` of a resource",
    note = "write `Id<..>`, `Option<Id<..>>` or `Vec<Id<..>>`",
    note = "the type in `Id<..>` derives `KustomerResource` or implements `ResourceType`"
)]
pub trait Relationship: Sized {
    /// The JSON:API type of the records that it refers to, such as `customer`.
    const TO: &'static str;

    /// Decodes the relationship; `None` if it has no `data` and the type has no value for that.
    ///
    /// # Errors
    /// When the text is malformed, or `data` contains anything but resource identifiers.
    fn decode(reader: &mut Reader<'_>) -> Result<Option<Self>, DecodeError>;

    /// Returns the value of an omitted relationship, if the type has one.
    fn omitted() -> Option<Self>;

    /// Decodes an optional relationship into `slot`.
    ///
    /// # Errors
    /// See [`Relationship::decode`].
    fn read(reader: &mut Reader<'_>, slot: &mut Self) -> Result<(), DecodeError> {
        if let Some(value) = Self::decode(reader)? {
            *slot = value;
        }
        Ok(())
    }

    /// Decodes a relationship that may be required into `slot`.
    ///
    /// # Errors
    /// See [`Relationship::decode`].
    fn read_required(reader: &mut Reader<'_>, slot: &mut Option<Self>) -> Result<(), DecodeError> {
        *slot = Self::decode(reader)?;
        Ok(())
    }

    /// Unwraps a required relationship.
    ///
    /// # Errors
    /// When it is missing and its type has no value for that. The error is located at the record at `start`.
    fn required(slot: Option<Self>, member: &'static str, start: usize) -> Result<Self, DecodeError> {
        slot.or_else(Self::omitted).ok_or_else(|| Reader::missing(member, start))
    }
}

#[diagnostic::do_not_recommend]
impl<T: ResourceType> Relationship for Id<T> {
    const TO: &'static str = T::TYPE;

    fn decode(reader: &mut Reader<'_>) -> Result<Option<Self>, DecodeError> {
        let mut slot = None;
        relationship(reader, &mut slot)?;
        Ok(slot)
    }

    fn omitted() -> Option<Self> {
        None
    }
}

#[diagnostic::do_not_recommend]
impl<T: ResourceType> Relationship for Option<Id<T>> {
    const TO: &'static str = T::TYPE;

    fn decode(reader: &mut Reader<'_>) -> Result<Option<Self>, DecodeError> {
        <Id<T> as Relationship>::decode(reader).map(Some)
    }

    fn omitted() -> Option<Self> {
        Some(None)
    }

    // Nearly all relationships have this type, so it is read straight into `slot`.
    #[inline]
    fn read(reader: &mut Reader<'_>, slot: &mut Self) -> Result<(), DecodeError> {
        relationship(reader, slot)
    }
}

#[diagnostic::do_not_recommend]
impl<T: ResourceType> Relationship for Vec<Id<T>> {
    const TO: &'static str = T::TYPE;

    fn decode(reader: &mut Reader<'_>) -> Result<Option<Self>, DecodeError> {
        Ok(Some(relationships(reader)?.unwrap_or_default()))
    }

    fn omitted() -> Option<Self> {
        Some(Self::new())
    }
}

#[diagnostic::do_not_recommend]
impl<T: ResourceType> Relationship for Option<Vec<Id<T>>> {
    const TO: &'static str = T::TYPE;

    fn decode(reader: &mut Reader<'_>) -> Result<Option<Self>, DecodeError> {
        relationships(reader).map(Some)
    }

    fn omitted() -> Option<Self> {
        Some(None)
    }
}

/// `links` may precede or follow `data`: listed twice, it is expected in both places.
static RELATIONSHIP: Keys = Keys::new(&["links", "data", "links"]);
const DATA: usize = 1;
static IDENTIFIER: Keys = Keys::new(&["type", "id", "data"]);

fn relationship<T>(reader: &mut Reader<'_>, slot: &mut Option<Id<T>>) -> Result<(), DecodeError> {
    if let Some(id) = usual(reader) {
        *slot = Some(id);
        return Ok(());
    }
    *slot = None;
    if reader.peek() == Some(b'"') {
        *slot = identifier(reader)?;
        return Ok(());
    }
    data(reader, |reader| {
        *slot = identifier(reader)?;
        Ok(())
    })
}

/// Reads a list; `None` for `null` and for a relationship without `data`.
fn relationships<T>(reader: &mut Reader<'_>) -> Result<Option<Vec<Id<T>>>, DecodeError> {
    let mut list = None;
    if matches!(reader.peek(), Some(b'[' | b'"')) {
        return identifiers(reader).map(Some);
    }
    data(reader, |reader| {
        list = if reader.null()? { None } else { Some(identifiers(reader)?) };
        Ok(())
    })?;
    Ok(list)
}

/// Reads a list of resource identifiers, or a single one.
fn identifiers<T>(reader: &mut Reader<'_>) -> Result<Vec<Id<T>>, DecodeError> {
    if reader.peek() != Some(b'[') {
        return Ok(Vec::from_iter(identifier(reader)?));
    }
    let mut list = Vec::new();
    let mut items = reader.array()?;
    while reader.item(&mut items)? {
        list.extend(identifier(reader)?);
    }
    Ok(list)
}

/// Reads the ID of `{"data":{"type":..,"id":..},"links":{"self":..}}` without white space, the form of nearly all
/// relationships; a page has hundreds of them. Otherwise, the position does not change.
fn usual<T>(reader: &mut Reader<'_>) -> Option<Id<T>> {
    let mark = reader.mark();
    let id = identifier_first(reader);
    if id.is_none() {
        reader.rewind(&mark);
    }
    id
}

fn identifier_first<T>(reader: &mut Reader<'_>) -> Option<Id<T>> {
    reader.plain_string_after(r#"{"data":{"type":"#)?;
    reader.exactly(r#","id":"#)?;
    let id = Id::read_usual(reader)?;
    reader.exactly("}")?;
    if reader.exactly("}").is_none() {
        reader.plain_string_after(r#","links":{"self":"#)?;
        reader.exactly("}}")?;
    }
    Some(id)
}

/// Calls `read` at the value of `data`.
fn data(
    reader: &mut Reader<'_>,
    mut read: impl FnMut(&mut Reader<'_>) -> Result<(), DecodeError>,
) -> Result<(), DecodeError> {
    let mut members = reader.section(&RELATIONSHIP)?;
    loop {
        match reader.member(&mut members)? {
            DATA => read(reader)?,
            END => return Ok(()),
            _ => reader.skip()?,
        }
    }
}

/// Reads a resource identifier or `null`. In places, the service sends an identifier without an ID, only the ID, or a
/// whole relationship in place of the identifier.
fn identifier<T>(reader: &mut Reader<'_>) -> Result<Option<Id<T>>, DecodeError> {
    if reader.peek() == Some(b'"') {
        return reader.value();
    }
    let mut id = None;
    let mut members = reader.section(&IDENTIFIER)?;
    loop {
        match reader.member(&mut members)? {
            1 => id = reader.value()?,
            2 => id = identifier(reader)?,
            END => return Ok(id),
            _ => reader.skip()?,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Customer;

    impl ResourceType for Customer {
        const TYPE: &'static str = "customer";
    }

    fn one(text: &str) -> Result<Option<Id<Customer>>, String> {
        let mut slot = Some(Id::new("stale"));
        relationship(&mut Reader::from_text(text), &mut slot).map_err(|error| error.to_string())?;
        Ok(slot)
    }

    #[test]
    fn the_id_is_found_among_other_members() {
        let id = Ok(Some(Id::new("59df762a921c59001021f409")));
        for text in [
            r#"{"data":{"type":"customer","id":"59df762a921c59001021f409"},"links":{"self":"/v1/customers/x"}}"#,
            r#"{"data":{"type":"customer","id":"59df762a921c59001021f409"}}"#,
            r#"{"data":{"type":"customer","id":"59df762a921c59001021f409"},"meta":1}"#,
            r#"{"data":{"type":"customer","id":"59df762a921c59001021f\u003409"},"links":[]}"#,
            r#"{"links":{},"data":{"id":"59df762a921c59001021f409","type":"customer","meta":[]}}"#,
            r#"{"link":{"self":"x"},"data":{"id":"59df762a921c59001021f409"}}"#,
        ] {
            assert_eq!(one(text), id, "{text}");
        }
    }

    #[test]
    fn null_and_links_without_data_are_omitted_relationships() {
        for text in ["null", "{}", r#"{"data":null}"#, r#"{"links":{"self":"/v1/customers/x/messages"}}"#] {
            assert_eq!(one(text), Ok(None), "{text}");
        }
        for (text, byte) in [(r#"{"data":{"type":"customer","id":""}}"#, 32), (r#""""#, 0)] {
            assert_eq!(one(text), Err(format!("invalid value: expected an ID at byte {byte}")), "{text}");
        }
        assert_eq!(one(r#"{"data":7}"#).unwrap_err(), "expected an object, found a number at byte 8");
    }

    #[test]
    fn a_list_of_ids_accepts_a_single_one() {
        let mut slot: Vec<Id<Customer>> = Vec::new();
        Relationship::read(&mut Reader::from_text(r#"{"data":[{"id":"a"},{"id":"b"}]}"#), &mut slot)
            .expect("a list");
        assert_eq!(slot, [Id::new("a"), Id::new("b")]);
        Relationship::read(&mut Reader::from_text(r#"{"data":{"id":"c"}}"#), &mut slot).expect("one");
        assert_eq!(slot, [Id::new("c")]);
    }

    #[test]
    fn bare_ids_and_relationships_in_lists_are_accepted() {
        assert_eq!(one(r#""a""#), Ok(Some(Id::new("a"))));
        for (text, expected) in [
            (r#"["a","b"]"#, &["a", "b"][..]),
            (r#"[{"id":"a","type":"user"},null]"#, &["a"]),
            (r#"[{"data":{"type":"attachment","id":"a"},"links":{}},{"links":{}}]"#, &["a"]),
            (r#"{"data":["a",{"id":"b"}]}"#, &["a", "b"]),
            (r#""a""#, &["a"]),
        ] {
            let mut slot: Vec<Id<Customer>> = Vec::new();
            Relationship::read(&mut Reader::from_text(text), &mut slot).expect(text);
            let expected: Vec<Id<Customer>> = expected.iter().map(Id::new).collect();
            assert_eq!(slot, expected, "{text}");
        }
    }

    #[test]
    fn an_optional_list_is_none_without_data() {
        let read = |text: &str| {
            let mut slot: Option<Vec<Id<Customer>>> = Some(vec![Id::new("stale")]);
            Relationship::read(&mut Reader::from_text(text), &mut slot)
                .map_err(|error: DecodeError| error.to_string())?;
            Ok::<_, String>(slot)
        };
        for text in ["null", "{}", r#"{"data":null}"#, r#"{"links":{"self":"/v1/customers/x/messages"}}"#] {
            assert_eq!(read(text), Ok(None), "{text}");
        }
        assert_eq!(read(r#"{"data":[]}"#), Ok(Some(Vec::new())));
        assert_eq!(read(r#"{"data":{"id":"c"}}"#), Ok(Some(vec![Id::new("c")])));
        assert_eq!(read(r#"{"data":7}"#).unwrap_err(), "expected an object, found a number at byte 8");
    }
}
