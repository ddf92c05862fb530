//! Bulk jobs: many writes in the background, each of which succeeds or fails on its own.
//!
//! A job has one batch, with the result of each record.

use serde_json::{Map, Value, json};

use super::job;
use crate::api::WriteKind;
use crate::check::Mistakes;
use crate::context::Context;
use crate::json_object::members;
use crate::refusal::Refusal;
use crate::serve::{existing, write};
use crate::store::{Record, Store};
use crate::timestamp;

/// The field of a batch that holds the work that has not been done yet. No client can read or write it.
const WORK: &str = "/work";

/// What a job does to its records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    Create,
    Update,
    Replace,
    Delete,
}

impl Action {
    const ALL: [Self; 4] = [Self::Create, Self::Update, Self::Replace, Self::Delete];

    /// The end of the job's `context`.
    fn context(self) -> &'static str {
        match self {
            Self::Create => "bulk-create",
            Self::Update | Self::Replace => "bulk-update",
            Self::Delete => "bulk-delete",
        }
    }

    /// The `status` of a result.
    fn done(self) -> &'static str {
        match self {
            Self::Create => "created",
            Self::Update | Self::Replace => "updated",
            Self::Delete => "deleted",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Update => "update",
            Self::Replace => "replace",
            Self::Delete => "delete",
        }
    }
}

/// A record of a job: the body of the write, and the client's name for it.
#[derive(Debug)]
pub(crate) struct Item {
    pub(crate) client_ref: Option<String>,
    pub(crate) body: Map<String, Value>,
}

/// Adds a job to the queue and returns its ID. `collection` is the last segment of the path of the records, and `payload`
/// describes the request.
pub(crate) fn queue(
    context: Context<'_>,
    store: &mut Store,
    ty: &str,
    action: Action,
    items: Vec<Item>,
    collection: &str,
    payload: &Value,
) -> String {
    // The IDs of new records are not known yet.
    // What is wrong in an item is reported when the job runs.
    let given = items.iter().filter_map(|item| item.body.get("id"));
    let ids: Vec<Value> = given.filter(|id| id.is_string()).cloned().collect();
    let fields = json!({
        "ids": ids,
        "context": format!("api.sobjects.{collection}.{}", action.context()),
        "v2": true,
        "completed": false,
        "batchErrors": false,
        "batches": { "total": 1, "complete": 0, "idsTotal": items.len() },
        "payload": { "api": payload },
    });
    let id = job::queue(context, store, "bulk", members(fields));
    let items: Vec<Value> =
        items.into_iter().map(|item| json!({ "_clientRef": item.client_ref, "body": item.body })).collect();
    let fields = json!({
        "status": "queued", "completed": false, "successCount": 0, "failureCount": 0, "objectIds": [],
        "errors": [], "v2": true, WORK: { "action": action.name(), "type": ty, "items": items },
    });
    let mut batch = Record::new(store.ids.next(context.now), context.now, members(fields));
    batch.parents.push(("bulk".to_owned(), id.clone()));
    store.insert("bulk_batch", batch);
    id
}

/// Moves a job on: from the queue to its start, and from its start to its end, when its records are written.
pub(crate) fn advance(context: Context<'_>, store: &mut Store, id: &str) {
    let Some(status) = job::advance(context, store, "bulk", id) else { return };
    let Some(batch) = batch_of(store, id) else { return };
    if status == "running" {
        if let Some(mut batch) = store.record_mut("bulk_batch", &batch) {
            batch.fields.insert("status".to_owned(), "scheduled".into());
            batch.touch(context.now);
        }
        return;
    }
    let results = run(context, store, &batch);
    let (ids, failed) = (results["objectIds"].clone(), results["failureCount"] != 0);
    finish(context, store, "bulk_batch", &batch, members(results));
    let total = store.record("bulk", id).and_then(|job| job.fields.get("batches")?.get("idsTotal").cloned());
    let batches = json!({ "total": 1, "complete": 1, "idsTotal": total });
    finish(
        context,
        store,
        "bulk",
        id,
        members(json!({ "ids": ids, "batchErrors": failed, "batches": batches })),
    );
}

/// Does all the work of a job at once.
pub(crate) fn complete(context: Context<'_>, store: &mut Store, id: &str) {
    advance(context, store, id);
    advance(context, store, id);
}

fn batch_of(store: &Store, job: &str) -> Option<String> {
    let of_job = |batch: &&Record| batch.parents.iter().any(|(_, parent)| parent == job);
    store.maybe_referring_to("bulk_batch", job).find(of_job).map(|batch| batch.id.clone())
}

/// Writes the records of a batch and returns the results.
fn run(context: Context<'_>, store: &mut Store, batch: &str) -> Value {
    let work = store.record_mut("bulk_batch", batch).and_then(|mut batch| batch.fields.remove(WORK));
    let Some(work) = work else { return json!({}) };
    let action = Action::ALL.into_iter().find(|action| work["action"] == action.name());
    let ty = work["type"].as_str().unwrap_or_default().to_owned();
    let (mut ids, mut errors, mut results) = (Vec::new(), Vec::new(), Vec::new());
    for item in work["items"].as_array().into_iter().flatten() {
        let Some(action) = action else { continue };
        let body = members(item["body"].clone());
        let id = body.get("id").cloned();
        let mut result = match write(context, store, &ty, action, body) {
            Ok(id) => {
                ids.push(Value::from(id.clone()));
                json!({ "objectId": id, "status": action.done() })
            }
            Err(refusal) => {
                let error = refusal.into_document(context.error_format);
                let mut entry = json!({ "data": error });
                if let Some(id) = id {
                    entry["id"] = id;
                }
                errors.push(entry);
                json!({ "status": "error", "error": error })
            }
        };
        if item["_clientRef"].is_string() {
            result["_clientRef"] = item["_clientRef"].clone();
            results.push(result);
        }
    }
    let mut fields = json!({ "successCount": ids.len(), "failureCount": errors.len(), "objectIds": ids, "errors": errors });
    if !results.is_empty() {
        fields["results"] = results.into();
    }
    fields
}

/// Does to one record what the job does to all.
fn write(
    context: Context<'_>,
    store: &mut Store,
    ty: &str,
    action: Action,
    mut body: Map<String, Value>,
) -> Result<String, Refusal> {
    let kind = match action {
        Action::Create => {
            write::check_create(context, store, ty, &body, Mistakes::new())?;
            return Ok(write::insert(context, store, ty, body));
        }
        Action::Replace => WriteKind::Replace,
        Action::Update | Action::Delete => WriteKind::Update,
    };
    let Some(id) = body.remove("id").as_ref().and_then(Value::as_str).map(str::to_owned) else {
        return Err(Refusal::bad_parameter("id", "`id` is required in each update of a bulk request"));
    };
    if action == Action::Delete {
        existing(store, context.resource(ty)?, &id)?;
        write::delete(context, store, ty, &id);
    } else {
        let rev = body.get("rev").and_then(Value::as_u64);
        write::check_update(context, store, ty, &id, &body, kind, rev)?;
        write::merge(context, store, ty, &id, body, kind);
    }
    Ok(id)
}

fn finish(context: Context<'_>, store: &mut Store, ty: &str, id: &str, fields: Map<String, Value>) {
    if let Some(mut record) = store.record_mut(ty, id) {
        record.fields.extend(fields);
        record.fields.insert("status".to_owned(), "complete".into());
        record.fields.insert("completed".to_owned(), true.into());
        record.fields.insert("completedAt".to_owned(), timestamp::render(context.now).into());
        record.touch(context.now);
    }
}
