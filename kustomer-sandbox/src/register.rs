//! Klasses and custom attributes in the user's schemas. They exist from the start.

use kustomer_schema::{ArrayType, ResourceKind, Schema, Suffix, Target, Type, kobject};
use serde_json::{Map, Value, json};

use crate::context::Context;
use crate::serve::write;
use crate::store::Store;

/// Creates the Klasses in the user's schemas, and defines the custom attributes of Klasses and standard resources.
pub(crate) fn register(context: Context<'_>, store: &mut Store) {
    for (klass, schema) in context.api.klasses() {
        insert_klass(context, store, klass, schema);
        define_attributes(context, store, &kobject::type_name(klass), schema);
    }
    for (resource, schema) in context.api.custom_attributes() {
        define_attributes(context, store, resource, schema);
    }
}

/// Creates the Klass itself.
fn insert_klass(context: Context<'_>, store: &mut Store, name: &str, schema: &Schema) {
    // In a folder with data.
    if store.klass_named(name).is_some() {
        return;
    }
    let mut fields = Map::from_iter([("name".to_owned(), Value::from(name))]);
    if let ResourceKind::KObject { display_name, icon, color, .. } = &schema.kind {
        for (member, value) in [("displayName", display_name), ("icon", icon), ("color", color)] {
            fields.extend(value.as_deref().map(|value| (member.to_owned(), value.into())));
        }
    }
    write::insert(context, store, "klass", fields);
}

/// Defines the custom attributes of a schema in the metadata of a resource.
fn define_attributes(context: Context<'_>, store: &mut Store, resource: &str, schema: &Schema) {
    let mut properties = Map::new();
    for found in schema.custom_attributes() {
        let end = schema.resolve(&found.schema);
        let (array, item) = match &end.ty {
            Type::Array(ArrayType { items, .. }) => (true, schema.resolve(items)),
            _ => (false, end),
        };
        let mut property = json!({});
        if let Some(title) = &found.schema.title {
            property["displayName"] = title.as_str().into();
        }
        if array {
            let member = if Suffix::of_name(&found.name) == Some(Suffix::Id) { "multi" } else { "array" };
            property[member] = true.into();
        }
        if let Type::Enum(values) = &item.ty {
            property["enumeration"] = values.iter().map(|value| value.text.as_str()).collect();
        }
        if let Some(Target::Types(types)) = found.schema.to.as_ref().or(item.to.as_ref()) {
            property["target"] = types.first().map(|ty| ty.text.as_str()).into();
        }
        let known = store.properties(resource).get(&found.name);
        if !known.is_some_and(|known| is_defined_as(known, &property)) {
            properties.insert(found.name.clone(), property);
        }
    }
    if properties.is_empty() && store.metadata(resource).is_some() {
        return;
    }
    let fields = Map::from_iter([("properties".to_owned(), Value::from(properties))]);
    let user = store.user.clone();
    store.metadata_mut(resource).update(context.now, &user, fields);
}

/// Whether an attribute has all members of a definition.
fn is_defined_as(known: &Value, definition: &Value) -> bool {
    let members = definition.as_object().into_iter().flatten();
    known["deletedAt"].is_null() && members.into_iter().all(|(name, value)| known.get(name) == Some(value))
}
