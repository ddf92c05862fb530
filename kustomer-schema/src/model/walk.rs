//! Visits every subschema of a schema, outer before inner.

use super::property::Subschema;
use super::schema::Schema;
use super::ty::{AdditionalProperties, Type};

/// Visits every subschema.
pub(crate) fn each<'s>(schema: &'s Schema, visit: &mut dyn FnMut(&'s Subschema)) {
    each_part(schema, visit);
    for definition in &schema.definitions {
        within(&definition.schema, visit);
    }
}

/// Visits every subschema that is not in a definition.
pub(crate) fn each_part<'s>(schema: &'s Schema, visit: &mut dyn FnMut(&'s Subschema)) {
    let properties = schema.id.iter().chain(&schema.attributes).chain(&schema.custom);
    for property in properties {
        within(&property.schema, visit);
    }
    if let AdditionalProperties::Of(values) = &schema.additional {
        within(values, visit);
    }
    for operation in &schema.operations {
        operation.parts().for_each(|part| within(part, visit));
    }
}

/// Visits a subschema and every one inside of it.
pub(crate) fn within<'s>(schema: &'s Subschema, visit: &mut dyn FnMut(&'s Subschema)) {
    visit(schema);
    match &schema.ty {
        Type::Array(array) => within(&array.items, visit),
        Type::Map(values) => within(values, visit),
        Type::Tuple(elements) => elements.iter().for_each(|element| within(element, visit)),
        Type::Union(union) => union.members.iter().for_each(|member| within(&member.schema, visit)),
        Type::Object(object) => {
            for property in &object.properties {
                within(&property.schema, visit);
            }
            if let AdditionalProperties::Of(values) = &object.additional {
                within(values, visit);
            }
        }
        _ => {}
    }
}

/// Visits every subschema mutably.
pub(crate) fn each_mut(schema: &mut Schema, visit: &mut dyn FnMut(&mut Subschema)) {
    let properties =
        schema.id.iter_mut().chain(schema.attributes.parts_mut()).chain(schema.custom.iter_mut());
    for property in properties {
        walk_mut(&mut property.schema, visit);
    }
    for definition in schema.definitions.parts_mut() {
        walk_mut(&mut definition.schema, visit);
    }
    if let AdditionalProperties::Of(values) = &mut schema.additional {
        walk_mut(values, visit);
    }
    for operation in schema.operations.parts_mut() {
        operation.parts_mut().for_each(|part| walk_mut(part, visit));
    }
}

fn walk_mut(schema: &mut Subschema, visit: &mut dyn FnMut(&mut Subschema)) {
    visit(schema);
    match &mut schema.ty {
        Type::Array(array) => walk_mut(&mut array.items, visit),
        Type::Map(values) => walk_mut(values, visit),
        Type::Tuple(elements) => elements.iter_mut().for_each(|element| walk_mut(element, visit)),
        Type::Union(union) => union.members.iter_mut().for_each(|member| walk_mut(&mut member.schema, visit)),
        Type::Object(object) => {
            for property in object.properties.parts_mut() {
                walk_mut(&mut property.schema, visit);
            }
            if let AdditionalProperties::Of(values) = &mut object.additional {
                walk_mut(values, visit);
            }
        }
        _ => {}
    }
}
