//! Bulk requests: they are checked as a whole, and a job writes their records in the background.

mod client_ref;

use serde_json::{Map, Value, json};

use crate::api::Placeholder;
use crate::document::{Data, Document, Records};
use crate::lifecycle::bulk::{self, Action, Item};
use crate::refusal::Refusal;
use crate::request::Request;
use crate::response::Outcome;
use crate::serve::{existing, list, parents, record_response};
use crate::store::Store;

use client_ref::referenced;

/// The maximum number of records in one request.
const MAX_RECORDS: usize = 100;

/// `POST ../bulk`: creates records from an array.
pub(super) fn create(request: &Request<'_>, store: &mut Store) -> Outcome {
    let items = referenced(items(request)?)?;
    queue(request, store, Action::Create, items)
}

/// `PUT ../bulk`: an array of updates with IDs, or one update for the IDs in the query.
pub(super) fn update(request: &Request<'_>, store: &mut Store) -> Outcome {
    let action = if request.flag("replace")? { Action::Replace } else { Action::Update };
    let items = referenced(updates(request)?)?;
    queue(request, store, action, items)
}

/// `DELETE ../bulk?ids=`
pub(super) fn delete(request: &Request<'_>, store: &mut Store) -> Outcome {
    let body = |id: String| Map::from_iter([("id".to_owned(), id.into())]);
    let items = ids(request)?.into_iter().map(|id| Item { client_ref: None, body: body(id) });
    queue(request, store, Action::Delete, items.collect())
}

/// `GET /v1/bulk/{id}`: moves a queued job on to running and a running one to complete.
pub(super) fn poll(request: &Request<'_>, store: &mut Store) -> Outcome {
    let id = request.value(&Placeholder::Id).unwrap_or_default();
    existing(store, request.context.resource("bulk")?, id)?;
    bulk::advance(request.context, store, id);
    record_response(request, store, "bulk", id)
}

/// `GET /v1/bulk/{id}/batches`: moves the job on as well. Its `meta` has members of its own.
pub(super) fn batches(request: &Request<'_>, store: &mut Store) -> Outcome {
    if let [(_, job), ..] = parents(request, store)? {
        bulk::advance(request.context, store, job);
    }
    let mut response = list(request, store)?;
    if let Some(Records { meta, data: Data::Many(batches), .. }) =
        response.document.as_mut().and_then(Document::records_mut)
    {
        let known = |name: &str| meta.as_ref().and_then(|meta| meta.get(name)?.as_u64());
        let (page, limit) = (known("page").unwrap_or(1), known("pageSize").unwrap_or(100));
        *meta = Some(json!({ "page": page, "pages": 1, "count": batches.len(), "limit": limit }));
    }
    Ok(response)
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

/// Queues a job and returns it. A job of the sandbox's owner is done at once, so that a sandbox can be filled with bulk
/// requests.
fn queue(request: &Request<'_>, store: &mut Store, action: Action, items: Vec<Item>) -> Outcome {
    parents(request, store)?;
    let collection = request.path.rsplit('/').nth(1).unwrap_or_default();
    let payload = payload(request, store);
    let ty = request.own_type();
    let id = bulk::queue(request.context, store, &ty, action, items, collection, &payload);
    let response = record_response(request, store, "bulk", &id);
    if request.is_owner {
        bulk::complete(request.context, store, &id);
    }
    response
}

fn payload(request: &Request<'_>, store: &mut Store) -> Value {
    json!({
        "data": {},
        "method": request.operation().method.as_str(),
        "path": request.path,
        "service": "api",
        "requestId": store.ids.next(request.context.now),
        "user": {
            "id": store.user, "org": store.org, "orgName": request.context.org, "roles": request.roles, "subject": store.user,
            "userType": "machine",
        },
    })
}
