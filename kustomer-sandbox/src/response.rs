//! Responses as endpoints return them: a status and a JSON document.

use http::StatusCode;

use crate::document::Document;
use crate::refusal::Refusal;

/// A successful response.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: StatusCode,
    /// `None` for a response without a body.
    pub(crate) document: Option<Document>,
}

/// The result of an endpoint.
pub(crate) type Outcome = Result<Response, Refusal>;
