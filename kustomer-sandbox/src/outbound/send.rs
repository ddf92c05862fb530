//! Requests of the sandbox to receivers: plain HTTP to this machine, within a time limit.

use std::time::Duration;

use bytes::Bytes;
use http::header::{CONNECTION, CONTENT_LENGTH, HOST, TRANSFER_ENCODING, USER_AGENT};
use http::{HeaderName, HeaderValue, Request, Uri};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use super::post::Post;
use crate::check::check_receiver;

/// How much of the body of a response is read, in bytes, and for how long.
const MAX_RESPONSE: usize = 64 * 1024;
const MAX_REST: Duration = Duration::from_secs(5);

/// The header that marks everything that a sandbox sends. Control servers refuse it: the API key of one sandbox must not be
/// enough to control another one.
pub(crate) const DELIVERY: HeaderName = HeaderName::from_static("x-kustomer-sandbox-delivery");

/// Sends a request and returns the status of the response. Redirects are not followed.
///
/// # Errors
/// Why there was no response.
pub(crate) async fn send(post: Post, limit: Duration) -> Result<u16, String> {
    let (address, uri) = receiver(&post.url)?;
    match tokio::time::timeout(limit, exchange(post, &address, &uri)).await {
        Ok(result) => result,
        Err(_) => Err(format!("timed out after {limit:?} waiting for the response")),
    }
}

async fn exchange(post: Post, address: &str, uri: &Uri) -> Result<u16, String> {
    let stream = TcpStream::connect(address).await;
    let stream = stream.map_err(|error| format!("could not connect to {address}: {error}"))?;
    let failed = |error: hyper::Error| format!("the receiver closed the connection: {error}");
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(failed)?;
    // Dropping the set ends the connection, also when the time is up.
    let mut tasks = JoinSet::new();
    tasks.spawn(async move {
        let _ = connection.await;
    });
    let response = sender.send_request(request(post, uri)?).await.map_err(failed)?;
    let status = response.status().as_u16();
    // The receiver has taken the event, however long it takes to say more.
    tokio::spawn(tokio::time::timeout(MAX_REST, async move {
        let _connection = tasks;
        drain(response.into_body()).await;
    }));
    Ok(status)
}

/// Reads a response, so that the receiver can finish writing it.
async fn drain(mut body: Incoming) {
    let mut length = 0;
    while length < MAX_RESPONSE
        && let Some(Ok(frame)) = body.frame().await
    {
        length += frame.data_ref().map_or(0, Bytes::len);
    }
}

fn request(post: Post, uri: &Uri) -> Result<Request<Full<Bytes>>, String> {
    let path = uri.path_and_query().map_or("/", http::uri::PathAndQuery::as_str);
    let mut request = Request::builder().method(post.method).uri(path).body(Full::new(post.body));
    if let Ok(request) = &mut request {
        *request.headers_mut() = post.headers;
        // The body decides these.
        for name in [CONTENT_LENGTH, TRANSFER_ENCODING] {
            request.headers_mut().remove(name);
        }
        let host = uri.authority().and_then(|host| HeaderValue::from_str(host.as_str()).ok());
        if let Some(host) = host {
            request.headers_mut().insert(HOST, host);
        }
        request.headers_mut().insert(DELIVERY, HeaderValue::from_static("1"));
        request.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
        let agent = HeaderValue::from_static(concat!("kustomer-sandbox/", env!("CARGO_PKG_VERSION")));
        request.headers_mut().entry(USER_AGENT).or_insert(agent);
    }
    request.map_err(|error| format!("the request is invalid: {error}"))
}

/// Returns why the sandbox never sends to a URL, if it does not. The control server is not a receiver: an API key must not be
/// enough to control the sandbox.
pub(crate) fn refusal(url: &str, control_port: Option<u16>) -> Option<String> {
    match receiver(url) {
        Ok((_, uri)) if Some(uri.port_u16().unwrap_or(80)) == control_port => {
            Some("not sent: the control server of the sandbox is not a receiver".to_owned())
        }
        result => result.err(),
    }
}

/// Returns the address of a URL that the sandbox sends to, with the URL.
///
/// # Errors
/// Why it does not.
fn receiver(url: &str) -> Result<(String, Uri), String> {
    check_receiver(url).map_err(|expected| format!("not sent: {expected}"))?;
    let uri: Uri = url.parse().map_err(|_| "not sent: the URL is invalid".to_owned())?;
    if uri.scheme_str() == Some("https") {
        let instead = "use an `http` URL of this machine, such as `http://127.0.0.1:8080/`";
        return Err(format!("not sent: the sandbox delivers over plain HTTP only, {instead}"));
    }
    let address = format!("{}:{}", uri.host().unwrap_or_default(), uri.port_u16().unwrap_or(80));
    Ok((address, uri))
}
