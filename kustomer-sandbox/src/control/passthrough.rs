//! `/_sandbox/api/v1/..`: requests to the API as the owner of the sandbox, who needs no key and has no rate limit.

use http::uri::PathAndQuery;
use http::{Request, Uri};
use http_body_util::{BodyExt as _, Full};

use super::reply::{ControlError, Reply};
use super::request::ControlRequest;

/// What comes before the path of the API.
pub(super) const PREFIX: &str = "/_sandbox/api/";

/// Responds to the request behind the prefix.
pub(super) fn call(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    let path = request.uri.path_and_query().map_or("", PathAndQuery::as_str);
    let behind = path.get(PREFIX.len() - 1..).and_then(|path| path.parse::<Uri>().ok());
    let uri = behind.ok_or_else(|| ControlError::bad_request("the path is not a valid URI"))?;
    let mut call = Request::new(request.body.clone());
    *call.method_mut() = request.method.clone();
    *call.uri_mut() = uri;
    *call.headers_mut() = request.headers.clone();
    Ok(request.service.respond_to_owner(call).map(|body| Full::new(body).boxed_unsync()))
}
