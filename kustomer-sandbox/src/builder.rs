//! The options of a sandbox.

use std::fmt;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, SystemTime};

use kustomer_schema::SchemaSet;
use tokio::sync::oneshot;

use crate::api::Api;
use crate::clock::Clock;
use crate::error_format::ErrorFormat;
use crate::fault::faults_from_file;
use crate::journal::DataFolder;
use crate::options::Options;
use crate::outbound::DeliveryOptions;
use crate::rate_limit::RateLimits;
use crate::sandbox::Sandbox;
use crate::seed::Seed;
use crate::server::{OpenPorts, Ports, Server};
use crate::service::Service;

/// Builds a [`Sandbox`].
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
/// use kustomer_sandbox::Sandbox;
///
/// let sandbox = Sandbox::builder().org("acme").rate_limit(5).start().await?;
/// assert_eq!(sandbox.org(), "acme");
/// # std::io::Result::Ok(()) }).unwrap();
/// ```
///
/// With a folder of schemas, the `KObjects` in them are validated: each Klass exists from the start with its custom
/// attributes, and bodies that do not match the schema are refused.
///
/// ```no_run
/// # async fn demo() -> std::io::Result<()> {
/// use kustomer_sandbox::Sandbox;
///
/// let sandbox = Sandbox::builder().schemas("schemas").roles(["org.permission.kobject"]).start().await?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
#[must_use = "a builder does nothing until it is started"]
pub struct SandboxBuilder {
    options: Options,
    ports: Ports,
    schemas: Option<PathBuf>,
    seed: Option<Seed>,
    data: Option<PathBuf>,
    faults_file: Option<PathBuf>,
}

impl Sandbox {
    /// Starts a sandbox with default options.
    ///
    /// Works on every async runtime, because the server runs on a thread of its own.
    ///
    /// # Errors
    /// If no port can be opened or no thread can be started.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// Starts building a sandbox.
    pub fn builder() -> SandboxBuilder {
        SandboxBuilder::new()
    }
}

impl SandboxBuilder {
    fn new() -> Self {
        Self {
            options: Options::default(),
            ports: Ports::default(),
            schemas: None,
            seed: None,
            data: None,
            faults_file: None,
        }
    }

    /// Sets the API key, of visible ASCII characters without spaces. The default looks like a token (`eyJ…`) and is the same for all sandboxes.
    pub fn api_key(mut self, api_key: impl Into<String>) -> Self {
        self.options.api_key = api_key.into();
        self
    }

    /// Sets when the API key expires by the sandbox's clock. Requests from then on get a 401, as those with a key of the
    /// service do whose days are over. By default, the key does not expire.
    pub fn api_key_expires_at(mut self, at: SystemTime) -> Self {
        self.options.api_key_expires_at = Some(at);
        self
    }

    /// Sets the name of the organization. Defaults to `sandbox`.
    pub fn org(mut self, org: impl Into<String>) -> Self {
        self.options.org = org.into();
        self
    }

    /// Sets the port. The default, 0, picks any free port; tests should keep it.
    ///
    /// Each port of a sandbox has at most 400 connections at the same time; further ones wait. One on which no request begins for
    /// 75 seconds is closed.
    pub fn port(mut self, port: u16) -> Self {
        self.ports.api = port;
        self
    }

    /// Sets the port of the [control server](Sandbox::control_url). The default, 0, picks any free port.
    pub fn control_port(mut self, port: u16) -> Self {
        self.ports.control = port;
        self
    }

    /// Sets the port of the [storage host](Sandbox::storage_url). The default, 0, picks any free port.
    pub fn storage_port(mut self, port: u16) -> Self {
        self.ports.storage = port;
        self
    }

    /// Sets the number of requests of the organization that are allowed in 60 seconds. Further requests get a 429. Defaults
    /// to 1000. The [other limits](RateLimits) stay as they are.
    pub fn rate_limit(mut self, requests_per_minute: u64) -> Self {
        self.options.rate_limits = self.options.rate_limits.organization(requests_per_minute);
        self
    }

    /// Sets every rate limit.
    pub fn rate_limits(mut self, limits: RateLimits) -> Self {
        self.options.rate_limits = limits;
        self
    }

    /// Sets the roles of the key. Requests that need another role are refused with 401, as the service does. A role
    /// includes those below it: `org.permission.customer` includes `org.permission.customer.read`. Defaults to all
    /// roles.
    pub fn roles(mut self, roles: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.options.roles = roles.into_iter().map(Into::into).collect();
        self
    }

    /// Adds a folder of your own schemas, including its subfolders. The Klasses in them exist from the start, with
    /// their custom attributes in the metadata, and bodies of their `KObjects` are checked against the schema. A schema
    /// of a standard resource replaces the sandbox's own. A file with `customOf` adds custom attributes to a standard
    /// resource: they are in its metadata, if it has any, and their values are checked.
    pub fn schemas(mut self, folder: impl Into<PathBuf>) -> Self {
        self.schemas = Some(folder.into());
        self
    }

    /// Sets whether the `custom` of an update replaces that of the record. By default, attributes that an update does not
    /// name are kept. Which of the two the service does is not documented.
    pub fn replaces_custom(mut self, replaces: bool) -> Self {
        self.options.replaces_custom = replaces;
        self
    }

    /// Sets how far searches lag behind writes, on the sandbox's clock. Defaults to zero: a search sees every write at once.
    /// Searches of the service see a write only after a while; a minute is on the safe side.
    pub fn search_lag(mut self, lag: Duration) -> Self {
        self.options.search_lag = lag;
        self
    }

    /// Injects the faults in a JSON file, whose [format](crate::Fault#files) is that of the control server.
    pub fn faults_file(mut self, path: impl Into<PathBuf>) -> Self {
        self.faults_file = Some(path.into());
        self
    }

    /// Sets whether query parameters that an operation does not have are refused with 400. By default they are ignored, as the
    /// service does, and noted in the log: see [`RecordedRequest::notes`](crate::RecordedRequest::notes). A misspelled
    /// `page[size]` reads too little without any error.
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
    /// let sandbox = kustomer_sandbox::Sandbox::builder().strict_query(true).start().await?;
    /// # std::io::Result::Ok(()) }).unwrap();
    /// ```
    pub fn strict_query(mut self, strict: bool) -> Self {
        self.options.strict_query = strict;
        self
    }

    /// Sets the clock. By default, it shows the system's time. A clock given to several sandboxes is theirs together.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.options.clock = clock;
        self
    }

    /// Sets the format of errors. Defaults to [`ErrorFormat::Recorded`]. Faults such as [`Fault::status`](crate::Fault::status)
    /// have the default format.
    pub fn error_format(mut self, format: ErrorFormat) -> Self {
        self.options.error_format = format;
        self
    }

    /// Sets the records that the sandbox starts with. By default, it has none.
    pub fn seed(mut self, seed: Seed) -> Self {
        self.seed = Some(seed);
        self
    }

    /// Keeps the records in a folder, from which the next sandbox goes on, even if this one is killed. By default, they are
    /// in memory only.
    ///
    /// The response to a request is sent when what it has changed is on the disk, and a change is there as a whole or not at
    /// all. If it cannot be written, for example because the disk is full, this request and all others get a 500 until it can
    /// be. Records, metadata, IDs and the setting of the clock are kept; requests, faults, rate limits, uploaded files and
    /// events on their way to webhooks are not.
    ///
    /// The folder is created if it does not exist. Only one sandbox at a time can use it. A [`seed`](Self::seed) fills only a
    /// new folder: [`Sandbox::was_continued`] says whether it was one. A [`clock`](Self::clock) other than the system's keeps
    /// its own time.
    pub fn data(mut self, folder: impl Into<PathBuf>) -> Self {
        self.data = Some(folder.into());
        self
    }

    /// Sets how events are delivered to outbound webhooks. By default, each is sent once and in order.
    pub fn deliveries(mut self, options: DeliveryOptions) -> Self {
        self.options.deliveries = options;
        self
    }

    /// Starts the sandbox.
    ///
    /// # Errors
    /// If a port cannot be opened or no thread can be started. If the file of faults or the data folder cannot be read or
    /// written. The kind is
    /// - [`InvalidData`](io::ErrorKind::InvalidData) if the file of faults is invalid, if schemas are invalid or refuse the seed,
    ///   each with all problems in the message, or if the data folder is damaged;
    /// - [`ResourceBusy`](io::ErrorKind::ResourceBusy) if another sandbox uses the data folder;
    /// - [`InvalidInput`](io::ErrorKind::InvalidInput) if no header can have the API key.
    pub async fn start(self) -> io::Result<Sandbox> {
        check_key(&self.options.api_key)?;
        let api = match &self.schemas {
            None => Api::standard(),
            Some(folder) => {
                let own = SchemaSet::from_folder(folder);
                Api::with(&own.map_err(|problems| io::Error::new(io::ErrorKind::InvalidData, problems))?)
            }
        };
        let (api_key, org) = (self.options.api_key.clone(), self.options.org.clone());
        let faults = self.faults_file.as_deref().map(|file| faults_from_file(file, &api.operation_names()));
        let faults = faults.transpose()?.unwrap_or_default();
        let (ports, begun) = on_a_thread(move || {
            // First, so that a busy port is reported before seeds are written.
            let ports = OpenPorts::open(self.ports)?;
            Ok((ports, service(api, self.options, self.seed, self.data.as_deref())?))
        })
        .await?;
        let Begun { service, continued } = begun;
        let service = Arc::new(service);
        for fault in faults {
            service.faults.push(fault);
        }
        let server = Server::start(ports, Arc::clone(&service)).await?;
        let url = format!("http://{}", server.addresses().api);
        let control_url = format!("http://{}", server.addresses().control);
        Ok(Sandbox { url, control_url, api_key, org, continued, service, server })
    }
}

/// Checks that requests can have this key.
fn check_key(key: &str) -> io::Result<()> {
    if !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(());
    }
    let message =
        "the API key must have at least one character, and none but letters, digits and punctuation of ASCII";
    Err(io::Error::new(io::ErrorKind::InvalidInput, message))
}

/// A service with its records.
struct Begun {
    service: Service,
    /// Whether the records are those of an earlier sandbox.
    continued: bool,
}

/// Creates a service with the records of a folder, or of a seed.
fn service(api: Arc<Api>, options: Options, seed: Option<Seed>, data: Option<&Path>) -> io::Result<Begun> {
    match data.map(|folder| DataFolder::open(folder, &options.clock)).transpose()? {
        None => Ok(Begun { service: seeded(api, options, seed)?, continued: false }),
        Some(DataFolder::Empty(journal)) => {
            let mut service = seeded(api, options, seed)?;
            service.begin_journal(journal)?;
            Ok(Begun { service, continued: false })
        }
        Some(DataFolder::Journal(journal, store)) => {
            let now = options.clock.timestamp();
            let mut service = Service::of(*store, api, options, now);
            service.keep_in(journal);
            Ok(Begun { service, continued: true })
        }
    }
}

fn seeded(api: Arc<Api>, options: Options, seed: Option<Seed>) -> io::Result<Service> {
    let Some(seed) = seed else { return Ok(Service::new(api, options)) };
    let store = seed.store(options.clock.timestamp());
    let began = store.started;
    let service = Service::of(store, api, options, began);
    seed.fill(&service).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
    Ok(service)
}

/// Does work that can take seconds without blocking the caller's runtime.
async fn on_a_thread<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    let (done, result) = oneshot::channel();
    thread::Builder::new().name("kustomer-sandbox-start".to_owned()).spawn(move || {
        // Fails if the sandbox is no longer wanted.
        let _ = done.send(catch_unwind(AssertUnwindSafe(work)));
    })?;
    match result.await.map_err(|_| io::Error::other("the sandbox's thread stopped before it was ready"))? {
        Ok(done) => done,
        Err(panic) => resume_unwind(panic),
    }
}

impl fmt::Debug for SandboxBuilder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("SandboxBuilder")
            .field("org", &self.options.org)
            .field("ports", &self.ports)
            .field("rate_limits", &self.options.rate_limits)
            .field("roles", &self.options.roles)
            .field("schemas", &self.schemas)
            .field("seed", &self.seed)
            .field("data", &self.data)
            .field("faults_file", &self.faults_file)
            .field("replaces_custom", &self.options.replaces_custom)
            .field("error_format", &self.options.error_format)
            .finish_non_exhaustive()
    }
}
