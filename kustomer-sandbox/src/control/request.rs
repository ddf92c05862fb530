//! A request to the control server, read to its end.

use bytes::Bytes;
use http::{HeaderMap, Method, Uri};
use serde_json::{Map, Value};

use super::reply::{ControlError, all_right};
use crate::check::Mistakes;
use crate::query::Query;
use crate::service::Service;
use crate::wording::{kind_of, shortened};

/// A request to the control server.
pub(super) struct ControlRequest<'a> {
    pub(super) service: &'a Service,
    pub(super) method: Method,
    pub(super) uri: Uri,
    pub(super) headers: HeaderMap,
    pub(super) query: Query,
    /// The values of the placeholders in the path, in order.
    pub(super) values: Vec<String>,
    pub(super) body: Bytes,
}

impl<'a> ControlRequest<'a> {
    pub(super) fn new(
        service: &'a Service,
        method: Method,
        uri: Uri,
        headers: HeaderMap,
        body: Bytes,
    ) -> Self {
        let query = Query::parse(uri.query().unwrap_or_default());
        Self { service, method, uri, headers, query, values: Vec::new(), body }
    }

    /// Checks the names of the query's parameters.
    ///
    /// # Errors
    /// 400 with every name that is not one of those given.
    pub(super) fn check_query(&self, known: &[&str]) -> Result<(), ControlError> {
        let mut mistakes = Mistakes::new();
        for (name, _) in self.query.pairs().filter(|(name, _)| !known.contains(name)) {
            if known.is_empty() {
                mistakes.push("", format!("`{}`: there are no query parameters here", shortened(name)));
                continue;
            }
            mistakes.push_unknown("", "query parameter", name, known);
        }
        all_right(mistakes)
    }

    /// Parses the body.
    ///
    /// # Errors
    /// 400 with the line and column of a syntax error.
    pub(super) fn json(&self) -> Result<Value, ControlError> {
        if self.body.trim_ascii().is_empty() {
            return Err(ControlError::bad_request("the body is empty, expected JSON"));
        }
        serde_json::from_slice(&self.body)
            .map_err(|error| ControlError::bad_request(format!("the body is not JSON: {error}")))
    }

    /// Parses a body that is a JSON object.
    ///
    /// # Errors
    /// 400 for anything else.
    pub(super) fn object(&self) -> Result<Map<String, Value>, ControlError> {
        match self.json()? {
            Value::Object(object) => Ok(object),
            other => Err(ControlError::bad_request(format!(
                "the body must be a JSON object, not {}",
                kind_of(&other)
            ))),
        }
    }
}
