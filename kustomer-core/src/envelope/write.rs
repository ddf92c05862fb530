//! Encoding of records as the service sends them, for files, queues and tests. Request bodies are flat attributes
//! instead, built by the `New..` and `..Update` types of a resource.

use super::flat;
use crate::Id;
use crate::json::{Encode, EncodeError, Extra, Writer};
use crate::relationship::Relationship;
use crate::resource_type::ResourceType;
use crate::unknown::{Part, Unknown};

/// A record that can be encoded as the service sends it: `{"type":..,"id":..,"attributes":{..}}`.
///
/// This is not [`Encode`], so that a whole record cannot become a request body by mistake.
#[diagnostic::on_unimplemented(
    message = "whole `{Self}` records cannot be written",
    label = "can be read, but not written",
    note = "add `#[kustomer(encode)]` to `{Self}`"
)]
pub trait EncodeResource {
    /// Encodes the record.
    fn encode_resource(&self, writer: &mut Writer);
}

/// Encodes a record as a document, `{"data":{..}}`, which [`document_from_slice`](super::document_from_slice) decodes.
///
/// # Errors
/// When a value cannot be represented in JSON, such as an infinite number.
pub fn document_to_string<T: EncodeResource>(record: &T) -> Result<String, EncodeError> {
    let mut writer = Writer::whole();
    writer.begin_object();
    writer.name("data");
    record.encode_resource(&mut writer);
    writer.end_object();
    writer.finish()
}

/// Encodes records as a list, `{"data":[..]}`, which [`list_from_slice`](super::list_from_slice) decodes.
///
/// # Errors
/// When a value cannot be represented in JSON, such as an infinite number.
pub fn list_to_string<'r, T: EncodeResource + 'r>(
    records: impl IntoIterator<Item = &'r T>,
) -> Result<String, EncodeError> {
    let mut writer = Writer::whole();
    writer.begin_object();
    writer.name("data");
    writer.begin_array();
    for record in records {
        record.encode_resource(&mut writer);
    }
    writer.end_array();
    writer.end_object();
    writer.finish()
}

/// Writes one record. Derived code adds the fields, section by section.
#[derive(Debug)]
pub struct ResourceWriter<'w> {
    writer: &'w mut Writer,
    section: Section,
}

/// The object that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Section {
    Record,
    Attributes,
    Custom,
    Relationships,
}

impl<'w> ResourceWriter<'w> {
    /// Starts a record.
    pub fn begin(writer: &'w mut Writer, type_name: &str) -> Self {
        writer.begin_object();
        if !writer.is_flat() {
            writer.name("type");
            writer.string(type_name);
        }
        Self { writer, section: Section::Record }
    }

    /// Starts a record whose Klass is known at run time only. Without the Klass, the type is `kobject`.
    pub fn begin_kobject(writer: &'w mut Writer, klass: Option<&str>) -> Self {
        match klass {
            Some(klass) => Self::begin(writer, &format!("kobject.{klass}")),
            None => Self::begin(writer, "kobject"),
        }
    }

    /// Writes the ID.
    #[must_use]
    pub fn id<T>(self, id: &Id<T>) -> Self {
        self.writer.member("id", id);
        self
    }

    /// Writes an attribute, unless it is omitted.
    #[must_use]
    pub fn attribute<T: Encode + ?Sized>(self, name: &str, value: &T) -> Self {
        let within = self.within(Section::Attributes);
        within.writer.member(name, value);
        within
    }

    /// Writes an attribute whose value `write` writes through serde.
    #[must_use]
    pub fn json<T>(self, name: &str, value: &T, write: fn(&T, &mut Writer)) -> Self {
        let within = self.within(Section::Attributes);
        within.writer.name(name);
        write(value, within.writer);
        within
    }

    /// Writes attributes without a field.
    #[must_use]
    pub fn extra<E: Extra>(self, members: &E, fields: &[&str]) -> Self {
        let within = self.within(Section::Attributes);
        if within.writer.is_flat() {
            members.write(within.writer, &[fields, &flat::RESERVED].concat());
        } else {
            members.write(within.writer, fields);
        }
        within
    }

    /// Writes a custom attribute, unless it is omitted. Custom attributes follow all others.
    #[must_use]
    pub fn custom<T: Encode + ?Sized>(self, name: &str, value: &T) -> Self {
        let within = self.within(Section::Custom);
        within.writer.member(name, value);
        within
    }

    /// Writes custom attributes without a field.
    #[must_use]
    pub fn custom_extra<E: Extra>(self, members: &E, fields: &[&str]) -> Self {
        let within = self.within(Section::Custom);
        members.write(within.writer, fields);
        within
    }

    /// Writes a relationship, unless it is omitted.
    #[must_use]
    pub fn relationship<R: Relationship + EncodeRelationship>(self, name: &str, value: &R) -> Self {
        let within = self.within(Section::Relationships);
        value.encode_relationship(name, within.writer);
        within
    }

    /// Writes relationships without a field.
    #[must_use]
    pub fn relationships_extra<E: Extra>(self, members: &E, fields: &[&str]) -> Self {
        let within = self.within(Section::Relationships);
        members.write(within.writer, fields);
        within
    }

    /// Writes the attributes without a field that were kept.
    #[must_use]
    pub fn unknown_attributes(self, unknown: &Unknown) -> Self {
        self.unknown(unknown, Part::Attributes, Section::Attributes)
    }

    /// Writes the custom attributes without a field that were kept.
    #[must_use]
    pub fn unknown_custom(self, unknown: &Unknown) -> Self {
        self.unknown(unknown, Part::Custom, Section::Custom)
    }

    /// Writes the relationships without a field that were kept.
    #[must_use]
    pub fn unknown_relationships(self, unknown: &Unknown) -> Self {
        self.unknown(unknown, Part::Relationships, Section::Relationships)
    }

    fn unknown(self, unknown: &Unknown, part: Part, section: Section) -> Self {
        if !unknown.has(part) {
            return self;
        }
        let within = self.within(section);
        unknown.write(part, within.writer);
        within
    }

    /// Writes a member next to the attributes: `links` or `meta`.
    #[must_use]
    pub fn beside<T: Encode + ?Sized>(self, name: &str, value: &T) -> Self {
        let within = self.within(Section::Record);
        let name = match name {
            "links" if within.writer.is_flat() => flat::LINKS,
            "meta" if within.writer.is_flat() => flat::META,
            name => name,
        };
        within.writer.member(name, value);
        within
    }

    /// Ends the record.
    pub fn end(self) {
        self.within(Section::Record).writer.end_object();
    }

    /// Sections are written in the order of their declaration; the record follows last again.
    fn within(mut self, section: Section) -> Self {
        if self.section == section {
            return self;
        }
        let opens_custom = section == Section::Custom;
        if opens_custom && self.section != Section::Attributes {
            self = self.within(Section::Attributes);
        }
        let is_flat = self.writer.is_flat();
        if !opens_custom {
            if self.section == Section::Custom {
                self.writer.end_object();
            }
            let is_open = match self.section {
                Section::Record => false,
                Section::Attributes | Section::Custom => !is_flat,
                Section::Relationships => true,
            };
            if is_open {
                self.writer.end_object();
            }
        }
        let name = match section {
            Section::Record => None,
            Section::Attributes if is_flat => None,
            Section::Attributes => Some("attributes"),
            Section::Custom => Some("custom"),
            Section::Relationships => Some("relationships"),
        };
        if let Some(name) = name {
            self.writer.name(name);
            self.writer.begin_object();
        }
        self.section = section;
        self
    }
}

/// A relationship that can be encoded.
#[doc(hidden)]
pub trait EncodeRelationship {
    /// Writes the relationship under its name, unless it is omitted.
    fn encode_relationship(&self, name: &str, writer: &mut Writer);
}

impl<T: ResourceType> EncodeRelationship for Id<T> {
    fn encode_relationship(&self, name: &str, writer: &mut Writer) {
        data(name, writer, |writer| identifier(self.as_str(), T::TYPE, writer));
    }
}

impl<T: ResourceType> EncodeRelationship for Option<Id<T>> {
    fn encode_relationship(&self, name: &str, writer: &mut Writer) {
        if let Some(id) = self {
            id.encode_relationship(name, writer);
        }
    }
}

impl<T: ResourceType> EncodeRelationship for Vec<Id<T>> {
    fn encode_relationship(&self, name: &str, writer: &mut Writer) {
        data(name, writer, |writer| {
            writer.begin_array();
            for id in self {
                identifier(id.as_str(), T::TYPE, writer);
            }
            writer.end_array();
        });
    }
}

impl<T: ResourceType> EncodeRelationship for Option<Vec<Id<T>>> {
    fn encode_relationship(&self, name: &str, writer: &mut Writer) {
        if let Some(ids) = self {
            ids.encode_relationship(name, writer);
        }
    }
}

fn data(name: &str, writer: &mut Writer, write: impl FnOnce(&mut Writer)) {
    writer.name(name);
    if writer.is_flat() {
        return write(writer);
    }
    writer.begin_object();
    writer.name("data");
    write(writer);
    writer.end_object();
}

/// Writes a resource identifier. If records of any type are allowed, the type is unknown here.
fn identifier(id: &str, type_name: &str, writer: &mut Writer) {
    if writer.is_flat() {
        return writer.string(id);
    }
    writer.begin_object();
    if type_name != "*" {
        writer.name("type");
        writer.string(type_name);
    }
    writer.name("id");
    writer.string(id);
    writer.end_object();
}
