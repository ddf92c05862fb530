//! The value that describes a fault, and its builder methods.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use serde_json::Value;

use super::action::{Action, Ending, Place, Respond};
use super::edit::Edit;
use super::rule::Rule;
use crate::error_format::ErrorFormat;
use crate::payload::JSON;
use crate::refusal::Refusal;

/// A failure to inject into a [`Sandbox`](crate::Sandbox), by default into one request.
///
/// Each request takes the first fault in the order of injection that applies to it. A fault takes precedence over
/// everything else: if it has a response, the request needs no valid key and does not count against the rate limit, and
/// the response has only the headers given here.
///
/// ```
/// use std::time::Duration;
/// use kustomer_sandbox::Fault;
///
/// let overloaded = Fault::status(503).times(2);
/// let limited = Fault::status(429).retry_after(3).on("POST", "/v1/customers");
/// let page = Fault::respond(502, &[("content-type", "text/html")], "<h1>Bad Gateway</h1>");
/// let slow = Fault::delay(Duration::from_millis(50)).operation("searchCustomers").always();
/// let third = Fault::cut_body().path("/v1/customers/{id}").nth(3);
/// let unreliable = Fault::reset().probability(0.1, 7);
/// let late = Fault::status(503).and_delay(Duration::from_millis(20));
/// ```
///
/// # Files
///
/// [`SandboxBuilder::faults_file`](crate::SandboxBuilder::faults_file), `kustomer sandbox --faults FILE` and
/// `POST /_sandbox/faults` read faults as JSON: one fault, an array of faults, or an object with an array `faults`.
///
/// ```json
/// { "faults": [
///   { "method": "POST", "path": "/v1/customers/{id}/notes", "times": 2, "status": 503 },
///   { "operation": "searchCustomers", "probability": 0.1, "seed": 7, "status": 429, "headers": { "retry-after": "3" } },
///   { "path": "/v1/conversations/*", "times": "unlimited", "delayMs": 200 },
///   { "nth": 3, "cut": 100 }
/// ] }
/// ```
///
/// Which requests, all of it optional:
///
/// | member | value |
/// |---|---|
/// | `method` | an HTTP method |
/// | `path` | a path, in which `{id}` is any segment, and `*` at the end whatever follows |
/// | `operation` | the name of an operation, as `kustomer operations` lists them |
/// | `after` | the number of matching requests to leave alone first |
/// | `nth` | the number of the one matching request to fail; 1 is the first |
/// | `times` | how often the fault fires, or `"unlimited"`. Defaults to 1, and with a `probability` to `"unlimited"` |
/// | `probability` | the chance from 0 to 1 that a matching request fails |
/// | `seed` | a whole number: the same seed chooses the same requests. Defaults to 0 |
///
/// What happens, at least one of them:
///
/// | member | value |
/// |---|---|
/// | `status` | the status of a response that takes the place of the regular one, 200 to 599 |
/// | `headers` | an object with the headers of that response |
/// | `body` | its body: text is sent as it is, other values as JSON. Defaults to an errors document |
/// | `set` | an object with JSON pointers and the values to set in the JSON of the response, such as `{"/data/attributes/status": "running"}` |
/// | `remove` | an array with the JSON pointers of what to remove from it |
/// | `delayMs` | the delay before the request is handled, in milliseconds |
/// | `bodyDelayMs` | the delay in the middle of the body, in milliseconds |
/// | `dripMs` | the delay after each byte of the body, in milliseconds |
/// | `cut` | `"before"`, `"half"`, or a number of bytes of the body, after which the connection is closed |
/// | `reset` | as `cut`, but the connection is reset |
/// | `garbage` | `true`: the response is not HTTP |
#[derive(Debug, Clone)]
#[must_use = "a fault does nothing until it is injected"]
pub struct Fault {
    pub(super) rule: Rule,
    pub(super) action: Action,
}

impl Fault {
    /// Responds with this status and an errors document.
    ///
    /// # Panics
    /// If `status` is not a final HTTP status, 200 to 599.
    #[track_caller]
    pub fn status(status: u16) -> Self {
        let status = final_status(status);
        let document = Refusal::of_status(status).into_document(ErrorFormat::default());
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(JSON));
        Self::responding(status, headers, document.to_string())
    }

    /// Responds with anything: an HTML error page, malformed JSON, a redirect to another host.
    ///
    /// ```
    /// # use kustomer_sandbox::Fault;
    /// let elsewhere = Fault::respond(302, &[("location", "http://elsewhere.invalid/")], "");
    /// ```
    ///
    /// # Panics
    /// If `status` is not a final HTTP status, 200 to 599, or a header is invalid.
    #[track_caller]
    pub fn respond(status: u16, headers: &[(&str, &str)], body: impl Into<Vec<u8>>) -> Self {
        let mut fault = Self::responding(final_status(status), HeaderMap::new(), body.into());
        for (name, value) in headers {
            fault = fault.header(name, value);
        }
        fault
    }

    /// Delays the regular response.
    pub fn delay(delay: Duration) -> Self {
        Self::of(Action { delay, ..Action::default() })
    }

    /// Sends the headers and half the body of the regular response, then pauses before the rest.
    pub fn delay_body(delay: Duration) -> Self {
        Self::of(Action { body_delay: delay, ..Action::default() })
    }

    /// Sends the body of the regular response byte by byte, with a pause after each.
    pub fn drip(pause: Duration) -> Self {
        Self::of(Action { drip: Some(pause), ..Action::default() })
    }

    /// Closes the connection without a response once the request has arrived. The request has no effect.
    pub fn cut() -> Self {
        Self::ending(Ending::Cut(Place::BeforeResponse))
    }

    /// Sends the headers and half the body of the regular response, then closes the connection. The request has its
    /// effect, as when the network fails on the way back. A response without a body arrives whole.
    pub fn cut_body() -> Self {
        Self::ending(Ending::Cut(Place::Half))
    }

    /// Sends the headers and this number of bytes of the body of the regular response, then closes the connection. The
    /// request has its effect. A body that is not longer arrives whole.
    pub fn cut_at(byte: usize) -> Self {
        Self::ending(Ending::Cut(Place::Byte(byte)))
    }

    /// Resets the connection without a response once the request has arrived. The request has no effect.
    pub fn reset() -> Self {
        Self::ending(Ending::Reset(Place::BeforeResponse))
    }

    /// Sends the headers and this number of bytes of the body of the regular response, then resets the connection. The
    /// request has its effect.
    pub fn reset_at(byte: usize) -> Self {
        Self::ending(Ending::Reset(Place::Byte(byte)))
    }

    /// Sends bytes that are not HTTP in place of a response. The request has no effect.
    pub fn garbage() -> Self {
        Self::ending(Ending::Garbage)
    }

    /// Sets a value in the JSON of the regular response, at a JSON pointer. The request has its effect. `json` is the value as JSON.
    ///
    /// ```
    /// # use kustomer_sandbox::Fault;
    /// let endless = Fault::set("/data/0/attributes/status", r#""scheduled""#).path("/v1/bulk/{id}/batches").always();
    /// ```
    ///
    /// Where the parent of the value does not exist, nothing is changed.
    ///
    /// # Panics
    /// If the pointer does not begin with `/`, or the value is not JSON.
    #[track_caller]
    pub fn set(pointer: &str, json: &str) -> Self {
        Self::of(Action::default()).and_set(pointer, json)
    }

    /// Removes a member or an item from the JSON of the regular response, at a JSON pointer. The request has its effect.
    ///
    /// # Panics
    /// If the pointer does not begin with `/`.
    #[track_caller]
    pub fn remove(pointer: &str) -> Self {
        Self::of(Action::default()).and_remove(pointer)
    }

    #[cfg(test)]
    pub(crate) fn panic() -> Self {
        Self::of(Action { respond: Respond::Panic, ..Action::default() })
    }

    /// Delays the response as well.
    pub fn and_delay(mut self, delay: Duration) -> Self {
        self.action.delay = delay;
        self
    }

    /// Pauses in the middle of the body as well.
    pub fn and_delay_body(mut self, delay: Duration) -> Self {
        self.action.body_delay = delay;
        self
    }

    /// Sends the body byte by byte as well.
    pub fn and_drip(mut self, pause: Duration) -> Self {
        self.action.drip = Some(pause);
        self
    }

    /// Closes the connection after this number of bytes of the body as well.
    pub fn and_cut_at(mut self, byte: usize) -> Self {
        self.action.ending = Ending::Cut(Place::Byte(byte));
        self
    }

    /// Resets the connection after this number of bytes of the body as well.
    pub fn and_reset_at(mut self, byte: usize) -> Self {
        self.action.ending = Ending::Reset(Place::Byte(byte));
        self
    }

    /// Sets a value in the JSON of the response as well, after the changes so far.
    ///
    /// # Panics
    /// If the pointer does not begin with `/`, or the value is not JSON.
    #[track_caller]
    pub fn and_set(self, pointer: &str, json: &str) -> Self {
        match serde_json::from_str(json) {
            Ok(value) => self.and_edit(pointer, Some(value)),
            Err(error) => panic!("`{json}` is not JSON: {error}"),
        }
    }

    /// Removes a member or an item from the JSON of the response as well, after the changes so far.
    ///
    /// # Panics
    /// If the pointer does not begin with `/`.
    #[track_caller]
    pub fn and_remove(self, pointer: &str) -> Self {
        self.and_edit(pointer, None)
    }

    #[track_caller]
    fn and_edit(mut self, pointer: &str, value: Option<Value>) -> Self {
        match Edit::new(pointer, value) {
            Ok(edit) => self.action.edits.push(edit),
            Err(message) => panic!("{message}"),
        }
        self
    }

    /// Adds the header `Retry-After`, in seconds. Has no effect on faults other than responses.
    pub fn retry_after(self, seconds: u64) -> Self {
        self.header("retry-after", &seconds.to_string())
    }

    /// Adds a header. Has no effect on faults other than responses.
    ///
    /// # Panics
    /// If the name or the value is not a valid header.
    #[track_caller]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let Respond::With(_, headers, _) = &mut self.action.respond {
            let Ok(header) = HeaderName::from_bytes(name.as_bytes()) else {
                panic!("`{name}` is not a valid header name");
            };
            let Ok(value) = HeaderValue::from_str(value) else {
                panic!("invalid value for the header `{name}`");
            };
            headers.append(header, value);
        }
        self
    }

    pub(super) fn of(action: Action) -> Self {
        Self { rule: Rule::default(), action }
    }

    fn ending(ending: Ending) -> Self {
        Self::of(Action { ending, ..Action::default() })
    }

    fn responding(status: StatusCode, headers: HeaderMap, body: impl Into<Bytes>) -> Self {
        Self::of(Action { respond: Respond::With(status, headers, body.into()), ..Action::default() })
    }
}

#[track_caller]
fn final_status(status: u16) -> StatusCode {
    match StatusCode::from_u16(status) {
        Ok(status) if (200..600).contains(&status.as_u16()) => status,
        _ => panic!("`{status}` is not a final HTTP status, expected 200 to 599"),
    }
}
