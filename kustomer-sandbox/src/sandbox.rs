//! The handle of a running sandbox.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;

use bytes::Bytes;

use crate::clock::Clock;
use crate::fault::{Fault, InjectedFault};
use crate::insert::InsertError;
use crate::outbound::{Delivery, DeliveryOptions};
use crate::rate_limit::RateLimits;
use crate::recording::Requests;
use crate::server::Server;
use crate::service::{Service, lock};
use crate::snapshot::Snapshot;

/// A local Kustomer on a free port of the loopback address.
///
/// Its records are in memory, or in a folder with [`data`](crate::SandboxBuilder::data). Dropping the sandbox closes the port
/// and all connections.
///
/// # Panics
/// A bug in the sandbox must not look like a response of the service: if an endpoint panics, the request gets a 500,
/// and dropping the sandbox panics, unless the thread is already panicking.
pub struct Sandbox {
    pub(crate) url: String,
    pub(crate) control_url: String,
    pub(crate) api_key: String,
    pub(crate) org: String,
    pub(crate) continued: bool,
    pub(crate) service: Arc<Service>,
    pub(crate) server: Server,
}

impl Sandbox {
    /// Returns the base URL for clients, `http://127.0.0.1:PORT`, without a trailing slash.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Returns the address that the sandbox listens on.
    pub fn addr(&self) -> SocketAddr {
        self.server.addresses().api
    }

    /// Returns the base URL of the control server, `http://127.0.0.1:PORT`, without a trailing slash. The control server
    /// does for a program in any language what the methods of a sandbox do in Rust. It needs no key, but has a port of its
    /// own, which the API key alone does not open: a webhook or workflow that calls it is refused.
    ///
    /// | request | effect |
    /// |---|---|
    /// | `GET /_sandbox/clock` | returns `{"now": "2026-11-29T12:00:00.000Z", "frozen": false}` |
    /// | `PUT /_sandbox/clock` | sets `now`, `frozen` or both, and returns them |
    /// | `POST /_sandbox/clock/advance` | moves the clock forward by the sum of `days`, `hours`, `minutes` and `seconds`, and returns it |
    /// | `GET /_sandbox/deliveries` | returns `{"deliveries": [..]}`, the newest 1000 or `limit` of the events sent to webhooks, without bodies; see below |
    /// | `GET /_sandbox/deliveries/{id}` | returns one of them, with its `body` as text |
    /// | `DELETE /_sandbox/deliveries` | discards those that are done |
    /// | `GET`, `PUT /_sandbox/deliveries/options` | returns and changes how further events are delivered, as [`DeliveryOptions`] does: `{"shuffled": 7, "duplicates": 0.2, "timeoutSeconds": 5}`; a `shuffled` of null is in order |
    /// | `GET /_sandbox/faults` | returns `{"faults": [..]}` with an `id`, how many requests each `matched`, and how often it `fired` |
    /// | `POST /_sandbox/faults` | injects faults, written as in a [file](Fault#files), and returns them; at most 1000 are active |
    /// | `DELETE /_sandbox/faults`, `DELETE /_sandbox/faults/{id}` | removes all faults, or one |
    /// | `GET /_sandbox/rate-limits` | returns the [rate limits](RateLimits): `{"search": {"limit": 100, "used": 3, "resetAt": ".."}, ..}` |
    /// | `PUT /_sandbox/rate-limits` | changes those in the body: `{"organization": 300, "perCustomer": null}`; null is no limit |
    /// | `DELETE /_sandbox/rate-limits` | forgets the requests that were counted |
    /// | `GET /_sandbox/` | the inspector, a page for people: see [`inspector_url`](Self::inspector_url) |
    /// | `GET /_sandbox/events` | streams the requests as they happen, as server-sent events; see below |
    /// | `GET /_sandbox/jobs` | returns `{"jobs": [..]}`, the newest 100 bulk jobs with their `batches`, without moving them on |
    /// | `GET /_sandbox/requests` | returns `{"requests": [..]}`, all or those with a `method` and the beginning of a `path`; see below |
    /// | `GET /_sandbox/requests/{number}` | returns one of them |
    /// | `DELETE /_sandbox/requests` | discards the recorded requests |
    /// | `GET /_sandbox/snapshots` | returns `{"snapshots": [{"name": "empty", "records": 3}]}` |
    /// | `PUT /_sandbox/snapshots/{name}` | keeps what the sandbox has under a name, as [`snapshot`](Self::snapshot) does: at most 100 snapshots with 2 million records |
    /// | `POST /_sandbox/snapshots/{name}/restore` | goes back to it |
    /// | `DELETE /_sandbox/snapshots/{name}` | deletes it |
    /// | any `/_sandbox/api/v1/..` | calls the API as [`respond`](Self::respond) does |
    ///
    /// A delivery has `id`, `eventId`, `eventName`, `target` (`{"type": "outbound_webhook", "id": ".."}`, or a `workflow`), `url`,
    /// `status` as in [`DeliveryStatus::as_str`](crate::DeliveryStatus::as_str), `duplicate`, `createdAt`, `attempts`
    /// (`[{"at": "..", "status": 200, "error": null}]`), `nextAttempt` (null if there is none) and `bodyLength` in bytes.
    ///
    /// A request has `number`, `method`, `path`, `query`, `headers` (an array where one occurs more than once), `body` as text,
    /// `bodyLength` in bytes, `bodyIsAsSent` (false if it was truncated or has secrets), `arrivedAt`, `durationMs`, `closed`,
    /// `operation` (`{"name": "..", "path": "..", "schema": ".."}`), `response` (`status`, `headers`, `body`, `bodyLength`),
    /// `reasons` (`parameter`, `message`, `rule`, `allowed`, `nearMisses`) and `notes`. What does not exist is null. Secrets read
    /// `REDACTED`: the API key, and headers, parameters and members with names such as `token` or `password`.
    ///
    /// Events are `hello` with `{"run": ".."}`, which differs after a restart; `request` with a request without headers and bodies,
    /// once when it arrives and again when it has its response; and `cleared`. The header `Last-Event-ID` goes on from an event.
    ///
    /// Errors have the status 400, 403, 404, 405, 409 or 413 and the form
    /// `{"errors": [{"status": 400, "title": "Bad Request", "detail": ".."}]}`. Bodies are limited to 16 MB. A `Host` other than a
    /// name of the loopback address, such as `host.docker.internal`, gets a 403, and so does a web page of another site.
    pub fn control_url(&self) -> &str {
        &self.control_url
    }

    /// Returns the address of the inspector: a page that shows the requests as they happen and why one was refused, the
    /// customers with their timelines, Klasses, webhooks and jobs, and that controls the clock and the faults.
    pub fn inspector_url(&self) -> String {
        format!("{}/_sandbox/", self.control_url)
    }

    /// Returns the base URL of the storage host, `http://127.0.0.1:PORT`, without a trailing slash. URLs of uploads and
    /// downloads in responses start with it. Like S3, it knows no API key and refuses requests that carry one.
    pub fn storage_url(&self) -> String {
        format!("http://{}", self.server.addresses().storage)
    }

    /// Returns the API key that the sandbox accepts.
    pub fn api_key(&self) -> &str {
        &self.api_key
    }

    /// Returns the name of the organization.
    pub fn org(&self) -> &str {
        &self.org
    }

    /// Whether the sandbox goes on with the records that an earlier one left in the folder of
    /// [`data`](crate::SandboxBuilder::data), so that no [`seed`](crate::SandboxBuilder::seed) was written.
    pub fn was_continued(&self) -> bool {
        self.continued
    }

    /// Returns the clock. Times in records, rate limits, and what is due later follow it.
    pub fn clock(&self) -> &Clock {
        self.service.clock()
    }

    /// Inserts a record that no request can create, such as an audit log or a survey response, and returns its ID. The
    /// record is a resource object as in responses; `id`, `attributes` and `relationships` are optional.
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
    /// # let sandbox = kustomer_sandbox::Sandbox::start().await.unwrap();
    /// let id = sandbox.insert(r#"{ "type": "satisfaction", "attributes": { "name": "After a chat" } }"#)?;
    /// assert_eq!(id.len(), 24);
    /// # Ok::<(), kustomer_sandbox::InsertError>(()) }).unwrap();
    /// ```
    ///
    /// # Errors
    /// If the text is not a resource object, or its type or an attribute is unknown.
    pub fn insert(&self, resource: &str) -> Result<String, InsertError> {
        self.service.insert(resource)
    }

    /// Responds to a request without the network, as fast as the machine can: to fill the sandbox before a test, or to look
    /// into it. The request needs no API key, has all roles and counts towards no rate limit; faults do not apply to it, and it is not in
    /// [`requests`](Self::requests).
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
    /// # let sandbox = kustomer_sandbox::Sandbox::start().await.unwrap();
    /// let create = http::Request::post("/v1/customers").body(r#"{ "name": "Jane Doe" }"#.into())?;
    /// let created = sandbox.respond(create);
    /// assert_eq!(created.status(), 201);
    /// # Ok::<(), http::Error>(()) }).unwrap();
    /// ```
    pub fn respond(&self, request: http::Request<Bytes>) -> http::Response<Bytes> {
        self.service.respond_to_owner(request)
    }

    /// Returns the records and the metadata as they are now, to [`restore`](Self::restore) them. Clock, faults, rate limits and
    /// recorded requests are not part of it.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot(self.service.snapshot())
    }

    /// Replaces the records and the metadata by those of a snapshot, which may be of another sandbox: what takes long to set
    /// up is set up once for many tests. IDs of later records are new ones. The Klasses of this sandbox's own schemas and the roles
    /// of its key stay, and so do uploaded files and deliveries. See [`Snapshot`] for what a snapshot costs.
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
    /// # let sandbox = kustomer_sandbox::Sandbox::start().await.unwrap();
    /// let empty = sandbox.snapshot();
    /// let create = http::Request::post("/v1/customers").body(r#"{ "name": "Jane Doe" }"#.into())?;
    /// sandbox.respond(create);
    /// sandbox.restore(&empty);
    /// let list = sandbox.respond(http::Request::get("/v1/customers").body("".into())?);
    /// assert!(!String::from_utf8_lossy(list.body()).contains("Jane Doe"));
    /// # Ok::<(), http::Error>(()) }).unwrap();
    /// ```
    pub fn restore(&self, snapshot: &Snapshot) {
        self.service.restore(&snapshot.0);
    }

    /// Returns the rate limits.
    pub fn rate_limits(&self) -> RateLimits {
        lock(&self.service.rate_limiter).limits
    }

    /// Changes the rate limits. The requests that were counted stay counted.
    pub fn set_rate_limits(&self, limits: RateLimits) {
        lock(&self.service.rate_limiter).limits = limits;
    }

    /// Injects a failure into the next request or requests, and returns a handle that counts them.
    ///
    /// # Panics
    /// If the fault names an operation that the sandbox does not have.
    #[track_caller]
    pub fn inject(&self, fault: Fault) -> InjectedFault {
        match self.service.inject(fault) {
            Ok(injected) => injected,
            Err(message) => panic!("{message}"),
        }
    }

    /// Injects a failure into the next request or requests to the [storage host](Self::storage_url). One that closes the
    /// connection before the response does so while a file is still on its way.
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
    /// # let sandbox = kustomer_sandbox::Sandbox::start().await.unwrap();
    /// use kustomer_sandbox::Fault;
    ///
    /// sandbox.inject_storage(Fault::cut().method("POST"));
    /// sandbox.inject_storage(Fault::cut_at(1000).method("GET").times(2));
    /// # });
    /// ```
    pub fn inject_storage(&self, fault: Fault) -> InjectedFault {
        self.service.storage.inject(fault)
    }

    /// Removes all faults.
    pub fn clear_faults(&self) {
        self.service.faults.clear();
        self.service.storage.clear_faults();
    }

    /// Returns the requests so far in order of arrival, including refused and failed ones, with filters and assertions for
    /// tests. Only the last 10,000 are kept, and fewer if they take more than 32 MB.
    pub fn requests(&self) -> Requests {
        self.service.requests.requests()
    }

    /// Discards the recorded requests.
    pub fn clear_requests(&self) {
        self.service.requests.clear();
    }
}

impl Sandbox {
    /// Returns the deliveries of events to outbound webhooks, and the calls of workflows, in the order in which the events
    /// occurred: the last 10,000 that are done, and up to 10,000 that wait. If more events occur while so many wait, they are
    /// dropped, which the log shows.
    pub fn deliveries(&self) -> Vec<Delivery> {
        self.service.deliveries.list()
    }

    /// Waits until every delivery that is due by the sandbox's clock has been attempted. Tests that advance the clock to the
    /// next attempt wait here for its result.
    pub async fn delivered(&self) {
        self.service.until_delivered().await;
    }

    /// Discards the deliveries that are done.
    pub fn clear_deliveries(&self) {
        self.service.deliveries.clear();
    }

    /// Changes how further events are delivered to outbound webhooks.
    pub fn set_deliveries(&self, options: DeliveryOptions) {
        self.service.deliveries.set_options(options);
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.server.stop();
        self.service.keep_clock();
        if let Some(panic) = self.service.take_panic()
            && !std::thread::panicking()
        {
            std::panic::resume_unwind(panic);
        }
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Sandbox")
            .field("url", &self.url)
            .field("control_url", &self.control_url)
            .field("org", &self.org)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;

    /// A sandbox in which an endpoint has panicked, and the response to the client.
    fn after_a_panic() -> (Sandbox, String) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let sandbox = runtime.block_on(Sandbox::start()).unwrap();
        sandbox.inject(Fault::panic());
        let mut connection = TcpStream::connect(sandbox.addr()).unwrap();
        connection.write_all(b"GET / HTTP/1.1\r\nhost: sandbox\r\nconnection: close\r\n\r\n").unwrap();
        let mut response = String::new();
        connection.read_to_string(&mut response).unwrap();
        (sandbox, response)
    }

    #[test]
    fn a_panic_in_an_endpoint_is_a_500_and_resumes_on_drop() {
        let (sandbox, response) = after_a_panic();
        assert!(response.starts_with("HTTP/1.1 500 Internal Server Error\r\n"), "{response}");
        assert!(response.contains(r#""code":"internalservererror""#), "{response}");
        let panic = catch_unwind(AssertUnwindSafe(|| drop(sandbox))).unwrap_err();
        assert_eq!(panic.downcast_ref::<&str>(), Some(&"a bug in an endpoint"));
    }

    #[test]
    fn a_panic_of_the_test_takes_precedence_over_one_in_an_endpoint() {
        let (sandbox, _) = after_a_panic();
        let panic = catch_unwind(AssertUnwindSafe(|| {
            let _sandbox = sandbox;
            panic!("the test's own");
        }));
        assert_eq!(panic.unwrap_err().downcast_ref::<&str>(), Some(&"the test's own"));
    }
}
