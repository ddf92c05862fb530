//! Requests to the storage host, and the URLs of files that the API hands out.

use std::net::SocketAddr;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, ETAG};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode};
use http_body_util::BodyExt as _;
use hyper::body::{Body as _, Incoming};
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::announced::Announced;
use super::credential::Key;
use super::denial::Denial;
use super::form::Form;
use super::objects::{MAX_FILE, MAX_STORED, Object, Objects};
use super::{part, policy, presigned};
use crate::clock::Clock;
use crate::fault::{Call, Fault, Faults, InjectedFault, Respond, broken_off, given, slowed};
use crate::payload::{BrokenOff, Payload};
use crate::query::Query;
use crate::signature;
use crate::wording::shortened;

/// The bucket of all files.
const BUCKET: &str = "kustomer-sandbox";

/// The size limit of a form, in bytes: its file, its fields and the boundaries between them.
const MAX_FORM: u64 = MAX_FILE + 64 * 1024;

/// How much of a refused body is read, in bytes, so that its sender reads the response.
const MAX_DISCARDED: u64 = 2 * MAX_FORM;

/// How many files are received at the same time. Each is in memory as a whole.
const MAX_UPLOADS: usize = 4;

/// How long a sender may pause within a body, so that it does not keep its place for ever.
const MAX_PAUSE: Duration = Duration::from_secs(30);

/// The storage host of a sandbox.
pub(crate) struct Storage {
    /// Set once the port is open.
    addr: OnceLock<SocketAddr>,
    clock: Clock,
    key: Key,
    objects: Mutex<Objects>,
    uploads: Semaphore,
    faults: Faults,
}

/// What a request asks for, as far as that is known without its body.
enum Asked {
    /// The upload of a form, which is checked with its body.
    Form,
    /// The upload of a file with the content type and the length in bytes that were announced.
    Upload {
        key: String,
        announced: (String, u64),
    },
    Download {
        key: String,
    },
}

/// A request body: all of it, unless it is longer than any form may be.
struct Body {
    bytes: Bytes,
    length: u64,
}

impl Storage {
    pub(crate) fn new(clock: Clock) -> Self {
        Self {
            addr: OnceLock::new(),
            clock,
            key: Key::default(),
            objects: Mutex::default(),
            uploads: Semaphore::new(MAX_UPLOADS),
            faults: Faults::default(),
        }
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

    /// Returns a secret of 24 characters, for a text that is never used again.
    pub(crate) fn secret(&self, text: &str) -> String {
        let mut secret = self.key.sign(text);
        secret.truncate(24);
        secret
    }

    /// Whether a file has been uploaded.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.objects().get(key).is_some()
    }

    pub(crate) fn remove(&self, key: &str) {
        self.objects().remove(key);
    }

    pub(crate) fn inject(&self, fault: Fault) -> InjectedFault {
        self.faults.push(fault)
    }

    pub(crate) fn clear_faults(&self) {
        self.faults.clear();
    }

    /// Responds to a request, unless a fault does. A fault that closes the connection does so before the body of the request
    /// has arrived.
    ///
    /// # Errors
    /// When the client closes the connection within the body, or a fault closes it.
    pub(crate) async fn respond(
        &self,
        request: http::Request<Incoming>,
    ) -> Result<Response<Payload>, BrokenOff> {
        let (parts, body) = request.into_parts();
        let call = || Call { method: parts.method.as_str(), path: parts.uri.path(), operation: None };
        let Some(action) = self.faults.take(call) else { return self.serve(&parts, body).await };
        tokio::time::sleep(action.delay).await;
        if let Some(ending) = action.ending_before_response() {
            return Err(broken_off(ending));
        }
        let response = match action.respond {
            Respond::With(status, headers, content) => {
                read(body, false).await?;
                given(status, headers, content)
            }
            Respond::Regularly => self.serve(&parts, body).await?,
            #[cfg(test)]
            Respond::Panic => unreachable!("faults of the storage host do not panic"),
        };
        Ok(response.map(|payload| slowed(payload, action.body_delay, action.drip, action.ending)))
    }

    async fn serve(&self, parts: &Parts, body: Incoming) -> Result<Response<Payload>, BrokenOff> {
        let call = match self.call(parts) {
            Ok(call) => call,
            Err(denial) => {
                // Whoever announces more than is read on gets the response at once, and then a closed connection.
                if body.size_hint().lower() <= MAX_DISCARDED {
                    read(body, false).await?;
                }
                return Ok(denial.into_response());
            }
        };
        let replied = match call {
            Asked::Download { key } => {
                read(body, false).await?;
                self.get(&parts.headers, &key)
            }
            Asked::Form => {
                let _place = self.uploads.acquire().await;
                self.post(&parts.headers, &read(body, true).await?)
            }
            Asked::Upload { key, announced } => {
                let _place = self.uploads.acquire().await;
                self.put(&key, announced, &read(body, true).await?)
            }
        };
        Ok(replied.unwrap_or_else(Denial::into_response))
    }

    /// Checks what can be checked without the body.
    fn call(&self, parts: &Parts) -> Result<Asked, Denial> {
        refuse_key(&parts.headers)?;
        let path = percent_decode_str(parts.uri.path()).decode_utf8_lossy();
        let (bucket, key) =
            path.trim_start_matches('/').split_once('/').unwrap_or((path.trim_matches('/'), ""));
        if bucket != BUCKET {
            return Err(Denial::no_bucket(&shortened(bucket)));
        }
        let query = Query::parse(parts.uri.query().unwrap_or_default());
        let declared = text(&parts.headers, CONTENT_LENGTH).and_then(|length| length.parse().ok());
        let check = |method| presigned::check(&self.key, method, &path, &query, self.clock.timestamp());
        match (&parts.method, key) {
            (&Method::POST, "") => match declared.filter(|length| *length > MAX_FORM) {
                Some(length) => Err(Denial::too_large(length, MAX_FILE)),
                None => Ok(Asked::Form),
            },
            (&Method::PUT, key) if !key.is_empty() => {
                check("PUT")?;
                let announced = presigned::announced(&query);
                check_content_type(&parts.headers, &announced.0)?;
                check_length(declared.unwrap_or(announced.1), announced.1)?;
                Ok(Asked::Upload { key: key.to_owned(), announced })
            }
            (&Method::GET, key) if !key.is_empty() => {
                check("GET")?;
                Ok(Asked::Download { key: key.to_owned() })
            }
            (method, _) => Err(Denial::method_not_allowed(&shortened(method.as_str()))),
        }
    }

    fn post(&self, headers: &HeaderMap, body: &Body) -> Result<Response<Payload>, Denial> {
        let form = Form::parse(text(headers, CONTENT_TYPE), body.whole()?)?;
        let allowed = policy::check(&self.key, &form, self.clock.timestamp())?;
        check_length(form.file.len() as u64, allowed.content_length)?;
        Ok(self.store(&allowed.key, allowed.content_type, &form.file, StatusCode::NO_CONTENT))
    }

    fn put(
        &self,
        key: &str,
        (content_type, content_length): (String, u64),
        body: &Body,
    ) -> Result<Response<Payload>, Denial> {
        check_length(body.length, content_length)?;
        Ok(self.store(key, content_type, body.whole()?, StatusCode::OK))
    }

    fn get(&self, headers: &HeaderMap, key: &str) -> Result<Response<Payload>, Denial> {
        let Some(object) = self.objects().get(key).cloned() else {
            let hint =
                format!("it was not uploaded, or removed; only the newest {MAX_STORED} bytes are kept");
            return Err(Denial::no_key(&shortened(key), &hint));
        };
        let etag = etag(&object.bytes);
        let mut response = part::response(&object.bytes, headers, &etag)?;
        response.headers_mut().insert(ETAG, etag);
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

impl Default for Storage {
    fn default() -> Self {
        Self::new(Clock::default())
    }
}

impl Body {
    fn whole(&self) -> Result<&Bytes, Denial> {
        if self.length > MAX_FORM { Err(Denial::too_large(self.length, MAX_FILE)) } else { Ok(&self.bytes) }
    }
}

/// Reads a body to its end: a client that is still sending would not read the response. Keeps it if it is wanted and not too
/// long.
///
/// # Errors
/// If the client closes the connection, pauses for too long, or sends far too much.
async fn read(mut body: Incoming, is_wanted: bool) -> Result<Body, BrokenOff> {
    let mut bytes = Vec::new();
    let mut length = 0;
    while let Some(frame) = timeout(MAX_PAUSE, body.frame()).await.map_err(|_| BrokenOff::Closed)? {
        let data = frame.map_err(|_| BrokenOff::Closed)?.into_data().unwrap_or_default();
        length += data.len() as u64;
        if length > MAX_DISCARDED {
            return Err(BrokenOff::Closed);
        }
        if is_wanted && length <= MAX_FORM {
            bytes.extend_from_slice(&data);
        }
    }
    Ok(Body { bytes: bytes.into(), length })
}

/// Whether the service's URL requires the content type is not documented, so that a client may leave it out.
fn check_content_type(headers: &HeaderMap, announced: &str) -> Result<(), Denial> {
    match text(headers, CONTENT_TYPE).filter(|found| *found != announced) {
        Some(found) => {
            let found = shortened(found);
            let hint = format!("the header `Content-Type` is `{found}`, but `{announced}` was announced");
            Err(Denial::signature(&hint))
        }
        None => Ok(()),
    }
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
