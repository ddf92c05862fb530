//! Requests to the storage host, and the URLs of files that the API hands out.

use std::net::SocketAddr;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE, ETAG};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode};
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use super::announced::Announced;
use super::credential::Key;
use super::denial::Denial;
use super::form::Form;
use super::objects::{MAX_FILE, MAX_STORED, Object, Objects};
use super::{policy, presigned};
use crate::clock::Clock;
use crate::payload::{BrokenOff, Payload};
use crate::query::Query;
use crate::signature;

/// The bucket of all files.
const BUCKET: &str = "kustomer-sandbox";

/// What a form may be longer than its file.
const MAX_FORM: u64 = MAX_FILE + 64 * 1024;

/// The storage host of a sandbox.
#[derive(Default)]
pub(crate) struct Storage {
    /// Set once the port is open.
    addr: OnceLock<SocketAddr>,
    clock: Clock,
    key: Key,
    objects: Mutex<Objects>,
}

/// A request body: all of it, unless it is longer than any form may be.
struct Body {
    bytes: Bytes,
    length: u64,
}

impl Storage {
    pub(crate) fn new(clock: Clock) -> Self {
        Self { clock, ..Self::default() }
    }

    /// Sets the address that the storage host listens on.
    pub(crate) fn set_addr(&self, addr: SocketAddr) {
        let _ = self.addr.set(addr);
    }

    /// Returns the `meta.upload` of a file that is uploaded by a form.
    pub(crate) fn form(&self, file: &Announced) -> Value {
        let fields = policy::fields(&self.key, BUCKET, file, self.clock.timestamp());
        json!({ "provider": "s3", "url": self.url(&format!("/{BUCKET}")), "fields": fields })
    }

    /// Returns the URL that a file is uploaded to by `PUT`.
    pub(crate) fn upload_url(&self, file: &Announced) -> String {
        self.url(&presigned::for_upload(&self.key, BUCKET, file, self.clock.timestamp()))
    }

    /// Returns the URL that a file is downloaded from, uploaded or not.
    pub(crate) fn download_url(&self, key: &str) -> String {
        self.url(&presigned::for_download(&self.key, BUCKET, key, self.clock.timestamp()))
    }

    /// Whether a file has been uploaded.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.objects().get(key).is_some()
    }

    pub(crate) fn remove(&self, key: &str) {
        self.objects().remove(key);
    }

    /// Responds to a request.
    ///
    /// # Errors
    /// When the client closes the connection within the body.
    pub(crate) async fn respond(
        &self,
        request: http::Request<Incoming>,
    ) -> Result<Response<Payload>, BrokenOff> {
        let (parts, body) = request.into_parts();
        let body = read(body).await.map_err(|_| BrokenOff::Closed)?;
        Ok(self.reply(&parts, &body).unwrap_or_else(Denial::into_response))
    }

    fn reply(&self, parts: &Parts, body: &Body) -> Result<Response<Payload>, Denial> {
        refuse_key(&parts.headers)?;
        let path = percent_decode_str(parts.uri.path()).decode_utf8_lossy();
        let (bucket, key) =
            path.trim_start_matches('/').split_once('/').unwrap_or((path.trim_matches('/'), ""));
        if bucket != BUCKET {
            return Err(Denial::no_bucket(bucket));
        }
        let query = Query::parse(parts.uri.query().unwrap_or_default());
        match (&parts.method, key) {
            (&Method::POST, "") => self.post(&parts.headers, body),
            (&Method::PUT, key) if !key.is_empty() => self.put(&path, key, &query, &parts.headers, body),
            (&Method::GET, key) if !key.is_empty() => self.get(&path, key, &query),
            (method, _) => Err(Denial::method_not_allowed(method.as_str())),
        }
    }

    fn post(&self, headers: &HeaderMap, body: &Body) -> Result<Response<Payload>, Denial> {
        let form = Form::parse(text(headers, CONTENT_TYPE), body.whole()?)?;
        let allowed = policy::check(&self.key, &form, self.clock.timestamp())?;
        check_length(form.file.len() as u64, allowed.content_length)?;
        Ok(self.store(&allowed.key, allowed.content_type, &form.file, StatusCode::NO_CONTENT))
    }

    /// Whether the service's URL requires the content type is not documented, so that a client may leave it out.
    fn put(
        &self,
        path: &str,
        key: &str,
        query: &Query,
        headers: &HeaderMap,
        body: &Body,
    ) -> Result<Response<Payload>, Denial> {
        presigned::check(&self.key, "PUT", path, query, self.clock.timestamp())?;
        let (content_type, content_length) = presigned::announced(query);
        if let Some(found) = text(headers, CONTENT_TYPE).filter(|found| *found != content_type) {
            let hint = format!("the header `Content-Type` is `{found}`, but `{content_type}` was announced");
            return Err(Denial::signature(&hint));
        }
        check_length(body.length, content_length)?;
        Ok(self.store(key, content_type, body.whole()?, StatusCode::OK))
    }

    fn get(&self, path: &str, key: &str, query: &Query) -> Result<Response<Payload>, Denial> {
        presigned::check(&self.key, "GET", path, query, self.clock.timestamp())?;
        let Some(object) = self.objects().get(key).cloned() else {
            let hint =
                format!("it was not uploaded, or removed; only the newest {MAX_STORED} bytes are kept");
            return Err(Denial::no_key(key, &hint));
        };
        let mut response = Response::new(Payload::whole(object.bytes.clone()));
        response.headers_mut().insert(ETAG, etag(&object.bytes));
        let content_type = HeaderValue::from_str(&object.content_type);
        response.headers_mut().extend(content_type.ok().map(|value| (CONTENT_TYPE, value)));
        Ok(response)
    }

    fn store(&self, key: &str, content_type: String, bytes: &Bytes, status: StatusCode) -> Response<Payload> {
        let mut response = Response::new(Payload::whole(Bytes::new()));
        *response.status_mut() = status;
        response.headers_mut().insert(ETAG, etag(bytes));
        // A slice would keep the whole form in memory.
        let bytes = Bytes::copy_from_slice(bytes);
        self.objects().insert(key, Object { content_type, bytes });
        response
    }

    fn url(&self, path_and_query: &str) -> String {
        match self.addr.get() {
            Some(addr) => format!("http://{addr}{path_and_query}"),
            None => format!("http://storage.invalid{path_and_query}"),
        }
    }

    fn objects(&self) -> MutexGuard<'_, Objects> {
        self.objects.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Body {
    fn whole(&self) -> Result<&Bytes, Denial> {
        if self.length > MAX_FORM { Err(Denial::too_large(self.length, MAX_FILE)) } else { Ok(&self.bytes) }
    }
}

/// Reads a body to its end: a client that is still sending would not read the response.
async fn read(mut body: Incoming) -> Result<Body, hyper::Error> {
    let mut bytes = Vec::new();
    let mut length = 0;
    while let Some(frame) = body.frame().await {
        let data = frame?.into_data().unwrap_or_default();
        length += data.len() as u64;
        if length <= MAX_FORM {
            bytes.extend_from_slice(&data);
        }
    }
    Ok(Body { bytes: bytes.into(), length })
}

/// Refuses a request that carries a key: the storage is not a part of the service and must not see it.
fn refuse_key(headers: &HeaderMap) -> Result<(), Denial> {
    if !headers.contains_key(AUTHORIZATION) {
        return Ok(());
    }
    let message = "The header `Authorization` must not be sent here: the storage host is not part of the API, and the API \
        key must not leave it. Only the fields of the form or the query of the URL authorize a request.";
    Err(Denial::invalid_argument(message).with("ArgumentName", "Authorization"))
}

fn check_length(found: u64, announced: u64) -> Result<(), Denial> {
    if found > MAX_FILE {
        return Err(Denial::too_large(found, MAX_FILE));
    }
    if found == announced { Ok(()) } else { Err(Denial::wrong_length(found, announced)) }
}

fn text(headers: &HeaderMap, name: http::HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

/// Identifies the content, as S3 does by another hash.
fn etag(bytes: &[u8]) -> HeaderValue {
    let hash = signature::sign(b"", bytes);
    let quoted = format!("\"{}\"", hash.get(..32).unwrap_or_default());
    HeaderValue::from_str(&quoted).unwrap_or_else(|_| HeaderValue::from_static("\"\""))
}
