//! One request and its response with bodies that are streamed: files are larger than memory.

use ::reqwest::Body;
use tokio::runtime::Handle;

use super::super::super::Limits;
use super::super::super::{Fault, TransportError};
use super::super::convert::convert_streamed;
use super::super::head;
use super::classify::before_head;
use super::clients::Clients;
use crate::shown::shown;

/// Sends `request`, and returns the response as soon as its head has arrived. There are no limits on time here: only
/// whoever streams the bodies knows whether they move.
pub(in super::super) async fn streamed(
    clients: &Clients,
    limits: &Limits,
    request: http::Request<Body>,
) -> Result<http::Response<Body>, TransportError> {
    // Without a runtime, reqwest panics.
    Handle::try_current().map_err(|error| TransportError::new(Fault::NoRuntime, Some(error.into())))?;
    let client = clients.for_address(request.uri())?;
    let host = request.uri().host().unwrap_or_default().to_owned();
    let response = client.execute(convert_streamed(request, &clients.origins)?).await.map_err(before_head)?;
    if clients.may_redirect && response.url().host_str() != Some(host.as_str()) {
        let host = response.url().host_str().map(|host| shown(host, 100)).unwrap_or_default();
        return Err(TransportError::new(Fault::FollowedRedirect { host }, None));
    }
    head::check(response.headers(), limits)?;
    Ok(response.into())
}
