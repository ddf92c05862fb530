//! The sandbox as its owner sees it: started, asked, told to fail, dropped.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use crate::api::Api;
use crate::fault::Fault;
use crate::recorded_request::RecordedRequest;
use crate::server::Server;
use crate::service::{Service, lock};

/// The key of a sandbox that was given none. It has the look of a token and opens nothing.
const API_KEY: &str = "eyJzYW5kYm94Ijp0cnVlfQ.eyJvcmciOiJzYW5kYm94In0.not-a-signature";
const ORG: &str = "sandbox";

/// The budget of the largest current plan but one, in requests a minute.
const RATE_LIMIT: u32 = 1000;

/// A local Kustomer, on a free port of the loopback address, until it is dropped.
///
/// Its records live in memory and end with it. Dropping it closes the port and all connections.
///
/// # Panics
/// A bug of the sandbox itself must not pass for an answer of the service: when an endpoint panicked, the request is
/// answered with 500 and dropping the sandbox panics, unless the thread is panicking already.
pub struct Sandbox {
    url: String,
    api_key: String,
    org: String,
    service: Arc<Service>,
    server: Server,
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
        SandboxBuilder { api_key: API_KEY.to_owned(), org: ORG.to_owned(), port: 0, rate_limit: RATE_LIMIT }
    }

    /// The base URL for clients, `http://127.0.0.1:PORT`, with no slash at its end.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The address the sandbox listens on.
    pub fn addr(&self) -> SocketAddr {
        self.server.addr()
    }

    /// The one API key that is let in.
    pub fn api_key(&self) -> &str {
        &self.api_key
    }

    /// The name of the organization.
    pub fn org(&self) -> &str {
        &self.org
    }

    /// Makes the next request, or the next ones, fail.
    pub fn inject(&self, fault: Fault) {
        lock(&self.service.faults).push(fault);
    }

    /// Forgets the faults that no request has met yet.
    pub fn clear_faults(&self) {
        lock(&self.service.faults).clear();
    }

    /// The requests so far, in the order in which they arrived, refused and failed ones included. Only the last 10,000
    /// are remembered.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        lock(&self.service.requests).iter().cloned().collect()
    }

    /// Forgets the requests so far.
    pub fn clear_requests(&self) {
        lock(&self.service.requests).clear();
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.server.stop();
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
            .field("org", &self.org)
            .finish_non_exhaustive()
    }
}

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
#[derive(Clone)]
#[must_use = "a builder does nothing until it is started"]
pub struct SandboxBuilder {
    api_key: String,
    org: String,
    port: u16,
    rate_limit: u32,
}

impl SandboxBuilder {
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

    /// Starts the sandbox.
    ///
    /// # Errors
    /// When the port could not be opened or no thread be started.
    pub async fn start(self) -> io::Result<Sandbox> {
        let service = Arc::new(Service::new(
            Api::standard(),
            self.api_key.clone(),
            vec!["org".to_owned()],
            self.rate_limit,
        ));
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
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;

    /// A sandbox one of whose endpoints has panicked, and what the client saw of it.
    fn after_a_panic() -> (Sandbox, String) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let sandbox = runtime.block_on(Sandbox::start()).unwrap();
        sandbox.inject(Fault::panic());
        let mut connection = TcpStream::connect(sandbox.addr()).unwrap();
        connection.write_all(b"GET / HTTP/1.1\r\nhost: sandbox\r\nconnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        (sandbox, answer)
    }

    #[test]
    fn a_panic_in_an_endpoint_is_answered_with_500_and_raised_again_on_drop() {
        let (sandbox, answer) = after_a_panic();
        assert!(answer.starts_with("HTTP/1.1 500 Internal Server Error\r\n"), "{answer}");
        assert!(answer.contains(r#""code":"internal_server_error""#), "{answer}");
        let panic = catch_unwind(AssertUnwindSafe(|| drop(sandbox))).unwrap_err();
        assert_eq!(panic.downcast_ref::<&str>(), Some(&"a bug in an endpoint"));
    }

    #[test]
    fn a_panic_of_the_test_itself_is_not_hidden_by_that_of_an_endpoint() {
        let (sandbox, _) = after_a_panic();
        let panic = catch_unwind(AssertUnwindSafe(|| {
            let _sandbox = sandbox;
            panic!("the test's own");
        }));
        assert_eq!(panic.unwrap_err().downcast_ref::<&str>(), Some(&"the test's own"));
    }
}
