//! Responses in the form that the operation declares.

use http::StatusCode;
use kustomer_schema::{Method, ResponseForm, Subschema};
use serde_json::{Map, Value, json};

use super::included;
use super::parent::{belongs, maybe_belonging, parents};
use super::upload;
use crate::api::Placeholder;
use crate::document::{self, Records};
use crate::refusal::Refusal;
use crate::request::Request;
use crate::response::{Outcome, Response};
use crate::sample::Sampler;
use crate::store::{Record, Store, ids_of};
use crate::timestamp;

/// Returns the status of a success: the declared one, or the default of the method.
pub(crate) fn default_status(request: &Request<'_>) -> StatusCode {
    let operation = request.operation();
    let usual = match (operation.method, &operation.response.form) {
        (Method::Delete, ResponseForm::Nothing) => StatusCode::NO_CONTENT,
        (Method::Post, ResponseForm::One(_)) if !request.route.has(&Placeholder::Id) => StatusCode::CREATED,
        _ => StatusCode::OK,
    };
    operation.status.and_then(|status| StatusCode::from_u16(status).ok()).unwrap_or(usual)
}

/// Returns a response with a record.
pub(crate) fn record_response(request: &Request<'_>, store: &Store, ty: &str, id: &str) -> Outcome {
    let resource = request.context.resource(ty)?;
    let record = store.record(ty, id).ok_or_else(|| Refusal::no_record(&resource.noun(), id))?;
    let mut object = document::resource(request.context.api, store, resource, record);
    let mut meta = declared_meta(request);
    upload::add(request.operation().method, store, record, &mut object, &mut meta);
    let included = included::of(request, store, resource, &[record]);
    let document = Records { meta, included, ..Records::one(object) };
    Ok(Response { status: default_status(request), document: Some(document.into()) })
}

/// Returns the response to a write of a record: that record, or the one that the operation declares instead.
pub(super) fn converted(request: &Request<'_>, store: &mut Store, ty: &str, id: &str) -> Outcome {
    let declared = match &request.operation().response.form {
        ResponseForm::One(declared) | ResponseForm::OneOrMany(declared) | ResponseForm::Page(declared) => {
            request.type_named(&declared.text)
        }
        // The response is not documented, so it is the record.
        ResponseForm::Json => return record_response(request, store, ty, id),
        _ => return Ok(without_record(request)),
    };
    if declared == ty {
        return record_response(request, store, ty, id);
    }
    let parents = parents(request, store)?;
    if let Some((_, parent)) = parents.iter().find(|(parent, _)| *parent == declared) {
        return record_response(request, store, &declared, parent);
    }
    let made = insert(request, store, &declared, vec![(ty.to_owned(), id.to_owned())], None);
    store.count_as_written(&declared, &made);
    record_response(request, store, &declared, &made)
}

/// Returns the ID of the record at a path without IDs. The record is created if it does not exist.
///
/// # Errors
/// 404 for the next record of an empty list.
pub(super) fn single(
    request: &Request<'_>,
    store: &mut Store,
    ty: &str,
    parents: &[(String, String)],
) -> Result<String, Refusal> {
    let resource = request.context.resource(ty)?;
    if let Some(record) = store.records(ty).find(|record| record.slot.as_deref() == Some(request.path)) {
        return Ok(record.id.clone());
    }
    let last = request.route.pattern.last_literal().unwrap_or_default();
    let has_list = request.context.resource(ty)?.path() != request.path
        && resource
            .schema
            .operations
            .iter()
            .any(|found| matches!(found.response.form, ResponseForm::Page(_)));
    if has_list {
        let fits = |record: &&Record| parents.iter().all(|(ty, id)| belongs(store, resource, record, ty, id));
        let records: Vec<&Record> = match parents {
            [(parent, id), ..] => maybe_belonging(store, ty, parent, id).filter(fits).collect(),
            [] => store.records(ty).collect(),
        };
        let found = match last {
            "current" => current(&records, parents, &store.user),
            _ => records
                .iter()
                .find(|record| record.fields.get(last).is_some_and(|value| *value == true))
                .or_else(|| records.first())
                .copied(),
        };
        if let Some(record) = found {
            return Ok(record.id.clone());
        }
        if !matches!(last, "default" | "current" | "active") {
            return Err(Refusal::no_record(&resource.noun(), last));
        }
        return Ok(insert(request, store, ty, parents.to_vec(), None));
    }
    Ok(insert(request, store, ty, parents.to_vec(), Some(request.path.to_owned())))
}

/// Returns the newest of a user's sessions that is not over: of the user in the path, or else of the key's.
fn current<'s>(records: &[&'s Record], parents: &[(String, String)], own: &str) -> Option<&'s Record> {
    let user = parents.iter().find(|(ty, _)| ty == "user").map_or(own, |(_, id)| id.as_str());
    let is_of_user = |record: &Record| {
        let of = record.fields.get("user").map(ids_of).unwrap_or_default();
        let parent = record.parents.iter().find(|(ty, _)| ty == "user").map(|(_, id)| id.as_str());
        of.into_iter().next().or(parent).is_none_or(|of| of == user)
    };
    let is_over = |record: &Record| record.fields.get("signedOutAt").is_some_and(|at| !at.is_null());
    records.iter().rev().copied().find(|record| is_of_user(record) && !is_over(record))
}

fn insert(
    request: &Request<'_>,
    store: &mut Store,
    ty: &str,
    parents: Vec<(String, String)>,
    slot: Option<String>,
) -> String {
    let id = store.ids.next(request.context.now);
    let mut record = Record::new(id.clone(), request.context.now, Map::new());
    // A write that follows is revision 1, and without one, the record counts as written when it is read.
    record.rev = 0;
    record.parents = parents;
    record.slot = slot;
    record.keys = request.keys();
    store.insert(ty, record);
    id
}

/// Returns the response of an operation without a record.
pub(super) fn without_record(request: &Request<'_>) -> Response {
    let response = &request.operation().response;
    let document = match &response.form {
        ResponseForm::Nothing => None,
        ResponseForm::Bare(schema) => Some(sample(request, schema, false).into()),
        _ => Some(json!({}).into()),
    };
    Response { status: default_status(request), document }
}

/// Returns the `meta` that the schema declares for a response other than a list.
fn declared_meta(request: &Request<'_>) -> Option<Value> {
    request.operation().response.meta.as_ref().map(|meta| sample(request, meta, true))
}

fn sample(request: &Request<'_>, schema: &Subschema, whole: bool) -> Value {
    let at = timestamp::render(request.context.now);
    Sampler { schema: request.schema(), at: &at, whole }.filled(schema, 8)
}
