//! The sandbox as its owner sees it: started, asked, told to fail, dropped.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;

use crate::fault::Fault;
use crate::recorded_request::RecordedRequest;
use crate::seed::SeedError;
use crate::server::Server;
use crate::service::{Service, lock};

/// A local Kustomer, on a free port of the loopback address, until it is dropped.
///
/// Its records live in memory and end with it. Dropping it closes the port and all connections.
///
/// # Panics
/// A bug of the sandbox itself must not pass for an answer of the service: when an endpoint panicked, the request is
/// answered with 500 and dropping the sandbox panics, unless the thread is panicking already.
pub struct Sandbox {
    pub(crate) url: String,
    pub(crate) api_key: String,
    pub(crate) org: String,
    pub(crate) service: Arc<Service>,
    pub(crate) server: Server,
}

impl Sandbox {
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

    /// Puts a record in place that no request can make, such as an audit log or an answer to a survey, and gives back its
    /// id. The record is a resource object as documents have it; `id`, `attributes` and `relationships` may be left out.
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
    /// # let sandbox = kustomer_sandbox::Sandbox::start().await.unwrap();
    /// let id = sandbox.seed(r#"{ "type": "satisfaction", "attributes": { "name": "After a chat" } }"#)?;
    /// assert_eq!(id.len(), 24);
    /// # Ok::<(), kustomer_sandbox::SeedError>(()) }).unwrap();
    /// ```
    ///
    /// # Errors
    /// When the text is no such object, and when its type or an attribute is not known.
    pub fn seed(&self, resource: &str) -> Result<String, SeedError> {
        self.service.seed(resource)
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
