//! `/_sandbox/requests`: the requests that arrived at the API.

use serde_json::{Map, Value, json};

use super::reply::{ControlError, Reply, no_content, ok};
use super::request::ControlRequest;
use crate::recording::RecordedRequest;

/// Lists the recorded requests in order of arrival, all or those with a `method` and a `path` that begins as given.
pub(super) fn list(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    request.check_query(&["method", "path"])?;
    let (method, path) = (request.query.get("method"), request.query.get("path").unwrap_or_default());
    let is_wanted = |recorded: &&RecordedRequest| {
        method.is_none_or(|method| recorded.method().eq_ignore_ascii_case(method))
            && recorded.path().starts_with(path)
    };
    let recorded = request.service.requests.requests();
    let requests: Vec<Value> = recorded.iter().filter(is_wanted).map(document).collect();
    Ok(ok(&json!({ "requests": requests })))
}

/// Discards the recorded requests.
pub(super) fn clear(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    // A filter would otherwise be ignored, and everything discarded.
    request.check_query(&[])?;
    request.service.requests.clear();
    Ok(no_content())
}

/// Returns a request as JSON. A header that occurs more than once is an array; the body is text.
fn document(request: &RecordedRequest) -> Value {
    let mut headers = Map::new();
    for (name, value) in request.headers() {
        match headers.get_mut(name) {
            None => drop(headers.insert(name.to_owned(), value.into())),
            Some(Value::Array(values)) => values.push(value.into()),
            Some(first) => *first = json!([first.take(), value]),
        }
    }
    json!({
        "method": request.method(),
        "path": request.path(),
        "query": request.query(),
        "headers": headers,
        "body": String::from_utf8_lossy(request.body()),
    })
}
