//! From a request to its response: record, fault, authorize, count, route, answer.
//!
//! Everything a sandbox shares between its connections is here, each part behind a lock of its own.

use std::any::Any;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use http::header::{ALLOW, AUTHORIZATION, CONTENT_TYPE, HOST, USER_AGENT};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use jiff::Timestamp;
use kustomer_schema as schema;

use std::cell::OnceCell;

use crate::api::Api;
use crate::context::Context;
use crate::endpoint;
use crate::fault::{Action, Faults};
use crate::payload::{BrokenOff, JSON, Payload};
use crate::query::Query;
use crate::rate_limit::{RateLimitStatus, RateLimiter};
use crate::recorded_request::RecordedRequest;
use crate::refusal::Refusal;
use crate::register::register;
use crate::request::Request;
use crate::response::Response;
use crate::seed::{SeedError, seed};
use crate::store::Store;
use crate::upload::UPLOADS;

/// The cap on request bodies, in bytes, and that on what inbound hooks are sent.
const LARGEST_BODY: usize = 100 * 1024;
const LARGEST_HOOK_BODY: usize = 400 * 1024;

/// How much of a body over the cap is still read, so that its sender gets to read the refusal.
const LARGEST_READ: usize = 16 * 1024 * 1024;

/// How many requests are remembered, so that a sandbox can run for weeks.
const MOST_REQUESTS: usize = 10_000;

/// What one sandbox is made of.
pub(crate) struct Service {
    api_key: String,
    roles: Vec<String>,
    api: Arc<Api>,
    pub(crate) store: Mutex<Store>,
    pub(crate) faults: Mutex<Faults>,
    pub(crate) requests: Mutex<VecDeque<RecordedRequest>>,
    rate_limit: Mutex<RateLimiter>,
    panics: Mutex<Vec<Box<dyn Any + Send>>>,
}

/// A request body: what was kept of it, and how long it was.
struct Content {
    bytes: Vec<u8>,
    length: usize,
}

impl Service {
    /// A service for one key and its roles.
    pub(crate) fn new(api: Arc<Api>, api_key: String, roles: Vec<String>, rate_limit: u32) -> Self {
        let now = in_milliseconds(Timestamp::now());
        let mut store = Store::new(now);
        let context = Context { api: &api, now };
        for (klass, schema) in api.klasses() {
            register(context, &mut store, klass, schema);
        }
        Self {
            api_key,
            roles,
            api,
            store: Mutex::new(store),
            faults: Mutex::default(),
            requests: Mutex::default(),
            rate_limit: Mutex::new(RateLimiter::new(rate_limit)),
            panics: Mutex::default(),
        }
    }

    /// Answers one request.
    ///
    /// # Errors
    /// When the connection is to be closed with no answer.
    pub(crate) async fn respond(
        &self,
        request: http::Request<Incoming>,
    ) -> Result<http::Response<Payload>, BrokenOff> {
        let (parts, body) = request.into_parts();
        let content = read(body).await?;
        self.record(RecordedRequest::new(&parts, content.bytes.clone()));
        let fault = lock(&self.faults).take(parts.method.as_str(), parts.uri.path());
        match fault {
            Some(Action::Respond { status, headers, body }) => Ok(canned(status, headers, body)),
            Some(Action::Delay(delay)) => {
                wait(delay).await;
                Ok(self.answer(&parts, &content))
            }
            Some(Action::Cut) => Err(BrokenOff),
            Some(Action::CutBody) => Ok(self.answer(&parts, &content).map(Payload::broken_off)),
            #[cfg(test)]
            Some(Action::Panic) => Ok(self.guarded(|| panic!("a bug in an endpoint"))),
            None => Ok(self.answer(&parts, &content)),
        }
    }

    /// Puts a record in place.
    pub(crate) fn seed(&self, resource: &str) -> Result<String, SeedError> {
        seed(&self.api, &mut lock(&self.store), in_milliseconds(Timestamp::now()), resource)
    }

    /// Keeps what a panic left, for the owner of the sandbox to see.
    pub(crate) fn note_panic(&self, panic: Box<dyn Any + Send>) {
        lock(&self.panics).push(panic);
    }

    /// The first panic that was noted.
    pub(crate) fn take_panic(&self) -> Option<Box<dyn Any + Send>> {
        let mut panics = lock(&self.panics);
        if panics.is_empty() { None } else { Some(panics.remove(0)) }
    }

    fn record(&self, request: RecordedRequest) {
        let mut requests = lock(&self.requests);
        if requests.len() == MOST_REQUESTS {
            requests.pop_front();
        }
        requests.push_back(request);
    }

    fn answer(&self, parts: &Parts, content: &Content) -> http::Response<Payload> {
        self.guarded(|| self.answer_or_refuse(parts, content))
    }

    /// A panic in `answer` is a bug of the sandbox: the client gets a 500, the owner gets the panic.
    fn guarded(&self, answer: impl FnOnce() -> http::Response<Payload>) -> http::Response<Payload> {
        catch_unwind(AssertUnwindSafe(answer)).unwrap_or_else(|panic| {
            self.note_panic(panic);
            refusal(Refusal::of_status(StatusCode::INTERNAL_SERVER_ERROR))
        })
    }

    fn answer_or_refuse(&self, parts: &Parts, content: &Content) -> http::Response<Payload> {
        let now = Timestamp::now();
        if parts.method == Method::POST && parts.uri.path().starts_with(UPLOADS) {
            return canned(StatusCode::NO_CONTENT, HeaderMap::new(), Vec::new());
        }
        let found = self.api.routes.find(parts.method.as_str(), parts.uri.path());
        let operation = found.as_ref().ok().map(|(route, _)| route.operation(self.api.schema(route.schema)));
        if let Err(refused) = self.authorize(&parts.headers)
            && !operation.is_some_and(|operation| operation.public)
        {
            return refusal(refused);
        }
        let is_hook =
            operation.is_some_and(|operation| operation.rate_limits.contains(&schema::RateLimit::Hook));
        let largest = if is_hook { LARGEST_HOOK_BODY } else { LARGEST_BODY };
        let quota = lock(&self.rate_limit).draw(now.as_second());
        let answer = check(content, largest, quota).and(found).and_then(|(route, values)| {
            let request = Request {
                context: Context { api: &self.api, now: in_milliseconds(now) },
                route,
                values,
                path: parts.uri.path(),
                query: Query::parse(parts.uri.query().unwrap_or_default()),
                body: &content.bytes,
                host: parts.headers.get(HOST).and_then(|value| value.to_str().ok()).unwrap_or("sandbox"),
                user_agent: parts.headers.get(USER_AGENT).and_then(|value| value.to_str().ok()),
                last_token_chars: last_token_chars(&self.api_key),
                roles: &self.roles,
                parents: OnceCell::new(),
            };
            endpoint::respond(&request, &mut lock(&self.store))
        });
        let mut response = answer.map_or_else(refusal, response);
        quota.write_headers(response.headers_mut());
        response
    }

    fn authorize(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        let Some(value) = headers.get(AUTHORIZATION) else {
            return Err(Refusal::unauthorized(
                "the header `Authorization` is missing, expected `Bearer` and the API key",
            ));
        };
        let Some(key) = value.to_str().ok().and_then(|value| value.strip_prefix("Bearer ")) else {
            return Err(Refusal::unauthorized(
                "the header `Authorization` must be `Bearer`, one space, and the API key",
            ));
        };
        if key == self.api_key {
            Ok(())
        } else {
            Err(Refusal::unauthorized("the API key is not the sandbox's"))
        }
    }
}

/// What is refused whatever the route.
fn check(content: &Content, largest: usize, quota: RateLimitStatus) -> Result<(), Refusal> {
    if quota.exceeded {
        return Err(Refusal::too_many_requests(quota.limit));
    }
    if content.length > largest { Err(Refusal::too_large(largest)) } else { Ok(()) }
}

/// A lock that a panic elsewhere has not made useless: the panic is reported on its own.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Reads a body to its end, keeping no more than is needed to see that it is over the cap.
async fn read(mut body: Incoming) -> Result<Content, BrokenOff> {
    let mut bytes = Vec::new();
    let mut total = 0;
    while let Some(frame) = body.frame().await {
        // The client went away: there is nobody left to answer.
        let data = frame.map_err(|_| BrokenOff)?.into_data().unwrap_or_default();
        total += data.len();
        if bytes.len() <= LARGEST_HOOK_BODY {
            bytes.extend_from_slice(&data);
        }
        if total > LARGEST_READ {
            break;
        }
    }
    Ok(Content { bytes, length: total })
}

async fn wait(delay: Duration) {
    tokio::time::sleep(delay).await;
}

/// Times are given out in milliseconds; keeping more would let a record miss a filter made from its own times.
fn in_milliseconds(at: Timestamp) -> Timestamp {
    Timestamp::from_millisecond(at.as_millisecond()).unwrap_or(at)
}

/// The end of a key; nothing of one that is so short that its end would give it away.
fn last_token_chars(key: &str) -> &str {
    let shown = key.len().saturating_sub(4);
    if key.len() < 16 { "" } else { key.get(shown..).unwrap_or_default() }
}

fn response(answer: Response) -> http::Response<Payload> {
    let body = answer.document.map(|document| document.to_string()).unwrap_or_default();
    let has_content = !body.is_empty();
    let mut response = http::Response::new(Payload::whole(body));
    *response.status_mut() = answer.status;
    if has_content {
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
    }
    response
}

fn refusal(refusal: Refusal) -> http::Response<Payload> {
    let allow = refusal.allow().and_then(|allow| HeaderValue::from_str(allow).ok());
    let mut response =
        response(Response { status: refusal.status(), document: Some(refusal.into_document()) });
    if let Some(allow) = allow {
        response.headers_mut().insert(ALLOW, allow);
    }
    response
}

fn canned(status: StatusCode, headers: HeaderMap, body: Vec<u8>) -> http::Response<Payload> {
    let mut response = http::Response::new(Payload::whole(body));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

#[cfg(test)]
mod tests;
