//! The records included with a document. They are chosen by their JSON:API types: unknown ones are skipped.

use crate::json::{DecodeError, END, Keys, Reader};
use crate::page::{BadItems, ItemCount, ItemError};
use crate::resource::Resource;

/// The records included with a document.
#[derive(Debug)]
pub struct Inclusion<I> {
    items: Vec<I>,
    bad_items: Vec<ItemError>,
    others: Vec<String>,
}

impl<I> Inclusion<I> {
    /// Returns the records of known types, in the order of the response.
    pub fn items(&self) -> &[I] {
        &self.items
    }

    /// Returns the records of known types by value.
    pub fn into_items(self) -> Vec<I> {
        self.items
    }

    /// Returns the errors of records of known types that could not be decoded.
    pub fn bad_items(&self) -> &[ItemError] {
        &self.bad_items
    }

    /// Returns the JSON:API types of records that `I` does not accept, one for each record; empty for a record without
    /// a type.
    pub fn others(&self) -> &[String] {
        &self.others
    }
}

impl<I> Default for Inclusion<I> {
    fn default() -> Self {
        Self { items: Vec::new(), bad_items: Vec::new(), others: Vec::new() }
    }
}

/// A type for the records of `included`: a resource accepts records of its own type, `serde_json::Value` accepts all,
/// and `()` none. For several types, write an enum:
///
/// ```
/// use kustomer::json::{DecodeError, Reader};
/// use kustomer::operation::Included;
/// # use kustomer::json::Decode;
/// # struct User;
/// # impl Decode for User {
/// #     fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> { reader.skip().map(|()| Self) }
/// # }
/// # type Team = User;
///
/// enum Related {
///     User(User),
///     Team(Team),
/// }
///
/// impl Included for Related {
///     fn read(kind: &str, reader: &mut Reader<'_>) -> Result<Option<Self>, DecodeError> {
///         match kind {
///             "user" => reader.value().map(Self::User).map(Some),
///             "team" => reader.value().map(Self::Team).map(Some),
///             _ => Ok(None),
///         }
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from the `included` of a document",
    label = "not a type for included records",
    note = "use a resource for the records of its type, or `serde_json::Value` for all; for several types, write an enum and implement `Included`"
)]
pub trait Included: Sized + 'static {
    /// Decodes a record of the JSON:API type `kind`, or returns `None` for an unknown type, without reading.
    ///
    /// # Errors
    /// When the text is malformed or the record does not match the type.
    fn read(kind: &str, reader: &mut Reader<'_>) -> Result<Option<Self>, DecodeError>;
}

#[diagnostic::do_not_recommend]
impl<T: Resource> Included for T {
    fn read(kind: &str, reader: &mut Reader<'_>) -> Result<Option<Self>, DecodeError> {
        if kind == T::TYPE { reader.value().map(Some) } else { Ok(None) }
    }
}

impl Included for () {
    fn read(_: &str, _: &mut Reader<'_>) -> Result<Option<Self>, DecodeError> {
        Ok(None)
    }
}

impl Included for serde_json::Value {
    fn read(_: &str, reader: &mut Reader<'_>) -> Result<Option<Self>, DecodeError> {
        reader.value().map(Some)
    }
}

static ITEM_KEYS: Keys = Keys::new(&["type"]);

/// Reads the value of `included`: an array, or (from some endpoints) a single record.
pub(super) fn read<I: Included>(reader: &mut Reader<'_>) -> Result<Inclusion<I>, DecodeError> {
    let (mut inclusion, mut bad) = (Inclusion::default(), BadItems::default());
    if reader.null()? {
        return Ok(inclusion);
    }
    if reader.peek() == Some(b'[') {
        let mut items = ItemCount::open(reader)?;
        while let Some(index) = items.next(reader)? {
            inclusion.item(index, reader, &mut bad)?;
        }
    } else {
        inclusion.item(0, reader, &mut bad)?;
    }
    inclusion.bad_items = bad.errors;
    Ok(inclusion)
}

impl<I: Included> Inclusion<I> {
    fn item<'a>(
        &mut self,
        index: usize,
        reader: &mut Reader<'a>,
        bad: &mut BadItems<'a>,
    ) -> Result<(), DecodeError> {
        let start = reader.mark();
        let kind = kind(reader)?;
        let end = reader.mark();
        reader.rewind(&start);
        match I::read(&kind, reader) {
            Ok(Some(item)) => self.items.push(item),
            Ok(None) => {
                self.others.push(kind);
                reader.rewind(&end);
            }
            Err(error) => bad.skip(index, error, &start, reader)?,
        }
        Ok(())
    }
}

/// Skips the next record and returns its JSON:API type.
fn kind(reader: &mut Reader<'_>) -> Result<String, DecodeError> {
    let mut kind = String::new();
    if reader.peek() != Some(b'{') {
        return reader.skip().map(|()| kind);
    }
    let mut members = reader.object(&ITEM_KEYS)?;
    loop {
        match reader.member(&mut members)? {
            0 if reader.peek() == Some(b'"') => kind = reader.value()?,
            END => return Ok(kind),
            _ => reader.skip()?,
        }
    }
}
