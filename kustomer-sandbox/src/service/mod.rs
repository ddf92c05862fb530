//! From a request to its response: record it, inject a fault, authorize, count, route, respond.
//!
//! Everything that the connections of a sandbox share is here, each part behind a lock of its own.

mod authorize;
mod content;
mod deliver;
mod edge;
mod failure;
mod keep;
mod limit;
mod newest;
mod owner;
mod record;
mod reply;
mod schedule;

#[cfg(test)]
mod tests;

use std::any::Any;
use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use http::StatusCode;
use http::header::USER_AGENT;
use http::request::Parts;
use hyper::body::Incoming;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::Notify;

use self::content::{Content, MAX_READ, ReadError, check_size};
use self::edge::Edge;
use self::record::{closed, recorded, with_details};
use crate::api::{Api, Route, without_trailing_slash};
use crate::clock::Clock;
use crate::column::Columns;
use crate::context::Context;
use crate::endpoint;
use crate::fault::Faults;
use crate::history::{self, Author};
use crate::journal::Journal;
use crate::lifecycle;
use crate::object_id::ObjectIds;
use crate::options::Options;
use crate::outbound::Deliveries;
use crate::payload::{BrokenOff, Payload};
use crate::query::Query;
use crate::rate_limit::{Counted, RateLimitStatus, RateLimiter};
use crate::recording::{Details, RequestLog};
use crate::refusal::Refusal;
use crate::register::register;
use crate::request::Request;
use crate::response::Outcome;
use crate::role;
use crate::storage::Storage;
use crate::store::{Store, StoreSnapshot};

/// In the extensions of a request of the owner of the sandbox.
#[derive(Debug, Clone, Copy)]
struct OfOwner;

/// The shared state of a sandbox.
pub(crate) struct Service {
    options: Options,
    api: Arc<Api>,
    /// Requests that only read do so at the same time.
    pub(crate) store: RwLock<Store>,
    columns: Columns,
    pub(crate) faults: Faults,
    pub(crate) requests: Arc<RequestLog>,
    pub(crate) rate_limiter: Mutex<RateLimiter>,
    /// Notified when something else is due first.
    schedule: Notify,
    edge: Edge,
    pub(crate) storage: Arc<Storage>,
    pub(crate) deliveries: Arc<Deliveries>,
    /// The port of the control server, once it is open.
    pub(crate) control_port: OnceLock<u16>,
    panics: Mutex<Vec<Box<dyn Any + Send>>>,
    /// Whether deliveries panic, as a bug would have it.
    #[cfg(test)]
    fails_deliveries: std::sync::atomic::AtomicBool,
    journal: Option<Journal>,
    /// Those of the control server, by name.
    pub(crate) snapshots: Mutex<BTreeMap<String, StoreSnapshot>>,
}

impl Service {
    pub(crate) fn new(api: Arc<Api>, options: Options) -> Self {
        let store = Store::new(ObjectIds::new(), options.clock.timestamp());
        let now = store.started;
        Self::of(store, api, options, now)
    }

    /// Creates a service over a store, to which it adds what the user's schemas define.
    pub(crate) fn of(mut store: Store, api: Arc<Api>, options: Options, now: Timestamp) -> Self {
        let context = Context { now, ..Context::new(&api, &options) };
        let storage = Arc::new(Storage::new(options.clock.clone()));
        store.storage = Arc::clone(&storage);
        let deliveries = Arc::new(Deliveries::new(options.deliveries.clone()));
        store.deliveries = Arc::clone(&deliveries);
        register(context, &mut store);
        store.set_roles(&options.roles);
        let lag = SignedDuration::try_from(options.search_lag).unwrap_or(SignedDuration::MAX);
        store.set_search_lag(lag);
        Self {
            store: RwLock::new(store),
            columns: Columns::default(),
            faults: Faults::default(),
            requests: Arc::new(RequestLog::new(options.api_key.clone(), &api.operation_names())),
            schedule: Notify::new(),
            rate_limiter: Mutex::new(RateLimiter::new(options.rate_limits)),
            edge: Edge::new(),
            storage,
            deliveries,
            control_port: OnceLock::new(),
            panics: Mutex::default(),
            #[cfg(test)]
            fails_deliveries: std::sync::atomic::AtomicBool::new(false),
            api,
            journal: None,
            snapshots: Mutex::default(),
            options,
        }
    }

    pub(crate) fn clock(&self) -> &Clock {
        &self.options.clock
    }

    /// Responds to a request.
    ///
    /// # Errors
    /// When the connection must be closed without a response.
    pub(crate) async fn respond(
        &self,
        request: http::Request<Incoming>,
    ) -> Result<http::Response<Payload>, BrokenOff> {
        let (parts, body) = request.into_parts();
        let recording = self.requests.arrived(&parts, self.clock().timestamp());
        let content = match content::read(body).await {
            Ok(content) => content,
            Err(ReadError::Malformed) => {
                let refused = Refusal::bad_request("the body is not valid HTTP/1.1 framing");
                let reply = self.complete(&parts, None, self.refuse(refused));
                return Ok(recorded(recording, reply, None));
            }
            Err(ReadError::Closed) => {
                closed(recording, Some("the client closed the connection within the body".to_owned()));
                return Err(BrokenOff::Closed);
            }
            Err(ReadError::Endless) => {
                closed(
                    recording,
                    Some(format!("the body is longer than {MAX_READ} bytes, so that it was not read on")),
                );
                return Err(BrokenOff::Closed);
            }
        };
        recording.received(content.bytes.clone(), content.length);
        match self.faults.take(|| self.call(&parts)) {
            Some(action) => self.respond_badly(action, &parts, &content, recording).await,
            None => Ok(recorded(recording, self.reply_when_kept(&parts, &content).await, None)),
        }
    }

    /// Keeps the payload of a panic for the owner of the sandbox.
    pub(crate) fn note_panic(&self, panic: Box<dyn Any + Send>) {
        lock(&self.panics).push(panic);
    }

    /// Returns the first panic.
    pub(crate) fn take_panic(&self) -> Option<Box<dyn Any + Send>> {
        let mut panics = lock(&self.panics);
        if panics.is_empty() { None } else { Some(panics.remove(0)) }
    }

    fn reply(&self, parts: &Parts, content: &Content) -> http::Response<Payload> {
        self.guarded(parts, || self.authorize_and_serve(parts, content))
    }

    /// A panic in `reply` is a bug of the sandbox: the client gets a 500, the owner gets the panic.
    fn guarded(
        &self,
        parts: &Parts,
        reply: impl FnOnce() -> http::Response<Payload>,
    ) -> http::Response<Payload> {
        catch_unwind(AssertUnwindSafe(reply)).unwrap_or_else(|panic| {
            self.note_panic(panic);
            let refused = self.refuse(Refusal::of_status(StatusCode::INTERNAL_SERVER_ERROR));
            self.complete(parts, None, refused)
        })
    }

    fn authorize_and_serve(&self, parts: &Parts, content: &Content) -> http::Response<Payload> {
        let found = self.api.routes.find(parts.method.as_str(), parts.uri.path());
        let operation = found.as_ref().ok().map(|(route, _)| route.operation(self.api.schema(route.schema)));
        let mut details = self.details(found.as_ref().ok().map(|(route, _)| *route));
        if let Err(refused) = self.authorize(&parts.headers, operation) {
            return self.complete(parts, None, with_details(self.refuse(refused), details));
        }
        let at = self.clock().timestamp();
        let mut counted = Counted::default();
        let outcome = self
            .count(operation, &mut counted)
            .and_then(|()| check_size(content, operation))
            .and(found)
            .and_then(|(route, values)| {
                let request = self.request(at, parts, content, route, values);
                self.count_record(&request, &mut counted)?;
                let outcome = self.serve(&request);
                details.notes = request.notes.take();
                outcome
            });
        self.complete(parts, counted.shown, with_details(self.reply_with(outcome), details))
    }

    /// Adds what every response of the API has.
    fn complete(
        &self,
        parts: &Parts,
        rate_limit: Option<RateLimitStatus>,
        reply: http::Response<Payload>,
    ) -> http::Response<Payload> {
        self.edge.complete(parts, self.clock().timestamp(), rate_limit, reply)
    }

    /// Returns what the log says about requests to a route.
    fn details(&self, route: Option<&Route>) -> Details {
        let Some(route) = route else { return Details::default() };
        let schema = self.api.schema(route.schema);
        let operation = route.operation(schema);
        Details {
            operation: Some((operation.name.clone(), operation.path.text.clone())),
            schema: Some(schema.file.clone()),
            ..Details::default()
        }
    }

    fn reply_with(&self, outcome: Outcome) -> http::Response<Payload> {
        match outcome {
            Ok(response) => reply::success(&self.api, response),
            Err(refused) => self.refuse(refused),
        }
    }

    fn refuse(&self, refused: Refusal) -> http::Response<Payload> {
        reply::refusal(&self.api, self.options.error_format, refused)
    }

    fn request<'r>(
        &'r self,
        at: Timestamp,
        parts: &'r Parts,
        content: &'r Content,
        route: &'r Route,
        values: Vec<String>,
    ) -> Request<'r> {
        let header = |name| parts.headers.get(name).and_then(|value| value.to_str().ok());
        let is_owner = parts.extensions.get::<OfOwner>().is_some();
        let mut request = Request {
            context: Context { now: at, ..Context::new(&self.api, &self.options) },
            columns: &self.columns,
            route,
            values,
            path: without_trailing_slash(parts.uri.path()),
            query: Query::parse(parts.uri.query().unwrap_or_default()),
            body: &content.bytes,
            user_agent: header(USER_AGENT),
            last_token_chars: last_token_chars(&self.options.api_key),
            roles: if is_owner { role::of_owner() } else { &self.options.roles },
            is_owner,
            parents: OnceCell::new(),
            notes: RefCell::default(),
        };
        request.resolve_plural(&read(&self.store));
        request
    }

    fn serve(&self, request: &Request<'_>) -> Outcome {
        self.settle(request.context);
        endpoint::check(request)?;
        if let Some(response) = endpoint::read(request, &read(&self.store))? {
            return Ok(response);
        }
        self.write(request, endpoint::respond)
    }

    /// Responds to a checked request that may write.
    fn write(
        &self,
        request: &Request<'_>,
        respond: impl FnOnce(&Request<'_>, &mut Store) -> Outcome,
    ) -> Outcome {
        let mut store = write(&self.store);
        // What was written without a request has no author.
        if store.has_untaken_changes() {
            self.commit(&mut store, request.context.now);
        }
        let due = store.next_due();
        let outcome = store.all_or_nothing(|store| {
            let outcome = respond(request, store);
            let author = if request.is_owner { Author::Owner } else { Author::User };
            lifecycle::react(request.context, store);
            history::write(request.context, store, author);
            outcome
        });
        self.commit(&mut store, request.context.now);
        if store.next_due() != due {
            self.schedule.notify_one();
        }
        outcome
    }
}

/// Locks a mutex, poisoned or not: a panic is reported on its own.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn read<T>(lock: &RwLock<T>) -> RwLockReadGuard<'_, T> {
    lock.read().unwrap_or_else(PoisonError::into_inner)
}

fn write<T>(lock: &RwLock<T>) -> RwLockWriteGuard<'_, T> {
    lock.write().unwrap_or_else(PoisonError::into_inner)
}

/// The last four characters of a key; empty for a key so short that they would give it away.
fn last_token_chars(key: &str) -> &str {
    let shown = key.len().saturating_sub(4);
    if key.len() < 16 { "" } else { key.get(shown..).unwrap_or_default() }
}
