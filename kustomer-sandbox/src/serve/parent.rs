//! Parents: the records under which others stand, in paths, relationships and attributes.

use kustomer_schema::{Property, Schema, Target, Type, kobject};
use serde_json::Value;

use crate::api::{Placeholder, Resource, is_bookkeeping};
use crate::refusal::Refusal;
use crate::request::Request;
use crate::store::{Record, Store, ids_of};

/// Types and ids of the records that stand before the own one in the path. They are looked for once per request.
///
/// # Errors
/// 404 for one that is not there, and for a Klass that is not.
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
    // `current` stands for the user behind the key.
    if request.path.contains("/users/current/") {
        parents.push(("user".to_owned(), store.user.clone()));
    }
    Ok(parents)
}

/// The custom object of an id, whatever its Klass.
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
    let by_name = || store.records(ty).find(|record| record.text(name) == Some(value));
    match store.record(ty, value).or_else(by_name) {
        Some(record) if !record.is_marked_deleted() => Ok(record.id.clone()),
        // Nothing keeps a record of these.
        None if request.context.api.resource(ty).is_none() => Ok(value.to_owned()),
        _ => Err(Refusal::no_record(ty, value)),
    }
}

/// Whether a record belongs to another: it was made under its path, a relationship or an attribute leads there, or it is
/// an attachment of it.
pub(crate) fn belongs(store: &Store, resource: Resource<'_>, record: &Record, ty: &str, id: &str) -> bool {
    record.under.iter().any(|(parent, parent_id)| parent == ty && parent_id == id)
        || leads_to(resource, record, ty, id)
        || store.record(ty, id).is_some_and(|parent| is_attached(parent, &record.id))
}

/// Whether a relationship or an attribute of a record holds an id.
pub(super) fn leads_to(resource: Resource<'_>, record: &Record, ty: &str, id: &str) -> bool {
    let holds = |name: &str| record.fields.get(name).is_some_and(|value| ids_of(value).contains(&id));
    names_leading_to(resource, ty).any(holds)
}

/// The relationships and the attributes that hold ids of records of a type.
fn names_leading_to<'r>(resource: Resource<'r>, ty: &str) -> impl Iterator<Item = &'r str> {
    let leads = move |to: &Target| match to {
        Target::Types(types) => types.iter().any(|word| word.text == ty),
        _ => true,
    };
    let relationships = resource.relationships().filter(|found| !is_bookkeeping(&found.name));
    let relationships = relationships.filter(move |found| leads(&found.to)).map(|found| found.name.as_str());
    let attributes =
        resource.attributes().filter(move |(schema, found)| target(schema, found).is_some_and(leads));
    relationships.chain(attributes.map(|(_, found)| found.name.as_str()))
}

/// The records that the ids in an attribute, or in its list, are of.
fn target<'s>(schema: &'s Schema, found: &'s Property) -> Option<&'s Target> {
    let end = schema.resolve(&found.schema);
    let items = match &end.ty {
        Type::Array(array) => schema.resolve(&array.items).to.as_ref().or(array.items.to.as_ref()),
        _ => None,
    };
    found.schema.to.as_ref().or(end.to.as_ref()).or(items)
}

/// Whether a record lists another among its attachments: they are named by `_id`, or by their id alone.
fn is_attached(record: &Record, id: &str) -> bool {
    let attachments = record.fields.get("attachments").and_then(Value::as_array);
    attachments.into_iter().flatten().any(|item| {
        let named = item.as_str().or_else(|| item.get("_id").or(item.get("id"))?.as_str());
        named == Some(id)
    })
}
