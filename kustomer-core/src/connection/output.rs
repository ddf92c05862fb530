//! From a response to the output of an operation.

use http::StatusCode;

use super::{RawResponse, Response};
use crate::error::{Error, Result};
use crate::operation::Operation;

/// The output of `operation`.
pub(super) fn output<O: Operation>(response: Result<RawResponse>, operation: &O) -> Result<O::Output> {
    match response {
        Ok(response) => match operation.empty().filter(|_| response.is_empty()) {
            Some(output) => Ok(output),
            None => response.decode(|reader| operation.decode(reader)).map(|(output, _)| output),
        },
        Err(error) if is_missing_record(&error) => operation.not_found().ok_or(error),
        Err(error) => Err(error),
    }
}

/// The output of `operation` together with what the response says besides it.
pub(super) fn response<O: Operation>(
    response: Result<RawResponse>,
    operation: &O,
) -> Result<Response<O::Output>> {
    match response {
        Ok(response) => {
            let (value, masked) = match operation.empty().filter(|_| response.is_empty()) {
                Some(output) => (output, Vec::new()),
                None => response.decode(|reader| operation.decode(reader))?,
            };
            Ok(Response::new(value, response.status(), response.rate_limit(), response.masked_paths(&masked)))
        }
        Err(error) if is_missing_record(&error) => {
            let rate_limit = error.failure().map(|failure| failure.rate_limit).unwrap_or_default();
            match operation.not_found() {
                Some(value) => Ok(Response::new(value, StatusCode::NOT_FOUND, rate_limit, Vec::new())),
                None => Err(error),
            }
        }
        Err(error) => Err(error),
    }
}

/// True for a 404 that the API itself has sent. The HTML page of a proxy, or of a wrong host, says nothing about a
/// record: to take it for "no such customer" would make callers create a second one.
fn is_missing_record(error: &Error) -> bool {
    error.is_not_found() && error.failure().is_some_and(|failure| failure.is_from_api)
}
