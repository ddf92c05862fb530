//! Reads the record that a guarded update is in conflict with, and finds out whether the update was done before.

use std::sync::Arc;

use bytes::Bytes;
use http::Response;

use super::call_state::CallState;
use crate::difference;

/// The call that reads the record, with the options and the deadline of `call`; `None` for one that is not guarded.
pub(super) fn read_of(call: &CallState) -> Option<Arc<CallState>> {
    let request = call.request.read_of_current()?;
    Some(Arc::new(call.for_request(request)))
}

/// Returns true if the record in the response has every value that `call` sends.
pub(super) fn is_applied(call: &CallState, response: &Response<Bytes>) -> bool {
    call.request.json().is_some_and(|body| difference::is_applied(body, response.body()))
}
