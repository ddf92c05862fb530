//! From a response to the output of an operation.

use http::StatusCode;

use super::{CallOptions, RawResponse, Response};
use crate::error::Result;
use crate::operation::{Operation, ResponseBody};

/// The output of `operation`.
pub(super) fn output<O: Operation>(
    response: Result<RawResponse>,
    operation: &O,
    options: CallOptions,
) -> Result<O::Output> {
    match response {
        Ok(response) => match operation.empty().filter(|_| response.is_empty()) {
            Some(output) => Ok(output),
            None => response.decode(options, |reader| operation.decode(reader)).map(|(output, _)| output),
        },
        Err(error) if error.is_missing_record() => operation.not_found().ok_or(error),
        Err(error) => Err(error),
    }
}

/// The output of an operation whose response is decoded as `B`.
pub(super) fn body<B: ResponseBody>(
    response: Result<RawResponse>,
    options: CallOptions,
) -> Result<B::Output> {
    match response {
        Ok(response) => match B::empty().filter(|_| response.is_empty()) {
            Some(output) => Ok(output),
            None => response.decode(options, B::decode).map(|(output, _)| output),
        },
        Err(error) if error.is_missing_record() => B::not_found().ok_or(error),
        Err(error) => Err(error),
    }
}

/// The output of `operation` together with what the response says besides it.
pub(super) fn response<O: Operation>(
    response: Result<RawResponse>,
    operation: &O,
    options: CallOptions,
) -> Result<Response<O::Output>> {
    match response {
        Ok(response) => {
            let (value, masked) = match operation.empty().filter(|_| response.is_empty()) {
                Some(output) => (output, Vec::new()),
                None => response.decode(options, |reader| operation.decode(reader))?,
            };
            Ok(Response::new(value, response.status(), response.rate_limit(), response.masked_paths(&masked)))
        }
        Err(error) if error.is_missing_record() => {
            let rate_limit = error.failure().map(|failure| failure.rate_limit).unwrap_or_default();
            match operation.not_found() {
                Some(value) => Ok(Response::new(value, StatusCode::NOT_FOUND, rate_limit, Vec::new())),
                None => Err(error),
            }
        }
        Err(error) => Err(error),
    }
}
