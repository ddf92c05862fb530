//! Bulk jobs: many writes in one request, with a result to poll for.
//!
//! The writes happen within the request. The job is queued first, running after the first poll and complete after the
//! second, so that clients have to poll as with the service. Its one batch has the result of each record.

mod client_ref;

use serde_json::{Map, Value, json};

use crate::api::{Placeholder, WriteKind};
use crate::check::Mistakes;
use crate::error_format::ErrorFormat;
use crate::refusal::Refusal;
use crate::request::Request;
use crate::response::Outcome;
use crate::serve::{existing, list, parents, record_response, write};
use crate::store::{Record, Store};
use crate::timestamp;

use client_ref::referenced;

/// The maximum number of records in one request.
const MAX_RECORDS: usize = 100;

/// `POST ../bulk`: creates records from an array.
pub(super) fn create(request: &Request<'_>, store: &mut Store) -> Outcome {
    parents(request, store)?;
    let ty = request.own_type();
    let outcomes = referenced(items(request)?)?.into_iter().map(|(client_ref, item)| {
        let made = write::check_create(request.context, store, &ty, &item, Mistakes::new())
            .map(|()| write::insert(request.context, store, &ty, item));
        Item { client_ref, outcome: made }
    });
    let outcomes = outcomes.collect();
    queue(request, store, Action::Create, outcomes)
}

/// `PUT ../bulk`: an array of updates with IDs, or one update for the IDs in the query.
pub(super) fn update(request: &Request<'_>, store: &mut Store) -> Outcome {
    parents(request, store)?;
    let ty = request.own_type();
    let replace = request.flag("replace")?;
    let kind = if replace { WriteKind::Replace } else { WriteKind::Update };
    let items = referenced(updates(request)?)?.into_iter();
    let outcomes = items.map(|(client_ref, item)| {
        let outcome = update_one(request, store, &ty, item, kind);
        Item { client_ref, outcome }
    });
    let outcomes = outcomes.collect();
    queue(request, store, Action::Update, outcomes)
}

/// `DELETE ../bulk?ids=`
pub(super) fn delete(request: &Request<'_>, store: &mut Store) -> Outcome {
    parents(request, store)?;
    let ty = request.own_type();
    let ids = ids(request)?;
    let mut outcomes = Vec::new();
    for id in ids {
        let outcome = existing(store, request.context.resource(&ty)?, &id).map(|_| id.clone());
        store.delete(&ty, &id, request.context.now);
        outcomes.push(Item { client_ref: None, outcome });
    }
    queue(request, store, Action::Delete, outcomes)
}

/// `GET /v1/bulk/{id}`: advances a queued job to running and a running one to complete.
pub(super) fn poll(request: &Request<'_>, store: &mut Store) -> Outcome {
    let id = request.value(&Placeholder::Id).unwrap_or_default();
    existing(store, request.context.resource("bulk")?, id)?;
    let at = timestamp::render(request.context.now);
    let mut complete = false;
    if let Some(mut job) = store.record_mut("bulk", id) {
        if job.text("status") == Some("queued") {
            job.fields.insert("status".to_owned(), "running".into());
        } else if job.text("status") == Some("running") {
            finish(&mut job, &at);
            complete = true;
        }
    }
    if complete {
        store.change_referring_to("bulk_batch", id, |batch| {
            if batch.parents.iter().any(|(_, job)| job == id) {
                finish(batch, &at);
            }
        });
    }
    record_response(request, store, "bulk", id)
}

/// `GET /v1/bulk/{id}/batches`. Its `meta` has members of its own.
pub(super) fn batches(request: &Request<'_>, store: &Store) -> Outcome {
    let mut response = list(request, store)?;
    if let Some(document) = &mut response.document {
        let count = document["data"].as_array().map_or(0, Vec::len);
        let page = document["meta"]["page"].as_u64().unwrap_or(1);
        let limit = document["meta"]["pageSize"].as_u64().unwrap_or(100);
        document["meta"] = json!({ "page": page, "pages": 1, "count": count, "limit": limit });
    }
    Ok(response)
}

/// What a job does to its records.
#[derive(Debug, Clone, Copy)]
enum Action {
    Create,
    Update,
    Delete,
}

impl Action {
    /// The end of the job's `context`.
    fn context(self) -> &'static str {
        match self {
            Self::Create => "bulk-create",
            Self::Update => "bulk-update",
            Self::Delete => "bulk-delete",
        }
    }

    /// The `status` of a result.
    fn done(self) -> &'static str {
        match self {
            Self::Create => "created",
            Self::Update => "updated",
            Self::Delete => "deleted",
        }
    }
}

/// The result for one record: its ID, or why it was refused.
struct Item {
    client_ref: Option<String>,
    outcome: Result<String, Refusal>,
}

fn update_one(
    request: &Request<'_>,
    store: &mut Store,
    ty: &str,
    mut item: Map<String, Value>,
    kind: WriteKind,
) -> Result<String, Refusal> {
    let Some(id) = item.remove("id").as_ref().and_then(Value::as_str).map(str::to_owned) else {
        return Err(Refusal::bad_parameter("id", "`id` is required in each update of a bulk request"));
    };
    let rev = item.get("rev").and_then(Value::as_u64);
    write::check_update(request.context, store, ty, &id, &item, kind, rev)?;
    write::merge(request.context, store, ty, &id, item, kind);
    Ok(id)
}

fn updates(request: &Request<'_>) -> Result<Vec<Map<String, Value>>, Refusal> {
    if request.query.get("ids").is_none() {
        return items(request);
    }
    let body = single_update(request.json()?)?;
    let with_id = |id: String| {
        let mut body = body.clone();
        body.insert("id".to_owned(), id.into());
        body
    };
    Ok(ids(request)?.into_iter().map(with_id).collect())
}

/// Returns the update for all IDs in the query. Its form is not documented: an object, or an array with one object.
fn single_update(body: Value) -> Result<Map<String, Value>, Refusal> {
    let body = match body {
        Value::Array(items) => <[Value; 1]>::try_from(items).ok().map(|[item]| item),
        other => Some(other),
    };
    body.and_then(object)
        .ok_or_else(|| Refusal::bad_request("the body must be a JSON object, or an array with one"))
}

fn items(request: &Request<'_>) -> Result<Vec<Map<String, Value>>, Refusal> {
    let Value::Array(items) = request.json()? else {
        return Err(Refusal::bad_request("the body must be a JSON array of records"));
    };
    check_count(items.len())?;
    let items: Option<Vec<_>> = items.into_iter().map(object).collect();
    items.ok_or_else(|| Refusal::bad_request("each entry of the body must be a JSON object"))
}

fn ids(request: &Request<'_>) -> Result<Vec<String>, Refusal> {
    let ids = request.query.get("ids").unwrap_or_default();
    let ids: Vec<String> =
        ids.split(',').map(str::trim).filter(|id| !id.is_empty()).map(str::to_owned).collect();
    if ids.is_empty() {
        let message = "the query parameter `ids` is required: IDs separated by commas";
        return Err(Refusal::bad_parameter("ids", message));
    }
    check_count(ids.len())?;
    Ok(ids)
}

fn check_count(count: usize) -> Result<(), Refusal> {
    if count > MAX_RECORDS {
        return Err(Refusal::bad_request(format!(
            "a bulk request has at most {MAX_RECORDS} records, not {count}"
        )));
    }
    Ok(())
}

fn object(value: Value) -> Option<Map<String, Value>> {
    match value {
        Value::Object(object) => Some(object),
        _ => None,
    }
}

/// Stores the results as a job with one batch and returns the job.
fn queue(request: &Request<'_>, store: &mut Store, action: Action, items: Vec<Item>) -> Outcome {
    let ids: Vec<&String> = items.iter().filter_map(|item| item.outcome.as_ref().ok()).collect();
    let collection = request.path.rsplit('/').nth(1).unwrap_or_default();
    let job = json!({
        "ids": ids,
        "context": format!("api.sobjects.{collection}.{}", action.context()),
        "status": "queued",
        "v2": true,
        "completed": false,
        "batchErrors": ids.len() < items.len(),
        "batches": { "total": 1, "complete": 0, "idsTotal": items.len() },
        "payload": { "api": payload(request, store) },
    });
    let id = insert(request, store, "bulk", job);
    let batch = insert(request, store, "bulk_batch", batch(request.context.error_format, action, items));
    if let Some(mut batch) = store.record_mut("bulk_batch", &batch) {
        batch.parents.push(("bulk".to_owned(), id.clone()));
    }
    record_response(request, store, "bulk", &id)
}

fn batch(format: ErrorFormat, action: Action, items: Vec<Item>) -> Value {
    let (mut ids, mut errors, mut results) = (Vec::new(), Vec::new(), Vec::new());
    for Item { client_ref, outcome } in items {
        let mut result = match outcome {
            Ok(id) => {
                let result = json!({ "objectId": id, "status": action.done() });
                ids.push(id);
                result
            }
            Err(refusal) => {
                let error = refusal.into_document(format);
                errors.push(json!({ "data": error }));
                json!({ "status": "error", "error": error })
            }
        };
        if let Some(client_ref) = client_ref {
            result["_clientRef"] = client_ref.into();
            results.push(result);
        }
    }
    let mut batch = json!({
        "status": "queued", "completed": false, "successCount": ids.len(), "failureCount": errors.len(),
        "objectIds": ids, "errors": errors, "v2": true,
    });
    if !results.is_empty() {
        batch["results"] = results.into();
    }
    batch
}

fn payload(request: &Request<'_>, store: &Store) -> Value {
    json!({
        "data": {},
        "method": request.operation().method.as_str(),
        "path": request.path,
        "service": "api",
        "requestId": store.token,
        "user": {
            "id": store.user, "org": store.org, "orgName": "sandbox", "roles": request.roles, "subject": store.user,
            "userType": "machine",
        },
    })
}

fn insert(request: &Request<'_>, store: &mut Store, ty: &str, fields: Value) -> String {
    let id = store.ids.next(request.context.now);
    store.insert(ty, Record::new(id.clone(), request.context.now, object(fields).unwrap_or_default()));
    id
}

fn finish(record: &mut Record, at: &str) {
    record.fields.insert("status".to_owned(), "complete".into());
    record.fields.insert("completed".to_owned(), true.into());
    record.fields.insert("completedAt".to_owned(), at.into());
    if let Some(batches) = record.fields.get_mut("batches") {
        batches["complete"] = batches["total"].clone();
    }
}
