//! Finds the record that a create may have created, by its external ID.

use std::sync::Arc;

use super::call_state::CallState;
use super::failure;
use super::raw_response::Received;
use crate::config::Config;
use crate::envelope;
use crate::error::{Error, Kind, Result};
use crate::json::Reader;
use crate::raw_record::RawRecord;

/// The lookup of what `call` may have created, with its options and its deadline; `None` where there is none.
pub(super) fn of_created(call: &CallState) -> Option<Arc<CallState>> {
    let request = call.request.lookup_of_created()?;
    Some(Arc::new(call.for_request(request)))
}

/// Returns the response to a lookup that has found the record; `None` when the service says that there is none.
///
/// # Errors
/// When it remains unknown.
pub(super) fn found(response: Received, config: &Config) -> Result<Option<Received>> {
    if response.status().is_success() {
        return Ok(has_record(response.body()).then_some(response));
    }
    let error = Error::new(Kind::Status(Box::new(failure::read(&response, config))));
    if error.is_missing_record() { Ok(None) } else { Err(error) }
}

/// False for a document whose `data` is null. One that cannot be read counts as a record, so that nothing is created
/// twice; its decoder then reports what is wrong.
fn has_record(body: &[u8]) -> bool {
    let Ok(mut reader) = Reader::new(body) else { return true };
    !matches!(envelope::document::<Option<RawRecord>>(&mut reader), Ok(None))
}
