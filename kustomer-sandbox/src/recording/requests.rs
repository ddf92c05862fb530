//! The recorded requests, narrowed down by filters, and assertions about how many there are.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use kustomer_schema::suggest::nearest;

use super::expectation;
use super::filter::{Condition, check_method, check_pattern};
use super::request::RecordedRequest;

/// Recorded requests in order of arrival.
///
/// It is a list of [`RecordedRequest`]s, with filters that narrow it down and with assertions for tests. An assertion that
/// fails lists what did arrive, and how each request differs from what was expected.
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(demo()).unwrap();
/// # async fn demo() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = kustomer_sandbox::Sandbox::start().await?;
/// # let _ = rustls::crypto::ring::default_provider().install_default();
/// let url = format!("{}/v1/customers", sandbox.url());
/// let create = reqwest::Client::new().post(url).bearer_auth(sandbox.api_key());
/// create.body(r#"{"name": "Jane"}"#).send().await?;
///
/// let created = sandbox.requests().to("POST", "/v1/customers").with_status(201).expect_one();
/// assert_eq!(created.body(), br#"{"name": "Jane"}"#);
/// sandbox.requests().to("GET", "/v1/**").expect_none();
/// sandbox.requests().of_operation("createCustomer").expect(1);
/// # Ok(()) }
/// ```
#[derive(Clone)]
#[must_use]
pub struct Requests {
    found: Vec<RecordedRequest>,
    /// All that were recorded, for the message of a failed assertion.
    recorded: Arc<[RecordedRequest]>,
    conditions: Vec<Condition>,
    /// The names of all operations.
    operations: Arc<[String]>,
}

impl Requests {
    pub(super) fn new(recorded: Vec<RecordedRequest>, operations: Arc<[String]>) -> Self {
        Self { recorded: recorded.as_slice().into(), found: recorded, conditions: Vec::new(), operations }
    }

    /// Keeps the requests with this method and path, whatever their query.
    ///
    /// In the path, `*` or a name in braces stands for one segment, `email=*` for any value after the key, and `**` at the
    /// end for any number of segments: `/v1/customers/{id}/messages`, `/v1/klasses/**`. Segments are compared decoded.
    ///
    /// # Panics
    /// If no request can have such a method or path: the assertion that there is none would always hold.
    #[track_caller]
    pub fn to(self, method: &str, path: &str) -> Self {
        if let Err(reason) = check_method(method).and_then(|()| check_pattern(path)) {
            panic!("{reason}");
        }
        self.keeping(Condition::Method(method.to_uppercase())).keeping(Condition::Path(path.to_owned()))
    }

    /// Keeps the requests of an operation, such as `createCustomer`. `kustomer operations` lists the names.
    ///
    /// # Panics
    /// If there is no such operation.
    #[track_caller]
    pub fn of_operation(self, name: &str) -> Self {
        let names: Vec<&str> = self.operations.iter().map(String::as_str).collect();
        if !names.contains(&name) {
            let near = nearest(name, &names).map(|near| format!(", did you mean `{near}`?"));
            panic!("there is no operation `{name}`{}", near.unwrap_or_default());
        }
        self.keeping(Condition::Operation(name.to_owned()))
    }

    /// Keeps the requests whose response has this status.
    pub fn with_status(self, status: u16) -> Self {
        self.keeping(Condition::Status(status))
    }

    /// Keeps the requests for which a condition holds. `what` describes them in the message of a failed assertion, such as
    /// "with a flight number".
    pub fn matching(
        self,
        what: &str,
        holds: impl Fn(&RecordedRequest) -> bool + Send + Sync + 'static,
    ) -> Self {
        self.keeping(Condition::Own(what.to_owned(), Arc::new(holds)))
    }

    /// Asserts that there is exactly one request, and returns it.
    ///
    /// # Panics
    /// If there is none, or more than one.
    #[track_caller]
    pub fn expect_one(self) -> RecordedRequest {
        match self.found.as_slice() {
            [request] => request.clone(),
            _ => panic!("{}", self.failure("exactly 1")),
        }
    }

    /// Asserts that there is no request.
    ///
    /// # Panics
    /// If there is one.
    #[track_caller]
    pub fn expect_none(self) {
        assert!(self.found.is_empty(), "{}", self.failure("no"));
    }

    /// Asserts that there are this many requests, and returns them.
    ///
    /// # Panics
    /// If there are more or fewer.
    #[track_caller]
    pub fn expect(self, count: usize) -> Vec<RecordedRequest> {
        assert!(self.found.len() == count, "{}", self.failure(&format!("exactly {count}")));
        self.found
    }

    /// Returns them as a plain list.
    pub fn into_vec(self) -> Vec<RecordedRequest> {
        self.found
    }

    fn keeping(mut self, condition: Condition) -> Self {
        self.found.retain(|request| condition.holds(request));
        self.conditions.push(condition);
        self
    }

    fn failure(&self, expected: &str) -> String {
        expectation::failure(expected, &self.found, &self.recorded, &self.conditions)
    }
}

impl Deref for Requests {
    type Target = Vec<RecordedRequest>;

    fn deref(&self) -> &Self::Target {
        &self.found
    }
}

impl DerefMut for Requests {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.found
    }
}

impl IntoIterator for Requests {
    type Item = RecordedRequest;
    type IntoIter = std::vec::IntoIter<RecordedRequest>;

    fn into_iter(self) -> Self::IntoIter {
        self.found.into_iter()
    }
}

impl<'a> IntoIterator for &'a Requests {
    type Item = &'a RecordedRequest;
    type IntoIter = std::slice::Iter<'a, RecordedRequest>;

    fn into_iter(self) -> Self::IntoIter {
        self.found.iter()
    }
}

impl From<Requests> for Vec<RecordedRequest> {
    fn from(requests: Requests) -> Self {
        requests.found
    }
}

/// Shows the list.
impl fmt::Debug for Requests {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(&self.found).finish()
    }
}
