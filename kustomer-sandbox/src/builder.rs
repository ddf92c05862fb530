//! What a sandbox is started with.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use kustomer_schema::SchemaSet;

use crate::api::Api;
use crate::sandbox::Sandbox;
use crate::server::Server;
use crate::service::Service;

/// The key of a sandbox that was given none. It has the look of a token and opens nothing.
const API_KEY: &str = "eyJzYW5kYm94Ijp0cnVlfQ.eyJvcmciOiJzYW5kYm94In0.not-a-signature";
const ORG: &str = "sandbox";

/// The budget of the largest current plan but one, in requests a minute.
const RATE_LIMIT: u32 = 1000;

/// The role above all others.
const ALL_ROLES: &str = "org";

/// Choices for a [`Sandbox`] that is to be started.
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
/// With a folder of schemas, the `KObjects` that they describe are held to them: the Klass is there from the start with
/// its custom attributes, and a body that does not fit is refused.
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
    api_key: String,
    org: String,
    port: u16,
    rate_limit: u32,
    roles: Vec<String>,
    schemas: Option<PathBuf>,
}

impl Sandbox {
    /// Starts a sandbox with a key and an organization of its own.
    ///
    /// Works on every async runtime: the server runs on a thread of its own.
    ///
    /// # Errors
    /// When no port could be opened or no thread be started.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// A sandbox with choices to make.
    pub fn builder() -> SandboxBuilder {
        SandboxBuilder::new()
    }
}

impl SandboxBuilder {
    fn new() -> Self {
        Self {
            api_key: API_KEY.to_owned(),
            org: ORG.to_owned(),
            port: 0,
            rate_limit: RATE_LIMIT,
            roles: vec![ALL_ROLES.to_owned()],
            schemas: None,
        }
    }

    /// The API key to let in. The default looks like a token (`eyJ…`) and is the same for all sandboxes.
    pub fn api_key(mut self, api_key: impl Into<String>) -> Self {
        self.api_key = api_key.into();
        self
    }

    /// The name of the organization, `sandbox` by default.
    pub fn org(mut self, org: impl Into<String>) -> Self {
        self.org = org.into();
        self
    }

    /// The port to listen on. The default, 0, takes any free one, which tests should leave so.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// How many requests are answered in 60 seconds, 1000 by default; the rest is refused with 429.
    pub fn rate_limit(mut self, requests_per_minute: u32) -> Self {
        self.rate_limit = requests_per_minute;
        self
    }

    /// The roles of the key, all of them by default. What needs others is refused with 401, as the service does it. A
    /// role covers those below it: `org.permission.customer` also `org.permission.customer.read`.
    pub fn roles(mut self, roles: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.roles = roles.into_iter().map(Into::into).collect();
        self
    }

    /// A folder of schemas of your own, looked through with its folders. The Klasses they describe are made at the start,
    /// with their custom attributes in the metadata, and the bodies of their `KObjects` are held to them. A schema of one of
    /// the service's own types is served in place of that of the sandbox.
    pub fn schemas(mut self, folder: impl Into<PathBuf>) -> Self {
        self.schemas = Some(folder.into());
        self
    }

    /// Starts the sandbox.
    ///
    /// # Errors
    /// When the port could not be opened or no thread be started. Of the kind
    /// [`InvalidData`](io::ErrorKind::InvalidData), with all problems, when schemas are wrong.
    pub async fn start(self) -> io::Result<Sandbox> {
        let api = match &self.schemas {
            None => Api::standard(),
            Some(folder) => {
                let own = SchemaSet::from_folder(folder);
                Api::with(&own.map_err(|problems| io::Error::new(io::ErrorKind::InvalidData, problems))?)
            }
        };
        let service = Arc::new(Service::new(api, self.api_key.clone(), self.roles, self.rate_limit));
        let server = Server::start(self.port, Arc::clone(&service)).await?;
        let url = format!("http://{}", server.addr());
        Ok(Sandbox { url, api_key: self.api_key, org: self.org, service, server })
    }
}

impl fmt::Debug for SandboxBuilder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("SandboxBuilder")
            .field("org", &self.org)
            .field("port", &self.port)
            .field("rate_limit", &self.rate_limit)
            .field("roles", &self.roles)
            .field("schemas", &self.schemas)
            .finish_non_exhaustive()
    }
}
