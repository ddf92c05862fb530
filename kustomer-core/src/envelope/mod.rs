//! The envelopes of responses: a document with one record, and a list with a page of records. Members may be in any
//! order; unknown ones are skipped. Records decode themselves.

pub(crate) mod flat;
mod write;

use crate::json::{Decode, DecodeError, END, ErrorKind, Keys, Reader, read_whole};
use crate::page::{Links, Meta, Page, items};

#[doc(hidden)]
pub use write::{EncodeRelationship, ResourceWriter};
pub use write::{EncodeResource, document_to_string, list_to_string};

static DOCUMENT_KEYS: Keys = Keys::new(&["data"]);

static LIST_KEYS: Keys = Keys::new(&["meta", "links", "data"]);

/// Decodes a document from another source than the client, such as a file.
///
/// # Errors
/// When the text is malformed or does not contain a record of type `T`; the error names the path.
pub fn document_from_slice<T: Decode>(text: &[u8]) -> Result<T, DecodeError> {
    read_whole(text, document)
}

/// Decodes a list from another source than the client, such as a file.
///
/// # Errors
/// See [`document_from_slice`]. A record that cannot be decoded is in [`Page::bad_items`]. A list of more than 10,000
/// records is an error; [`Reader::with_max_items`] and [`list`] raise the limit.
pub fn list_from_slice<T: Decode>(text: &[u8]) -> Result<Page<T>, DecodeError> {
    read_whole(text, list)
}

/// Decodes the `data` of a document.
///
/// # Errors
/// When `data` is missing or does not match `T`, or the text is malformed.
pub fn document<T: Decode>(reader: &mut Reader<'_>) -> Result<T, DecodeError> {
    let mut data = None;
    walk_document(reader, &mut |reader| {
        data = Some(reader.value()?);
        Ok(())
    })?;
    data.ok_or_else(missing_data)
}

/// Decodes a page of records. Records that cannot be decoded are in [`Page::bad_items`].
///
/// # Errors
/// When the text is malformed or is not a list, or the page has too many items.
pub fn list<T: Decode>(reader: &mut Reader<'_>) -> Result<Page<T>, DecodeError> {
    let mut data = None;
    let (meta, links) = walk_list(reader, &mut |reader| {
        data = Some(items(reader)?);
        Ok(())
    })?;
    let (items, bad_items) = data.ok_or_else(missing_data)?;
    Ok(Page::new(items, bad_items, meta, links))
}

/// Called with the reader at the value of `data`. Not generic, so that each resource adds only a small closure.
type ReadData<'f> = &'f mut dyn FnMut(&mut Reader<'_>) -> Result<(), DecodeError>;

fn walk_document(reader: &mut Reader<'_>, data: ReadData<'_>) -> Result<(), DecodeError> {
    let mut members = reader.object(&DOCUMENT_KEYS)?;
    loop {
        match reader.member(&mut members)? {
            0 => data(reader)?,
            END => return Ok(()),
            _ => reader.skip()?,
        }
    }
}

fn walk_list(reader: &mut Reader<'_>, data: ReadData<'_>) -> Result<(Meta, Links), DecodeError> {
    let (mut meta, mut links) = (Meta::default(), Links::default());
    let mut members = reader.object(&LIST_KEYS)?;
    loop {
        match reader.member(&mut members)? {
            0 => meta = Meta::read(reader)?,
            1 => links = Links::read(reader)?,
            2 => data(reader)?,
            END => return Ok((meta, links)),
            _ => reader.skip()?,
        }
    }
}

#[cold]
pub(crate) fn missing_data() -> DecodeError {
    DecodeError::new(ErrorKind::MissingData, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str) -> Result<Page<u8>, String> {
        let mut reader = Reader::from_text(text);
        list(&mut reader)
            .and_then(|page| reader.end().map(|()| page))
            .map_err(|error| error.locate(text.as_bytes()).to_string())
    }

    fn one(text: &str) -> Result<u8, String> {
        document(&mut Reader::from_text(text)).map_err(|error| error.locate(text.as_bytes()).to_string())
    }

    #[test]
    fn members_may_be_in_any_order_and_unknown_ones_are_skipped() {
        let text = r#"{"included":[{"data":9}],"data":[1,2],"links":{"next":"/v1/a?page=2","x":[]},
            "meta":{"totalPages":"3","y":{},"pageSize":2,"page":"1","total":5}}"#;
        let page = page(text).expect("a list");
        assert_eq!(page.items(), [1, 2]);
        assert_eq!(page.next_link(), Some("/v1/a?page=2"));
        let counts = (page.page(), page.page_size(), page.total(), page.total_pages());
        assert_eq!(counts, (Some(1), Some(2), Some(5), Some(3)));
        assert_eq!(one(r#"{"jsonapi":{"data":2},"data":7,"links":null}"#), Ok(7));
    }

    #[test]
    fn a_list_needs_neither_meta_nor_links() {
        for text in [
            r#"{"data":[]}"#,
            r#"{"data":null}"#,
            r#"{"data":[],"meta":null,"links":null}"#,
            r#"{"data":[],"links":{"next":null,"self":{"href":"x"}},"meta":[1]}"#,
            r#"{"data":[],"links":{"next":""}}"#,
        ] {
            let page = page(text).expect(text);
            assert!(page.items().is_empty());
            assert_eq!((page.next_link(), page.total()), (None, None), "{text}");
        }
    }

    #[test]
    fn invalid_counts_are_ignored() {
        let page = page(r#"{"meta":{"page":-1,"pageSize":"many","total":1.5,"totalPages":{}},"data":[]}"#);
        let page = page.expect("a list");
        let counts = (page.page(), page.page_size(), page.total(), page.total_pages());
        assert_eq!(counts, (None, None, None, None));
    }

    #[test]
    fn a_next_link_that_is_not_a_string_is_an_error() {
        let error = page(r#"{"data":[],"links":{"next":7}}"#).expect_err("no link");
        assert_eq!(error, "expected a string, found a number at `links.next` (byte 27)");
    }

    #[test]
    fn a_bad_item_does_not_affect_the_others() {
        let page = page(r#"{"data":[1,"x",3,{"a":[]},5]}"#).expect("a list");
        assert_eq!(page.items(), [1, 3, 5]);
        let bad: Vec<_> = page.bad_items().iter().map(|bad| (bad.index(), bad.error().to_string())).collect();
        assert_eq!(
            bad,
            [
                (1, "expected a number, found a string at `data[1]` (byte 11)".to_owned()),
                (3, "expected a number, found an object at `data[3]` (byte 17)".to_owned()),
            ]
        );
    }

    #[test]
    fn malformed_text_is_an_error_of_the_page() {
        for (text, expected) in [
            (r#"{"data":[1,"x",3"#, "unexpected end of text"),
            (r#"{"data":["x",tru]}"#, "expected `true`, `false` or `null`"),
            (r#"{"data":["x"]} x"#, "unexpected text after the value"),
            (r#"{"data":{"x":1}}"#, "expected an array, found an object at `data`"),
            (r#"{"meta":{}}"#, "missing member `data`"),
            ("[]", "expected an object, found an array"),
        ] {
            let error = page(text).expect_err(text);
            assert!(error.starts_with(expected), "{text}: {error}");
        }
    }

    #[test]
    fn a_document_must_have_data() {
        for (text, expected) in [
            ("{}", "missing member `data` at byte 0"),
            (r#"{"data":null}"#, "expected a number, found null at `data` (byte 8)"),
            (r#"{"data":[1]}"#, "expected a number, found an array at `data` (byte 8)"),
        ] {
            assert_eq!(one(text), Err(expected.to_owned()));
        }
    }
}
