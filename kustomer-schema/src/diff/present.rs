//! Parts that an organization did not have when its files were pulled, and that the files keep with a note: where the other
//! side has them without the note, they are removed before the comparison, so that they count as added or removed.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::model::{Named, Property, Schema, Type, each_mut};
use crate::schema_set::SchemaSet;

/// What one side has without a note: resources, and custom attributes of them.
#[derive(Debug, Default)]
struct Present {
    resources: BTreeSet<String>,
    attributes: BTreeSet<(String, String)>,
}

/// Returns both sets without the parts that only the other one has.
pub(super) fn sets<'s>(
    before: &'s SchemaSet,
    after: &'s SchemaSet,
) -> (Cow<'s, SchemaSet>, Cow<'s, SchemaSet>) {
    (set(before, after), set(after, before))
}

/// Returns both schemas without the custom attributes that only the other one has.
pub(super) fn schemas<'s>(before: &'s Schema, after: &'s Schema) -> (Cow<'s, Schema>, Cow<'s, Schema>) {
    let one = std::slice::from_ref;
    (schema(before, &Present::of(one(after))), schema(after, &Present::of(one(before))))
}

fn set<'s>(all: &'s SchemaSet, other: &SchemaSet) -> Cow<'s, SchemaSet> {
    let is_noted = |one: &Schema| one.absence.whole || has_noted_attributes(one);
    if !all.schemas().iter().any(is_noted) {
        return Cow::Borrowed(all);
    }
    let other = Present::of(other.schemas());
    let is_kept = |one: &&Schema| !(one.absence.whole && other.resources.contains(&one.kind.type_name()));
    let kept = all.schemas().iter().filter(is_kept).map(|one| schema(one, &other).into_owned());
    Cow::Owned(all.with_schemas(kept.collect()))
}

fn schema<'s>(all: &'s Schema, other: &Present) -> Cow<'s, Schema> {
    if !has_noted_attributes(all) {
        return Cow::Borrowed(all);
    }
    let resource = all.kind.type_name();
    let is_dropped = |property: &Property| {
        property.schema.absence.whole && other.attributes.contains(&(resource.clone(), property.name.clone()))
    };
    let mut schema = all.clone();
    each_mut(&mut schema, &mut |part| {
        if let Type::Object(object) = &mut part.ty {
            let mut properties = std::mem::take(&mut object.properties).into_parts();
            properties.retain(|property| !is_dropped(property));
            object.properties = Named::from(properties);
        }
    });
    Cow::Owned(schema)
}

fn has_noted_attributes(schema: &Schema) -> bool {
    schema.custom_attributes().iter().any(|property| property.schema.absence.whole)
}

impl Present {
    fn of(schemas: &[Schema]) -> Self {
        let mut present = Self::default();
        for schema in schemas.iter().filter(|schema| !schema.absence.whole) {
            let resource = schema.kind.type_name();
            let attributes = schema.custom_attributes().iter();
            let attributes = attributes.filter(|property| !property.schema.absence.whole);
            present.attributes.extend(attributes.map(|property| (resource.clone(), property.name.clone())));
            present.resources.insert(resource);
        }
        present
    }
}
