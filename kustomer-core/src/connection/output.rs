//! From a response to the output of a call: its body, decoded, or what an operation returns for an empty body or a
//! missing record.

use super::{RawResponse, Response};
use crate::error::{Error, Result};
use crate::json::{DecodeError, Reader};
use crate::operation::{Operation, ResponseBody};

/// The output of `operation`.
pub(super) fn of_operation<O: Operation>(
    response: Result<RawResponse>,
    operation: &O,
) -> Result<Response<O::Output>> {
    match response {
        Ok(response) => output(response, operation.empty(), |reader| operation.decode(reader)),
        Err(error) => without_record(error, operation.not_found(), || operation.empty()),
    }
}

/// The output of an operation whose response is decoded as `B`.
pub(super) fn of_body<B: ResponseBody>(response: Result<RawResponse>) -> Result<Response<B::Output>> {
    match response {
        Ok(response) => output(response, B::empty(), B::decode),
        Err(error) => without_record(error, B::not_found(), B::empty),
    }
}

fn output<T>(
    response: RawResponse,
    empty: Option<T>,
    decode: impl FnOnce(&mut Reader<'_>) -> Result<T, DecodeError>,
) -> Result<Response<T>> {
    match empty.filter(|_| response.is_empty()) {
        Some(output) => Ok(response.with_value(output, &[])),
        None => response.decode(decode).map(|(output, masked)| response.with_value(output, &masked)),
    }
}

/// The output for a record that does not exist. A delete whose first attempt was possibly done has then done it.
fn without_record<T>(
    mut error: Error,
    not_found: Option<T>,
    empty: impl FnOnce() -> Option<T>,
) -> Result<Response<T>> {
    if !error.is_missing_record() {
        return Err(error);
    }
    let output = not_found.or_else(|| if error.is_deleted_before() { empty() } else { None });
    match output {
        Some(output) => Ok(Response::of_missing(output, &mut error)),
        None => Err(error),
    }
}
