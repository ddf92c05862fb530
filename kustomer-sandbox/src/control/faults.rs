//! `/_sandbox/faults`: injecting, counting and removing faults.

use http::StatusCode;
use serde_json::{Value, json};

use super::reply::{ControlError, Reply, no_content, ok, with_status};
use super::request::ControlRequest;
use crate::fault::{MAX_ACTIVE, fault_document, faults_from_json};
use crate::wording::shortened;

/// Lists the faults in the order of injection, with those that are used up.
pub(super) fn list(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    let faults: Vec<Value> = request.service.faults.all().iter().map(fault_document).collect();
    Ok(ok(&json!({ "faults": faults })))
}

/// Injects the faults in the body, and returns them with their IDs.
pub(super) fn inject(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    let faults = faults_from_json(&request.json()?, &request.service.operation_names())?;
    let injected = request.service.faults.push_all(faults).ok_or_else(|| {
        let message = format!("more than {MAX_ACTIVE} faults would be active: remove some first");
        ControlError::new(StatusCode::CONFLICT, message)
    })?;
    let injected: Vec<Value> = injected.iter().map(fault_document).collect();
    Ok(with_status(StatusCode::CREATED, &json!({ "faults": injected })))
}

/// Removes all faults.
pub(super) fn clear(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
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
