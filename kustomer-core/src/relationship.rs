//! Relationships of a document, as derived code reads them: the ids in `data`, and nothing else. Links are
//! skipped; a relationship without `data` (links only) is absent.

use crate::Id;
use crate::json::{DecodeError, END, Keys, Reader};

/// Links stand on either side of the data: said twice, each is guessed where it stands.
const NAMES: &[&str] = &["links", "data", "links"];
const DATA: usize = 1;
static RELATIONSHIP: Keys = Keys::new(NAMES, &Keys::index::<4>(NAMES));
const IDENTIFIER_NAMES: &[&str] = &["type", "id"];
static IDENTIFIER: Keys = Keys::new(IDENTIFIER_NAMES, &Keys::index::<4>(IDENTIFIER_NAMES));

/// Reads the relationship to at most one record.
///
/// # Errors
/// When the text is malformed, or `data` is no resource identifier.
pub fn relationship<T>(reader: &mut Reader<'_>, slot: &mut Option<Id<T>>) -> Result<(), DecodeError> {
    if let Some(id) = usual(reader) {
        *slot = Some(Id::new(id));
        return Ok(());
    }
    *slot = None;
    data(reader, |reader| {
        *slot = identifier(reader)?;
        Ok(())
    })
}

/// Reads the relationship to any number of records.
///
/// # Errors
/// When the text is malformed, or `data` holds something else than resource identifiers.
pub fn relationships<T>(reader: &mut Reader<'_>, slot: &mut Vec<Id<T>>) -> Result<(), DecodeError> {
    slot.clear();
    data(reader, |reader| {
        if reader.peek() != Some(b'[') {
            slot.extend(identifier(reader)?);
            return Ok(());
        }
        let mut items = reader.array()?;
        while reader.item(&mut items)? {
            slot.extend(identifier(reader)?);
        }
        Ok(())
    })
}

/// The id of `{"data":{"type":..,"id":..},"links":..}` without white space: nearly every relationship is written so, and
/// a page holds hundreds. Anything else leaves the reader where it was.
fn usual<'a>(reader: &mut Reader<'a>) -> Option<&'a str> {
    let mark = reader.mark();
    let id = identifier_first(reader);
    if id.is_none() {
        reader.rewind(&mark);
    }
    id
}

fn identifier_first<'a>(reader: &mut Reader<'a>) -> Option<&'a str> {
    reader.plain_string_after(r#"{"data":{"type":"#)?;
    let id = reader.plain_string_after(r#","id":"#)?;
    reader.exactly("}")?;
    if reader.exactly("}").is_none() {
        reader.exactly(r#","links":"#)?;
        reader.skip().ok()?;
        reader.exactly("}")?;
    }
    Some(id)
}

/// Hands over the reader where `data` stands.
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

/// A resource identifier, null, or (in places) an identifier without an id.
fn identifier<T>(reader: &mut Reader<'_>) -> Result<Option<Id<T>>, DecodeError> {
    let mut id = None;
    let mut members = reader.section(&IDENTIFIER)?;
    loop {
        match reader.member(&mut members)? {
            1 => id = reader.value()?,
            END => return Ok(id),
            _ => reader.skip()?,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Customer;

    fn one(text: &str) -> Result<Option<Id<Customer>>, String> {
        let mut slot = Some(Id::new("stale"));
        relationship(&mut Reader::from_text(text), &mut slot).map_err(|error| error.to_string())?;
        Ok(slot)
    }

    #[test]
    fn the_id_is_found_whatever_stands_around_it() {
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
    fn null_and_links_alone_are_no_relationship() {
        for text in ["null", "{}", r#"{"data":null}"#, r#"{"links":{"self":"/v1/customers/x/messages"}}"#] {
            assert_eq!(one(text), Ok(None), "{text}");
        }
        assert_eq!(one(r#"{"data":7}"#).unwrap_err(), "expected an object, found a number at byte 8");
    }

    #[test]
    fn many_take_a_list_or_a_single_one() {
        let mut slot: Vec<Id<Customer>> = Vec::new();
        relationships(&mut Reader::from_text(r#"{"data":[{"id":"a"},{"id":"b"}]}"#), &mut slot)
            .expect("a list");
        assert_eq!(slot, [Id::new("a"), Id::new("b")]);
        relationships(&mut Reader::from_text(r#"{"data":{"id":"c"}}"#), &mut slot).expect("one");
        assert_eq!(slot, [Id::new("c")]);
    }
}
