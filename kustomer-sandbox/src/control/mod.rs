//! The control server: what a program in any language, or the inspector page, does to a sandbox besides calling its API.
//!
//! It has a port of its own, so that no client of the API can reach it by accident. To add a path, write a handler and
//! add a line to the table in `routes`.
#![expect(clippy::unnecessary_wraps, reason = "all handlers have the type in the table of routes")]

mod clock;
mod deliveries;
mod events;
mod faults;
mod guard;
mod jobs;
mod page;
mod passthrough;
mod rate_limits;
mod reply;
mod request;
mod requests;
mod routes;
mod snapshots;

use http::{HeaderMap, Method, Request, Uri};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use hyper::body::Incoming;

pub(crate) use self::reply::Reply;
use self::reply::{ControlError, refused};
use self::request::ControlRequest;
use crate::service::Service;

/// The size limit of request bodies, in bytes. Only a mistake is larger.
const MAX_BODY: usize = 16 * 1024 * 1024;

/// Responds to a request that arrived at the control port.
pub(crate) async fn respond(service: &Service, request: Request<Incoming>) -> Reply {
    let (parts, body) = request.into_parts();
    let replied = match guard::check(&parts.method, &parts.headers) {
        Ok(()) => read_and_run(service, parts.method, parts.uri, parts.headers, body).await,
        Err(error) => Err(error),
    };
    replied.unwrap_or_else(refused)
}

async fn read_and_run(
    service: &Service,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Incoming,
) -> Result<Reply, ControlError> {
    let body = Limited::new(body, MAX_BODY).collect().await;
    let body = body.map_err(|error| match error.downcast_ref::<LengthLimitError>() {
        Some(_) => ControlError::too_large(MAX_BODY),
        None => ControlError::bad_request(format!("cannot read the body: {error}")),
    })?;
    let request = ControlRequest::new(service, method, uri, headers, body.to_bytes());
    // Some wait for the disk, and some render thousands of documents: other tasks go on meanwhile.
    tokio::task::block_in_place(|| routes::run(request))
}
