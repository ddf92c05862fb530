//! The items of a page, decoded in one pass. An item that cannot be decoded does not affect the others. The number of
//! items is limited.

use super::ItemError;
use crate::json::{Decode, DecodeError, Items, Mark, PathWalk, Reader};

/// The largest page that the service sends.
const LARGEST_PAGE: usize = 1000;

/// Decodes an array of records, or `null`, which is an empty one. Returns the errors of items that cannot be decoded
/// next to the records.
pub(crate) fn items<T: Decode>(reader: &mut Reader<'_>) -> Result<(Vec<T>, Vec<ItemError>), DecodeError> {
    let (mut list, mut bad) = (Vec::new(), BadItems::default());
    if reader.null()? {
        return Ok((list, Vec::new()));
    }
    let mut items = ItemCount::open(reader)?;
    while let Some(index) = items.next(reader)? {
        let start = reader.mark();
        match T::decode(reader) {
            Ok(item) => list.push(item),
            Err(error) => bad.skip(index, error, &start, reader)?,
        }
        if index == 0 {
            list.reserve_exact(expected_rest(reader, &start));
        }
    }
    Ok((list, bad.errors))
}

/// Estimates how many items follow the first one, which began at `start`: records of one page are much alike, so the
/// list need not be moved while it grows.
fn expected_rest(reader: &Reader<'_>, start: &Mark) -> usize {
    let length = reader.offset().saturating_sub(start.offset()).max(1);
    let rest = reader.text().len().saturating_sub(reader.offset()) / length;
    rest.saturating_add(rest / 8).min(LARGEST_PAGE)
}

/// A position in an array with a limited number of items.
pub(crate) struct ItemCount {
    items: Items,
    count: usize,
}

impl ItemCount {
    pub(crate) fn open(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { items: reader.array()?, count: 0 })
    }

    /// Moves to the next item and returns its index; `None` at the end of the array.
    pub(crate) fn next(&mut self, reader: &mut Reader<'_>) -> Result<Option<usize>, DecodeError> {
        if !reader.item(&mut self.items)? {
            return Ok(None);
        }
        if self.count >= reader.max_items() {
            return Err(reader.too_many_items());
        }
        self.count += 1;
        Ok(Some(self.count - 1))
    }
}

/// The errors of items that could not be decoded.
#[derive(Default)]
pub(crate) struct BadItems<'a> {
    pub(crate) errors: Vec<ItemError>,
    /// One walk finds the paths of all errors.
    walk: Option<PathWalk<'a>>,
}

impl<'a> BadItems<'a> {
    /// Records the error of the item that began at `start`, and skips the item.
    ///
    /// # Errors
    /// When the text itself is malformed, so that no next item can be found.
    #[cold]
    pub(crate) fn skip(
        &mut self,
        index: usize,
        error: DecodeError,
        start: &Mark,
        reader: &mut Reader<'a>,
    ) -> Result<(), DecodeError> {
        if error.is_syntax() {
            return Err(error);
        }
        let walk = self.walk.get_or_insert_with(|| PathWalk::new(reader.text().as_bytes()));
        let error = error.locate_in(walk);
        let error = match reader.redactor() {
            Some(redactor) => error.redacted(redactor),
            None => error,
        };
        self.errors.push(ItemError::new(index, error));
        reader.rewind(start);
        reader.skip()
    }
}
