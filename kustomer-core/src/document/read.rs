//! Decoding of whole documents in one pass. Members may be in any order; unknown ones are skipped.

use super::included::{self, Included, Inclusion};
use super::{Document, DocumentList};
use crate::envelope;
use crate::json::{Decode, DecodeError, END, Keys, Reader};
use crate::page::{self, ItemError, Links, Meta, Page};

static DOCUMENT_KEYS: Keys = Keys::new(&["data", "meta", "links", "included"]);

pub(crate) fn document<T, M, I>(reader: &mut Reader<'_>) -> Result<Document<T, M, I>, DecodeError>
where
    T: Decode,
    M: Decode,
    I: Included,
{
    let (mut data, mut meta, mut inclusion) = (None, None, Inclusion::default());
    let start = reader.offset();
    walk(reader, &mut |member, reader| {
        match member {
            Member::Data => data = Some(reader.value()?),
            Member::Meta => meta = nullable(reader)?,
            Member::Links => reader.skip()?,
            Member::Included => inclusion = included::read(reader)?,
        }
        Ok(())
    })?;
    let data = data.ok_or_else(envelope::missing_data)?;
    Ok(Document { data, meta: Reader::required(meta, "meta", start)?, included: inclusion })
}

pub(crate) fn list<T, M, I>(reader: &mut Reader<'_>) -> Result<DocumentList<T, M, I>, DecodeError>
where
    T: Decode,
    M: Decode,
    I: Included,
{
    let (mut data, mut inclusion) = (None, Inclusion::default());
    let (mut counts, mut links, mut meta) = (Meta::default(), Links::default(), None);
    let start = reader.offset();
    walk(reader, &mut |member, reader| {
        match member {
            Member::Data => data = Some(items(reader)?),
            Member::Meta => {
                let mark = reader.mark();
                counts = Meta::read(reader)?;
                reader.rewind(&mark);
                meta = nullable(reader)?;
            }
            Member::Links => links = Links::read(reader)?,
            Member::Included => inclusion = included::read(reader)?,
        }
        Ok(())
    })?;
    let (items, bad_items) = data.ok_or_else(envelope::missing_data)?;
    let page = Page::new(items, bad_items, counts, links);
    Ok(DocumentList { page, meta: Reader::required(meta, "meta", start)?, included: inclusion })
}

/// Decodes a document with one record or an array of them as a page.
pub(crate) fn one_or_many<T: Decode>(reader: &mut Reader<'_>) -> Result<Page<T>, DecodeError> {
    let (mut data, mut counts, mut links) = (None, Meta::default(), Links::default());
    walk(reader, &mut |member, reader| {
        match member {
            Member::Data => data = Some(items(reader)?),
            Member::Meta => counts = Meta::read(reader)?,
            Member::Links => links = Links::read(reader)?,
            Member::Included => reader.skip()?,
        }
        Ok(())
    })?;
    let (items, bad_items) = data.ok_or_else(envelope::missing_data)?;
    Ok(Page::new(items, bad_items, counts, links))
}

/// Reads a whole response body and returns true for `null`, for a document whose `data` is `null`, and (if
/// `is_document`) for a document without `data` and `errors`.
pub(crate) fn is_without_data(reader: &mut Reader<'_>, is_document: bool) -> Result<bool, DecodeError> {
    static KEYS: Keys = Keys::new(&["data", "errors"]);
    if reader.peek() != Some(b'{') {
        let is_null = reader.peek() == Some(b'n');
        return reader.skip().map(|()| is_null);
    }
    let (mut is_null, mut has_errors) = (None, false);
    let mut members = reader.object(&KEYS)?;
    loop {
        match reader.member(&mut members)? {
            0 => is_null = Some(reader.peek() == Some(b'n')),
            1 => has_errors = true,
            END => return Ok(is_null.unwrap_or(is_document && !has_errors)),
            _ => {}
        }
        reader.skip()?;
    }
}

/// A member of a document.
#[derive(Debug, Clone, Copy)]
enum Member {
    Data,
    Meta,
    Links,
    Included,
}

/// Called with the reader at the value of a member. Not generic, so that each type adds only a small closure.
type Read<'f> = &'f mut dyn FnMut(Member, &mut Reader<'_>) -> Result<(), DecodeError>;

fn walk(reader: &mut Reader<'_>, read: Read<'_>) -> Result<(), DecodeError> {
    let mut members = reader.object(&DOCUMENT_KEYS)?;
    loop {
        let member = match reader.member(&mut members)? {
            0 => Member::Data,
            1 => Member::Meta,
            2 => Member::Links,
            3 => Member::Included,
            END => return Ok(()),
            _ => {
                reader.skip()?;
                continue;
            }
        };
        read(member, reader)?;
    }
}

/// Reads a member that may be `null`, which counts as omitted.
fn nullable<M: Decode>(reader: &mut Reader<'_>) -> Result<Option<M>, DecodeError> {
    if reader.null()? { Ok(None) } else { reader.value().map(Some) }
}

/// Reads the records of an array, or a single record, whose errors are those of the response.
fn items<T: Decode>(reader: &mut Reader<'_>) -> Result<(Vec<T>, Vec<ItemError>), DecodeError> {
    if reader.peek() == Some(b'{') {
        return Ok((vec![reader.value()?], Vec::new()));
    }
    page::items(reader)
}
