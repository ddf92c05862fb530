//! `/_sandbox/faults`: injecting, counting and removing faults.

use http::StatusCode;
use serde_json::{Value, json};

use super::reply::{ControlError, Reply, no_content, ok, with_status};
use super::request::ControlRequest;
use crate::fault::{fault_document, faults_from_json};
use crate::wording::shortened;

/// Lists the faults in the order of injection, with those that are used up.
pub(super) fn list(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    request.check_query(&[])?;
    let faults: Vec<Value> = request.service.faults.all().iter().map(fault_document).collect();
    Ok(ok(&json!({ "faults": faults })))
}

/// Injects the faults in the body, and returns them with their IDs.
pub(super) fn inject(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    let faults = faults_from_json(&request.json()?, &request.service.operation_names())?;
    let injected = faults.into_iter().filter_map(|fault| request.service.faults.push(fault).entry());
    let injected: Vec<Value> = injected.map(|entry| fault_document(&entry)).collect();
    Ok(with_status(StatusCode::CREATED, &json!({ "faults": injected })))
}

/// Removes all faults.
pub(super) fn clear(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    request.check_query(&[])?;
    request.service.faults.clear();
    Ok(no_content())
}

/// Removes one fault.
pub(super) fn remove(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    let id = request.values.first().map_or("", String::as_str);
    if id.parse().is_ok_and(|id| request.service.faults.remove(id)) {
        return Ok(no_content());
    }
    Err(ControlError::not_found(format!("there is no fault with the ID `{}`", shortened(id))))
}
