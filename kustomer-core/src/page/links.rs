//! The `links` of a list.

use crate::json::{DecodeError, END, Keys, Reader};

static KEYS: Keys = Keys::new(&["self", "first", "prev", "next", "last"]);

/// Links to the other pages of a list: usually paths, rarely absolute URLs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Links {
    /// False for a list without an object `links`.
    pub(crate) is_present: bool,
    pub(crate) own: Option<String>,
    pub(crate) first: Option<String>,
    pub(crate) prev: Option<String>,
    pub(crate) next: Option<String>,
    pub(crate) last: Option<String>,
}

impl Links {
    /// Reads the value of `links`. A value that is not an object has no links.
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut links = Self::default();
        if reader.peek() != Some(b'{') {
            return reader.skip().map(|()| links);
        }
        links.is_present = true;
        let mut members = reader.object(&KEYS)?;
        loop {
            let link = match reader.member(&mut members)? {
                0 => &mut links.own,
                1 => &mut links.first,
                2 => &mut links.prev,
                // An unreadable next link is an error: ignored, it would look like the last page and lose records.
                3 => {
                    links.next = reader.value::<Option<String>>()?.filter(|link| !link.is_empty());
                    continue;
                }
                4 => &mut links.last,
                END => return Ok(links),
                _ => {
                    reader.skip()?;
                    continue;
                }
            };
            *link = lenient(reader)?;
        }
    }
}

/// A link that nothing depends on: any value but a string counts as no link.
fn lenient(reader: &mut Reader<'_>) -> Result<Option<String>, DecodeError> {
    if reader.peek() == Some(b'"') { reader.value() } else { reader.skip().map(|()| None) }
}
