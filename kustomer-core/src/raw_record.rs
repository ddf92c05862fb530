//! A record as the service sent it, for exports: [`RawRecord`].

use std::fmt;

use crate::Id;
use crate::json::{Decode, DecodeError, END, Keys, Reader, from_slice};
use crate::relationship::Relationship;
use crate::resource_type::AnyRecord;

/// A record as the service sent it: its ID, its JSON:API type, and the exact text of its JSON, in one allocation.
///
/// [`Call::raw`](crate::Call::raw) and [`ListRequest::raw`](crate::ListRequest::raw) return it in place of the record,
/// [`Client::items`](crate::Client::items) for an operation that returns `Page<RawRecord>`. Nothing is lost: neither
/// attributes that this version does not know, nor the form of a number. It can be decoded later:
///
/// ```
/// # use kustomer::{Client, Conversation};
/// # async fn demo(client: &Client) -> Result<(), Box<dyn std::error::Error>> {
/// use std::io::Write;
///
/// let mut export = Vec::new();
/// let mut conversations = client.list::<Conversation>().raw().items();
/// while let Some(conversation) = conversations.try_next().await? {
///     writeln!(export, "{conversation}")?; // one line of JSON
///     let name = conversation.decode::<Conversation>()?.name;
/// }
/// # Ok(()) }
/// ```
///
/// [`Display`](fmt::Display) writes the text; the service sends it without line breaks. `Debug` shows the ID and the
/// type, never the text.
#[derive(Clone, PartialEq, Eq)]
pub struct RawRecord {
    json: Box<str>,
    id: Option<Id<AnyRecord>>,
    /// Where the type is in the text.
    type_at: (u32, u32),
}

impl RawRecord {
    /// Returns the ID, unless the record has none.
    pub fn id(&self) -> Option<&Id<AnyRecord>> {
        self.id.as_ref()
    }

    /// Returns the JSON:API type, such as `customer` or `kobject.flight`; empty for a record without one.
    pub fn type_name(&self) -> &str {
        let (start, end) = self.type_at;
        self.json.get(start as usize..end as usize).unwrap_or_default()
    }

    /// Returns the JSON of the record: `{"type":..,"id":..,"attributes":{..},..}`, exactly as received.
    pub fn json(&self) -> &str {
        &self.json
    }

    /// Returns the JSON of the record by value.
    pub fn into_json(self) -> Box<str> {
        self.json
    }

    /// Returns the JSON text of an attribute, or `None` when the record does not have it.
    pub fn attribute_json(&self, name: &str) -> Option<&str> {
        self.member("attributes", name)
    }

    /// Returns the revision of the record, or `None` when it came without one.
    pub fn revision(&self) -> Option<i64> {
        from_slice(self.attribute_json("rev")?.as_bytes()).ok()
    }

    /// Returns the ID of the record that a relationship refers to, or `None` when it refers to none or to several.
    pub fn relationship(&self, name: &str) -> Option<Id<AnyRecord>> {
        let mut reader = Reader::from_text(self.member("relationships", name)?);
        <Option<Id<AnyRecord>> as Relationship>::decode(&mut reader).ok().flatten().flatten()
    }

    /// Returns the JSON text of a member of an object of the record.
    fn member(&self, object: &str, name: &str) -> Option<&str> {
        member(member(&self.json, object)?, name)
    }

    /// Decodes the record.
    ///
    /// # Errors
    /// When it does not match `T`. The error names the path within the record.
    pub fn decode<T: Decode>(&self) -> Result<T, DecodeError> {
        from_slice(self.json.as_bytes())
    }
}

const MEMBERS: &[&str] = &["type", "id"];
const TYPE: usize = 0;
const ID: usize = 1;
static KEYS: Keys = Keys::new(MEMBERS);

impl Decode for RawRecord {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.peek();
        let start = reader.offset();
        let (mut id, mut type_at) = (None, (0, 0));
        let mut members = reader.object(&KEYS)?;
        loop {
            match reader.member(&mut members)? {
                END => break,
                TYPE if reader.peek() == Some(b'"') => {
                    let length = reader.raw()?.len();
                    let end = reader.offset() - start;
                    type_at = (position(end + 1 - length), position(end - 1));
                }
                ID if reader.peek() == Some(b'"') => id = Some(reader.value()?),
                _ => reader.skip()?,
            }
        }
        let json = reader.text().get(start..reader.offset()).unwrap_or_default();
        Ok(Self { json: json.into(), id, type_at })
    }
}

/// Returns the JSON text of a member of an object. Of duplicates, the last one counts.
fn member<'j>(object: &'j str, name: &str) -> Option<&'j str> {
    let (mut reader, mut found) = (Reader::from_text(object), None);
    let mut entries = reader.map().ok()?;
    while let Some(entry) = reader.entry(&mut entries).ok()? {
        let value = reader.raw().ok()?;
        if entry == name {
            found = Some(value);
        }
    }
    found
}

/// A position in the text of one record. Texts of 4 GiB do not occur.
fn position(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

impl fmt::Display for RawRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.json)
    }
}

impl fmt::Debug for RawRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawRecord")
            .field("type", &self.type_name())
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}
