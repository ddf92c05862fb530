//! One attempt: a request becomes bytes, bytes become a response or an error. Whether to try again is not decided here.

use super::inner::Inner;
use super::{RawResponse, failure, http_request};
use crate::error::{Error, Kind, Result};
use crate::request::Request;
use crate::transport::{Fault, TransportError};

/// Sends `request` once. Every 2xx is a success, whichever status the documentation promises.
pub(super) async fn attempt(inner: &Inner, request: Request) -> Result<RawResponse> {
    let http = match http_request::build(&request, &inner.config, &inner.authorization) {
        Ok(http) => http,
        Err(error) => return Err(Error::from(error).at(request.line())),
    };
    let response = match inner.transport.send(http).await {
        Ok(response) => response,
        Err(error) => return Err(Error::transport(error).at(request.line())),
    };
    let limit = inner.config.max_response_bytes;
    if response.body().len() > limit {
        let error = TransportError::new(Fault::TooLarge { limit }, None);
        return Err(Error::transport(error.into()).at(request.line()));
    }
    if response.status().is_success() {
        return Ok(RawResponse::new(request, response, inner));
    }
    let failure = failure::read(&response, &inner.config);
    Err(Error::new(Kind::Status(Box::new(failure))).at(request.line()))
}
