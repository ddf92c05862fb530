//! Parents of records, in paths, relationships and attributes.

use std::collections::BTreeMap;

use kustomer_schema::{Property, Schema, Target, Type, kobject};
use serde_json::Value;

use crate::api::{Placeholder, Resource, is_bookkeeping};
use crate::refusal::Refusal;
use crate::request::Request;
use crate::store::{Record, Store, ids_of};

/// Returns the types and IDs of the parents in the path. They are resolved once per request.
///
/// # Errors
/// 404 for a parent or a Klass that does not exist.
pub(crate) fn parents<'r>(
    request: &'r Request<'_>,
    store: &Store,
) -> Result<&'r [(String, String)], Refusal> {
    if let Some(parents) = request.parents.get() {
        return Ok(parents);
    }
    let parents = resolve(request, store)?;
    Ok(request.parents.get_or_init(|| parents))
}

fn resolve(request: &Request<'_>, store: &Store) -> Result<Vec<(String, String)>, Refusal> {
    let mut parents = Vec::new();
    for (placeholder, name, value) in request.placeholders() {
        match placeholder {
            Placeholder::Parent(ty) if ty == kobject::TYPE => parents.push(kobject_parent(store, value)?),
            Placeholder::Parent(ty) => parents.push((ty.clone(), parent(request, store, ty, name, value)?)),
            Placeholder::Klass if store.klass_named(value).is_none() => {
                return Err(Refusal::no_record("Klass", value));
            }
            _ => {}
        }
    }
    // `current` is the user that the key belongs to.
    if request.path.contains("/users/current/") {
        parents.push(("user".to_owned(), store.user.clone()));
    }
    Ok(parents)
}

/// Finds the custom object with this ID in any Klass.
fn kobject_parent(store: &Store, id: &str) -> Result<(String, String), Refusal> {
    let types = store.types().filter(|ty| ty.starts_with(kobject::TYPE_PREFIX));
    let found = store.type_of(id, types);
    found.map(|ty| (ty.to_owned(), id.to_owned())).ok_or_else(|| Refusal::no_record("KObject", id))
}

fn parent(
    request: &Request<'_>,
    store: &Store,
    ty: &str,
    name: &str,
    value: &str,
) -> Result<String, Refusal> {
    let by_name = || store.with_key(ty, name, value);
    match store.record(ty, value).or_else(by_name) {
        Some(record) if !record.is_marked_deleted() => Ok(record.id.clone()),
        // The sandbox does not store records of this type.
        None if request.context.api.resource(ty).is_none() => Ok(value.to_owned()),
        _ => Err(Refusal::no_record(ty, value)),
    }
}

/// Whether a record belongs to another: it was created under the other's path, refers to it in a relationship or
/// attribute, or is an attachment of it.
pub(crate) fn belongs(store: &Store, resource: Resource<'_>, record: &Record, ty: &str, id: &str) -> bool {
    record.parents.iter().any(|(parent, parent_id)| parent == ty && parent_id == id)
        || refers_to(resource, record, ty, id)
        || store.record(ty, id).is_some_and(|parent| attached(parent).contains(&record.id.as_str()))
}

/// Returns the records of a type that may belong to another record: all that do, and possibly others, in order of creation.
pub(super) fn maybe_belonging<'s>(
    store: &'s Store,
    ty: &str,
    parent: &str,
    id: &str,
) -> impl Iterator<Item = &'s Record> {
    let attached = store.record(parent, id).map(attached).unwrap_or_default();
    let attached = attached.into_iter().filter_map(|id| store.record(ty, id));
    sorted(store.maybe_referring_to(ty, id).chain(attached))
}

/// Sorts records by their creation, each once.
pub(super) fn sorted<'s>(records: impl Iterator<Item = &'s Record>) -> impl Iterator<Item = &'s Record> {
    records.map(|record| (record.place(), record)).collect::<BTreeMap<_, _>>().into_values()
}

/// Whether a relationship or an attribute of a record holds an ID.
pub(super) fn refers_to(resource: Resource<'_>, record: &Record, ty: &str, id: &str) -> bool {
    let holds = |name: &str| record.fields.get(name).is_some_and(|value| ids_of(value).contains(&id));
    names_referring_to(resource, ty).any(holds)
}

/// Returns the relationships and attributes that hold IDs of a type.
fn names_referring_to<'r>(resource: Resource<'r>, ty: &str) -> impl Iterator<Item = &'r str> {
    let refers = move |to: &Target| match to {
        Target::Types(types) => types.iter().any(|known| known.text == ty),
        _ => true,
    };
    let relationships = resource.relationships().filter(|found| !is_bookkeeping(&found.name));
    let relationships = relationships.filter(move |found| refers(&found.to)).map(|found| found.name.as_str());
    let attributes =
        resource.attributes().filter(move |(schema, found)| target(schema, found).is_some_and(refers));
    relationships.chain(attributes.map(|(_, found)| found.name.as_str()))
}

/// Returns the target of the IDs in an attribute or in its list.
fn target<'s>(schema: &'s Schema, found: &'s Property) -> Option<&'s Target> {
    let end = schema.resolve(&found.schema);
    let items = match &end.ty {
        Type::Array(array) => schema.resolve(&array.items).to.as_ref().or(array.items.to.as_ref()),
        _ => None,
    };
    found.schema.to.as_ref().or(end.to.as_ref()).or(items)
}

/// Returns the IDs of the attachments of a record, which are listed by `_id`, by `id` or by the ID alone.
pub(crate) fn attached(record: &Record) -> Vec<&str> {
    let attachments = record.fields.get("attachments").and_then(Value::as_array).into_iter().flatten();
    attachments
        .filter_map(|item| item.as_str().or_else(|| item.get("_id").or(item.get("id"))?.as_str()))
        .collect()
}
