//! Finds the records that a path refers to: a single record, or those of a list.

use kustomer_schema::{Operation, ParameterIn, ResponseForm};
use serde_json::Value;

use super::parent::{belongs, maybe_belonging, parents, sorted};
use super::response::single;
use crate::api::{Placeholder, Resource};
use crate::computed::customer;
use crate::document::{self, Records, ResourceObject};
use crate::object_id::is_object_id;
use crate::refusal::Refusal;
use crate::request::Request;
use crate::response::{Outcome, Response};
use crate::store::{Record, Store, ids_of};

/// Returns the record with this ID.
///
/// # Errors
/// 404 if there is none or it is marked as deleted.
pub(crate) fn existing<'s>(
    store: &'s Store,
    resource: Resource<'_>,
    id: &str,
) -> Result<&'s Record, Refusal> {
    let record = store.record(&resource.type_name(), id).filter(|record| !record.is_marked_deleted());
    record.ok_or_else(|| no_record(resource, id))
}

fn no_record(resource: Resource<'_>, id: &str) -> Refusal {
    match resource.noun().as_str() {
        "Klass" if !is_object_id(id) => Refusal::no_record("Klass with the ID", id),
        noun => Refusal::no_record(noun, id),
    }
}

/// Returns an array of the records that exist among several IDs.
pub(super) fn several(request: &Request<'_>, store: &Store, ty: &str, ids: &str) -> Outcome {
    let resource = request.context.resource(ty)?;
    let found = ids.split(',').filter_map(|id| existing(store, resource, id.trim()).ok());
    let data: Vec<ResourceObject> =
        found.map(|record| document::resource(request.context.api, store, resource, record)).collect();
    if data.is_empty() {
        return Err(Refusal::none_of(&resource.noun(), ids));
    }
    Ok(Response { status: http::StatusCode::OK, document: Some(Records::many(data).into()) })
}

/// Returns the ID of the record that the path refers to. The record of a path without IDs is created if it does not exist.
///
/// # Errors
/// 404 if there is none.
pub(super) fn target(request: &Request<'_>, store: &mut Store, ty: &str) -> Result<String, Refusal> {
    if let Some(id) = stored(request, store, ty)? {
        return Ok(id);
    }
    let parents = parents(request, store)?;
    single(request, store, ty, parents)
}

/// Returns the ID of the record that the path refers to, `None` for a path without IDs.
///
/// # Errors
/// 404 if there is none.
pub(super) fn stored(request: &Request<'_>, store: &Store, ty: &str) -> Result<Option<String>, Refusal> {
    let parents = parents(request, store)?;
    let resource = request.context.resource(ty)?;
    if let Some(value) = request.value(&Placeholder::Id) {
        return own(request, store, resource, value, parents).map(Some);
    }
    for (placeholder, name, value) in request.placeholders() {
        if let Placeholder::Lookup(key) = placeholder {
            let found = customer::lookup(store, ty, key, value);
            let found = found.or_else(|| store.with_text(ty, name, value).first().copied());
            let found = found.filter(|record| !record.is_marked_deleted());
            let what = || format!("{} with the {}", resource.noun(), lookup_noun(key));
            let found = found.map(|record| Some(record.id.clone()));
            return found.ok_or_else(|| Refusal::not_found_by(key, &what(), value));
        }
    }
    if request.route.has(&Placeholder::Attribute) || has_required_query(request) {
        let found = listed(request, store, ty)?.first().map(|record| Some(record.id.clone()));
        return found.ok_or_else(|| Refusal::no_record(&resource.noun(), request.path));
    }
    Ok(None)
}

fn own(
    request: &Request<'_>,
    store: &Store,
    resource: Resource<'_>,
    value: &str,
    parents: &[(String, String)],
) -> Result<String, Refusal> {
    let ty = resource.type_name();
    let named =
        request.placeholders().find(|(found, ..)| **found == Placeholder::Id).map_or("", |(_, name, _)| name);
    // Some records are known by an attribute, such as the ID of the record that they are about.
    let by_name = || match resource.attribute(named) {
        Some(_) => store.with_text(&ty, named, value).first().copied(),
        None => store.with_key(&ty, named, value),
    };
    let record = store.record(&ty, value).or_else(by_name);
    // A record that an update marked as deleted can be restored by another update.
    let update = request.operation().method != kustomer_schema::Method::Get;
    let record = record.filter(|record| update || !record.is_marked_deleted());
    let record =
        record.filter(|record| parents.iter().all(|(ty, id)| belongs(store, resource, record, ty, id)));
    record.map(|record| record.id.clone()).ok_or_else(|| no_record(resource, value))
}

/// Returns the ID of the record that a `PUT` or `PATCH` refers to. A record identified by names, and one without an ID
/// in its path, is created if it does not exist.
pub(super) fn target_of_put(request: &Request<'_>, store: &mut Store, ty: &str) -> Result<String, Refusal> {
    let resource = request.context.resource(ty)?;
    // A write to the path of a list creates or changes one of its records; a write to the path of a single record
    // changes that record.
    let lists = |found: &Operation| {
        found.path.text == request.operation().path.text
            && matches!(found.response.form, ResponseForm::Page(_))
    };
    let collection = request.path == resource.path() && resource.schema.operations.iter().any(lists);
    if request.route.has(&Placeholder::Id) || !(request.route.has(&Placeholder::Attribute) || collection) {
        return target(request, store, ty);
    }
    let parents = parents(request, store)?;
    let latest = request.route.pattern.last_literal() == Some("latest");
    let found = if collection {
        same(request, store, ty)
    } else {
        let listed = listed(request, store, ty)?;
        let found = if latest { listed.last() } else { listed.first() };
        found.map(|record| record.id.clone())
    };
    if let Some(id) = found {
        return Ok(id);
    }
    let id = store.ids.next(request.context.now);
    let mut record = Record::new(id.clone(), request.context.now, serde_json::Map::new());
    // The write that follows is revision 1.
    record.rev = 0;
    record.keys = request.keys();
    for (name, value) in &record.keys {
        if resource.attribute(name).is_some() {
            record.fields.insert(name.clone(), value.as_str().into());
        }
    }
    record.parents = parents.to_vec();
    store.insert(ty, record);
    Ok(id)
}

/// Returns the record with the same texts as the body, such as the same sender; flags are ignored.
fn same(request: &Request<'_>, store: &Store, ty: &str) -> Option<String> {
    let body = request.object().ok()?;
    let texts: Vec<_> = body.iter().filter(|(_, value)| value.is_string()).collect();
    let matches = |record: &&Record| {
        !texts.is_empty() && texts.iter().all(|(name, value)| record.fields.get(*name) == Some(*value))
    };
    store.records(ty).find(matches).map(|record| record.id.clone())
}

/// Whether the path ends in the order of a list, which is a record of another type.
pub(super) fn is_order(request: &Request<'_>) -> bool {
    request.route.pattern.last_literal() == Some("order")
}

/// Returns the records of a type that the path and the query select, in order of creation.
pub(super) fn listed<'s>(
    request: &Request<'_>,
    store: &'s Store,
    ty: &str,
) -> Result<Vec<&'s Record>, Refusal> {
    let parents = parents(request, store)?;
    let resource = request.context.resource(ty)?;
    let keys = request.keys();
    let ids: Option<Vec<&str>> = request.value(&Placeholder::Id).map(|ids| ids.split(',').collect());
    let filters = query_filters(request, resource);
    let want_deleted = request.query.get("deleted") == Some("true");
    let wanted = |record: &&Record| {
        ids.as_ref().is_none_or(|ids| ids.contains(&record.id.as_str()))
            && parents.iter().all(|(ty, id)| belongs(store, resource, record, ty, id))
            && keys.iter().all(|(name, value)| {
                record.text(name) == Some(value) || record.keys.contains(&(name.clone(), value.clone()))
            })
            && filters.iter().all(|(name, value)| has_value(record, name, value))
    };
    let shown = |record: &&Record| record.is_marked_deleted() == want_deleted && wanted(record);
    Ok(match (&ids, parents) {
        (Some(ids), _) => sorted(ids.iter().filter_map(|id| store.record(ty, id))).filter(shown).collect(),
        (None, [(parent, id), ..]) => maybe_belonging(store, ty, parent, id).filter(shown).collect(),
        (None, []) => store.shown(ty, want_deleted).filter(wanted).collect(),
    })
}

/// Returns the declared query parameters that filter by the attribute or relationship of their name.
fn query_filters<'q>(request: &'q Request<'_>, resource: Resource<'_>) -> Vec<(&'q str, &'q str)> {
    const OTHERS: &[&str] = &["deleted", "page", "pageSize", "sort", "fields", "include"];
    let declared = request.operation().parameters.iter();
    let declared = declared.filter(|found| found.location == ParameterIn::Query);
    let names = declared.map(|found| found.name.as_str()).filter(|name| {
        let known = resource.attribute(name).is_some() || resource.relationship(name).is_some();
        known && !OTHERS.contains(name)
    });
    names.filter_map(|name| Some((name, request.query.get(name)?))).collect()
}

fn has_value(record: &Record, name: &str, wanted: &str) -> bool {
    let matches = |value: &Value| match value {
        Value::String(text) => wanted.split(',').any(|wanted| wanted == text),
        Value::Object(_) => ids_of(value).contains(&wanted),
        other => serde_json::from_str::<Value>(wanted).is_ok_and(|wanted| wanted == *other),
    };
    match record.fields.get(name) {
        Some(Value::Array(items)) => items.iter().any(matches),
        Some(value) => matches(value),
        None => record.keys.iter().any(|(key, value)| key == name && value == wanted),
    }
}

fn has_required_query(request: &Request<'_>) -> bool {
    let mut declared = request.operation().parameters.iter();
    declared.any(|found| found.location == ParameterIn::Query && found.required)
}

fn lookup_noun(key: &str) -> &str {
    match key {
        "email" => "email address",
        "phone" => "phone number",
        "externalId" => "external ID",
        other => other,
    }
}
