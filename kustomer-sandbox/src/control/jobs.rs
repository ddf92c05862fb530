//! `/_sandbox/jobs`: the bulk jobs and how far they are. Asking here does not move them on, as asking the API may.

use serde_json::{Value, json};

use super::reply::{ControlError, Reply, ok};
use super::request::ControlRequest;

/// How many jobs are listed.
const MAX_JOBS: usize = 100;

/// Lists the newest jobs, each with its batches: resource objects as in responses of the API.
pub(super) fn list(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    let mut jobs = request.service.newest("bulk", MAX_JOBS);
    let batches = request.service.newest("bulk_batch", MAX_JOBS);
    for job in &mut jobs {
        let id = job["id"].clone();
        let own = batches.iter().filter(|batch| batch["relationships"]["bulk"]["data"]["id"] == id);
        job["batches"] = own.cloned().collect::<Vec<Value>>().into();
    }
    Ok(ok(&json!({ "jobs": jobs })))
}
