//! Members of a record that its struct has no field for, kept on request: [`Unknown`], and how the reader fills it.

use std::fmt;

use crate::json::{Decode, DecodeError, Reader, Writer, from_slice};

/// The attributes, custom attributes and relationships of a record that its struct has no field for.
///
/// Empty unless they were asked for, with `keep_unknown()` on the call or the list; then the record is complete, and
/// [`document_to_string`](crate::envelope::document_to_string) writes it back with them. Every resource of this crate has
/// a field of this type, the size of a pointer. Your own have it where you write it:
///
/// ```
/// use kustomer::{Id, KustomerResource, Unknown};
///
/// #[derive(Debug, KustomerResource)]
/// #[kustomer(klass = "flight")]
/// pub struct Flight {
///     pub id: Id<Flight>,
///     pub title: String,
///     #[kustomer(unknown)]
///     pub unknown: Unknown,
/// }
///
/// # async fn demo(client: &kustomer::Client, id: &Id<Flight>) -> Result<(), Box<dyn std::error::Error>> {
/// let flight = client.get(id).keep_unknown().await?;
/// for (name, json) in flight.unknown.attributes() {
///     println!("{name}: {json}");
/// }
/// let gate: Option<String> = flight.unknown.custom_attribute("gateStr")?;
/// # Ok(()) }
/// ```
///
/// Its `Debug` output shows names, never values.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Unknown(Option<Box<Members>>);

/// In a struct of their own, so that [`Unknown`] is one pointer.
#[derive(Clone, Default, PartialEq, Eq)]
struct Members(Vec<Member>);

#[derive(Clone, PartialEq, Eq)]
struct Member {
    part: Part,
    name: Box<str>,
    json: Box<str>,
}

/// The object of a record that a member is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(hidden)]
pub enum Part {
    /// `attributes`.
    Attributes,
    /// `attributes.custom`.
    Custom,
    /// `relationships`.
    Relationships,
}

impl Unknown {
    /// Creates an empty set of members.
    pub const fn new() -> Self {
        Self(None)
    }

    /// Returns true if there are none, or if they were not asked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Returns the names of the attributes and their JSON, in the order of the service.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.members(Part::Attributes)
    }

    /// Returns the names of the custom attributes, with their suffixes, and their JSON, in the order of the service.
    ///
    /// A record type without custom attributes has `custom` among its [`attributes`](Self::attributes) instead.
    pub fn custom_attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.members(Part::Custom)
    }

    /// Returns the names of the relationships and their JSON, such as `{"data":{"type":"sla","id":".."}}`, in the order of
    /// the service.
    pub fn relationships(&self) -> impl Iterator<Item = (&str, &str)> {
        self.members(Part::Relationships)
    }

    /// Decodes an attribute. Returns `None` if it is omitted.
    ///
    /// # Errors
    /// When the value does not match `T`.
    pub fn attribute<T: Decode>(&self, name: &str) -> Result<Option<T>, DecodeError> {
        self.decode(Part::Attributes, name)
    }

    /// Decodes a custom attribute by its name with the suffix. Returns `None` if it is omitted.
    ///
    /// # Errors
    /// When the value does not match `T`.
    pub fn custom_attribute<T: Decode>(&self, name: &str) -> Result<Option<T>, DecodeError> {
        self.decode(Part::Custom, name)
    }

    fn decode<T: Decode>(&self, part: Part, name: &str) -> Result<Option<T>, DecodeError> {
        let found = self.members(part).find(|(found, _)| *found == name);
        found.map(|(_, json)| from_slice(json.as_bytes())).transpose()
    }

    fn members(&self, part: Part) -> impl Iterator<Item = (&str, &str)> {
        let members = self.0.iter().flat_map(|members| &members.0);
        let members = members.filter(move |member| member.part == part);
        members.map(|member| (&*member.name, &*member.json))
    }

    /// Keeps the member that [`Reader::member`] just reported as [`UNKNOWN`](crate::json::UNKNOWN), if the reader keeps
    /// unknown members, and skips it otherwise.
    ///
    /// # Errors
    /// When its value is malformed.
    #[doc(hidden)]
    #[inline]
    pub fn keep(&mut self, reader: &mut Reader<'_>, part: Part) -> Result<(), DecodeError> {
        if reader.keeps_unknown() { self.add(reader, part) } else { reader.skip() }
    }

    #[cold]
    #[inline(never)]
    fn add(&mut self, reader: &mut Reader<'_>, part: Part) -> Result<(), DecodeError> {
        let name = reader.unknown_name().into_boxed_str();
        let json = Box::from(reader.raw()?);
        let members = &mut self.0.get_or_insert_default().0;
        // The last value wins.
        members.retain(|member| (member.part, &member.name) != (part, &name));
        members.push(Member { part, name, json });
        Ok(())
    }

    /// Writes the members of a section.
    pub(crate) fn write(&self, part: Part, writer: &mut Writer) {
        for (name, json) in self.members(part) {
            writer.name(name);
            writer.raw(json);
        }
    }

    pub(crate) fn has(&self, part: Part) -> bool {
        self.members(part).next().is_some()
    }
}

impl fmt::Debug for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let members = self.0.iter().flat_map(|members| &members.0);
        f.debug_set().entries(members.map(|member| &member.name)).finish()
    }
}
