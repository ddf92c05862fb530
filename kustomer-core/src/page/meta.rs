//! The `meta` of a list: its counts.

use crate::json::{DecodeError, END, Keys, Reader};

// `pages` and `limit` are what the batches of bulk jobs call `totalPages` and `pageSize`.
static KEYS: Keys = Keys::new(&["page", "pageSize", "total", "totalPages", "pages", "limit"]);

/// The counts of a list, as far as the service reports them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Meta {
    pub(crate) page: Option<u64>,
    pub(crate) page_size: Option<u64>,
    pub(crate) total: Option<u64>,
    pub(crate) total_pages: Option<u64>,
}

impl Meta {
    /// Reads the value of `meta`. A value that is not an object has no counts.
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut meta = Self::default();
        if reader.peek() != Some(b'{') {
            return reader.skip().map(|()| meta);
        }
        let mut members = reader.object(&KEYS)?;
        loop {
            let count = match reader.member(&mut members)? {
                0 => &mut meta.page,
                1 | 5 => &mut meta.page_size,
                2 => &mut meta.total,
                3 | 4 => &mut meta.total_pages,
                END => return Ok(meta),
                _ => {
                    reader.skip()?;
                    continue;
                }
            };
            *count = reader.lenient_count()?;
        }
    }
}
