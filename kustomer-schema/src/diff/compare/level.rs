//! What is expected of a property, by where it is: of an attribute of a record, or of a property of a nested object.

use super::comparer::common;
use super::value::{is_free, is_nullable};
use crate::model::{Access, Property, Schema, Type};

/// Where properties are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Level {
    /// Who reads and writes the object around them.
    pub(super) uses: Access,
    /// Whether they are in a nested object, where `required` also applies to requests.
    pub(super) is_nested: bool,
}

impl Level {
    /// Attributes of a record.
    pub(super) fn record(uses: Access) -> Self {
        Self { uses, is_nested: false }
    }

    /// Properties of a nested object.
    pub(super) fn nested(uses: Access) -> Self {
        Self { uses, is_nested: true }
    }

    /// Whether requests must have a property. For attributes, the file can say so separately.
    pub(super) fn requires(self, property: &Property) -> bool {
        let uses = common(self.uses, property.schema.access);
        let is_required = if self.is_nested { property.required } else { property.required_on_create };
        is_required && (uses.create || uses.update)
    }
}

/// Whether readers rely on a property: a generated field is neither an `Option` nor a list, a map or free JSON.
pub(super) fn must_be_present(schema: &Schema, property: &Property) -> bool {
    property.required
        && !is_nullable(schema, &property.schema)
        && !is_free(schema, &property.schema)
        && !can_be_empty(schema, property)
}

/// Whether the field is a list or a map, which is empty if the property is missing.
pub(super) fn can_be_empty(schema: &Schema, property: &Property) -> bool {
    match &schema.resolve(&property.schema).ty {
        Type::Array(_) | Type::Map(_) => true,
        Type::Object(object) => object.properties.is_empty(),
        _ => false,
    }
}
