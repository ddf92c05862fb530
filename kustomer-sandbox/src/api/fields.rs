//! What the body of a request may hold, by its kind.

use kustomer_schema::{Access, Property, Relationship, Schema};

use super::resource::Resource;

/// What a body is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WriteKind {
    /// A new record.
    Create,
    /// Some attributes of a record.
    Update,
    /// All attributes of a record.
    Replace,
}

impl WriteKind {
    pub(crate) fn allows(self, access: Access) -> bool {
        match self {
            Self::Create => access.create,
            Self::Update | Self::Replace => access.update,
        }
    }
}

/// A field of a body.
#[derive(Clone, Copy)]
pub(crate) enum Field<'a> {
    Attribute(&'a Schema, &'a Property),
    Relationship(&'a Relationship),
    Id,
    Rev,
    Custom,
}

impl<'a> Resource<'a> {
    /// The field of a name, whether the kind allows it or not. A relationship that can be written wins over an
    /// attribute that cannot, since a body calls both by the same name.
    pub(crate) fn field(&self, name: &str, kind: WriteKind) -> Option<Field<'a>> {
        let relationship = self.relationship(name);
        let attribute = self.attribute(name);
        match name {
            "custom" if self.has_custom() => return Some(Field::Custom),
            "rev" if kind != WriteKind::Create && attribute.is_some() => return Some(Field::Rev),
            "id" if self.schema.id.is_some() => return Some(Field::Id),
            _ => {}
        }
        match (attribute, relationship) {
            (Some((_, attribute)), Some(relationship))
                if !kind.allows(attribute.schema.access) && kind.allows(relationship.access) =>
            {
                Some(Field::Relationship(relationship))
            }
            (Some((schema, attribute)), _) => Some(Field::Attribute(schema, attribute)),
            (None, Some(relationship)) => Some(Field::Relationship(relationship)),
            (None, None) => None,
        }
    }

    /// What the kind allows of a field.
    pub(crate) fn allows(&self, field: Field<'_>, kind: WriteKind) -> bool {
        match field {
            Field::Attribute(_, attribute) => kind.allows(attribute.schema.access),
            Field::Relationship(relationship) => kind.allows(relationship.access),
            Field::Id => {
                kind == WriteKind::Create && self.schema.id.as_ref().is_some_and(|id| id.schema.access.create)
            }
            Field::Rev => true,
            Field::Custom => {
                self.schema.custom.as_ref().is_none_or(|custom| kind.allows(custom.schema.access))
            }
        }
    }

    /// The names of all fields that the kind allows, sorted.
    pub(crate) fn field_names(&self, kind: WriteKind) -> Vec<&'a str> {
        let attributes = self.attributes().map(|(_, attribute)| attribute.name.as_str());
        let relationships = self.relationships().map(|relationship| relationship.name.as_str());
        let others = ["custom", "id", "rev"];
        let mut names: Vec<&str> = attributes.chain(relationships).chain(others).collect();
        names.retain(|name| self.field(name, kind).is_some_and(|field| self.allows(field, kind)));
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The names of the fields that a new record must have.
    pub(crate) fn demanded(&self) -> Vec<&'a str> {
        let attributes =
            self.attributes().filter(|(_, found)| found.demanded).map(|(_, found)| found.name.as_str());
        let relationships =
            self.relationships().filter(|found| found.demanded).map(|found| found.name.as_str());
        let mut names: Vec<&str> = attributes.chain(relationships).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// What a user's schema says of `custom`.
    pub(crate) fn custom_attribute(&self, name: &str) -> Option<(&'a Schema, &'a Property)> {
        let own = self.own?;
        own.custom_attribute(name).map(|found| (own, found))
    }
}
