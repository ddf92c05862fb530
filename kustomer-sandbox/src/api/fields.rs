//! The fields of request bodies, depending on what the body is for.

use kustomer_schema::{Access, Property, Relationship, Schema};

use super::resource::Resource;

/// What a request body is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WriteKind {
    /// Creates a record.
    Create,
    /// Writes some attributes of a record.
    Update,
    /// Replaces all attributes of a record.
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

/// A field of a request body.
#[derive(Clone, Copy)]
pub(crate) enum Field<'a> {
    Attribute(&'a Schema, &'a Property),
    Relationship(&'a Relationship),
    Id,
    Rev,
    Custom,
}

impl<'a> Resource<'a> {
    /// Returns the field with this name, writable or not. A writable relationship takes precedence over a read-only
    /// attribute of the same name.
    pub(crate) fn field(&self, name: &str, kind: WriteKind) -> Option<Field<'a>> {
        let relationship = self.relationship(name);
        let attribute = self.attribute(name);
        match name {
            "custom" if self.has_custom() => return Some(Field::Custom),
            "rev" if attribute.is_some() && self.takes_rev(kind) => return Some(Field::Rev),
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

    /// Whether a body of this kind may contain the revision. The documentation lists it in the bodies that create customers
    /// and companies too, where it has no effect.
    fn takes_rev(&self, kind: WriteKind) -> bool {
        kind != WriteKind::Create || matches!(self.type_name().as_ref(), "company" | "customer")
    }

    /// Whether a body of this kind may contain the field.
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

    /// Returns the names of all fields that a body of this kind may contain, sorted.
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

    /// Returns the names of the fields that are required in a new record.
    pub(crate) fn required_fields(&self) -> Vec<&'a str> {
        let attributes = self
            .attributes()
            .filter(|(_, found)| found.required_on_create)
            .map(|(_, found)| found.name.as_str());
        let relationships =
            self.relationships().filter(|found| found.required_on_create).map(|found| found.name.as_str());
        let mut names: Vec<&str> = attributes.chain(relationships).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// Returns the custom attribute in the user's schemas.
    pub(crate) fn custom_attribute(&self, name: &str) -> Option<(&'a Schema, &'a Property)> {
        let mut own = self.own.into_iter().chain(self.custom);
        own.find_map(|schema| schema.custom_attribute(name).map(|found| (schema, found)))
    }
}
