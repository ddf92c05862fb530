//! `/_sandbox/snapshots`: keeping what the sandbox has under a name, and going back to it.

use http::StatusCode;
use serde_json::{Value, json};

use super::reply::{ControlError, Reply, no_content, ok, with_status};
use super::request::ControlRequest;
use crate::service::lock;
use crate::store::StoreSnapshot;
use crate::wording::{listed, shortened};

/// More are probably a program that forgets to delete them, and memory that is never freed.
const MAX: usize = 100;

/// The number of records in all snapshots. Each may keep the lists and indexes of its records in memory, although the sandbox
/// goes on with others.
const MAX_RECORDS: usize = 2_000_000;

/// The length limit of a name, in bytes.
const LONGEST_NAME: usize = 100;

/// Lists the snapshots by name.
pub(super) fn list(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    let snapshots = lock(&request.service.snapshots);
    let snapshots: Vec<Value> = snapshots.iter().map(|(name, snapshot)| document(name, snapshot)).collect();
    Ok(ok(&json!({ "snapshots": snapshots })))
}

/// Takes a snapshot, in place of another with its name.
pub(super) fn take(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    let name = name(request);
    if name.is_empty() || name.len() > LONGEST_NAME {
        let message = format!("a name of a snapshot has 1 to {LONGEST_NAME} bytes, not {}", name.len());
        return Err(ControlError::bad_request(message));
    }
    let snapshot = request.service.snapshot();
    let document = document(name, &snapshot);
    let mut snapshots = lock(&request.service.snapshots);
    if snapshots.len() >= MAX && !snapshots.contains_key(name) {
        let message = format!("there are {MAX} snapshots, which is the most that are kept: delete one first");
        return Err(ControlError::new(StatusCode::CONFLICT, message));
    }
    let others = snapshots.iter().filter(|(known, _)| *known != name);
    let kept: usize = others.map(|(_, snapshot)| snapshot.count()).sum();
    if kept > 0 && kept + snapshot.count() > MAX_RECORDS {
        let message = format!("all snapshots would have more than {MAX_RECORDS} records: delete one first");
        return Err(ControlError::new(StatusCode::CONFLICT, message));
    }
    let is_new = snapshots.insert(name.to_owned(), snapshot).is_none();
    Ok(with_status(if is_new { StatusCode::CREATED } else { StatusCode::OK }, &document))
}

/// Goes back to a snapshot, which is kept.
pub(super) fn restore(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    let name = name(request);
    let snapshot = lock(&request.service.snapshots).get(name).cloned();
    let snapshot = snapshot.ok_or_else(|| unknown(request, name))?;
    request.service.restore(&snapshot);
    Ok(ok(&document(name, &snapshot)))
}

/// Deletes a snapshot.
pub(super) fn delete(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    let name = name(request);
    let deleted = lock(&request.service.snapshots).remove(name);
    deleted.map(|_| no_content()).ok_or_else(|| unknown(request, name))
}

fn name<'r>(request: &'r ControlRequest<'_>) -> &'r str {
    request.values.first().map_or("", String::as_str)
}

fn document(name: &str, snapshot: &StoreSnapshot) -> Value {
    json!({ "name": name, "records": snapshot.count() })
}

fn unknown(request: &ControlRequest<'_>, name: &str) -> ControlError {
    let snapshots = lock(&request.service.snapshots);
    let names: Vec<&str> = snapshots.keys().map(String::as_str).collect();
    let name = shortened(name);
    let near = kustomer_schema::suggest::nearest(&name, &names);
    let near = near.map(|near| format!(", did you mean `{near}`?")).unwrap_or_default();
    let known = match names.as_slice() {
        [] => "none was taken".to_owned(),
        names => format!("there are {}", listed(names)),
    };
    ControlError::not_found(format!("there is no snapshot `{name}`{near}; {known}"))
}
