//! Injected failures.
//!
//! A fault is a value. The queue that assigns faults to requests is here too; the server only executes them.

use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};

use crate::error_format::ErrorFormat;
use crate::refusal::Refusal;

/// A failure to inject into a [`Sandbox`](crate::Sandbox), by default into one request.
///
/// Each request takes the first fault in the order of injection that applies to it. A fault takes precedence over
/// everything else: the request needs no valid key and does not count against the rate limit, and the response has only
/// the headers given here.
///
/// ```
/// use std::time::Duration;
/// use kustomer_sandbox::Fault;
///
/// let overloaded = Fault::status(503).times(2);
/// let limited = Fault::status(429).retry_after(3).on("POST", "/v1/customers");
/// let slow = Fault::delay(Duration::from_millis(50));
/// let page = Fault::respond(502, &[("content-type", "text/html")], "<h1>Bad Gateway</h1>");
/// ```
#[derive(Debug, Clone)]
#[must_use = "a fault does nothing until it is injected"]
pub struct Fault {
    action: Action,
    times: u64,
    on: Option<(String, String)>,
}

#[derive(Debug, Clone)]
pub(crate) enum Action {
    Respond {
        status: StatusCode,
        headers: HeaderMap,
        body: Vec<u8>,
    },
    Delay(Duration),
    Cut,
    CutBody,
    #[cfg(test)]
    Panic,
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
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(crate::payload::JSON));
        Self::new(Action::Respond { status, headers, body: document.to_string().into_bytes() })
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
        let respond =
            Action::Respond { status: final_status(status), headers: HeaderMap::new(), body: body.into() };
        let mut fault = Self::new(respond);
        for (name, value) in headers {
            fault = fault.header(name, value);
        }
        fault
    }

    /// Delays the regular response.
    pub fn delay(delay: Duration) -> Self {
        Self::new(Action::Delay(delay))
    }

    /// Closes the connection without a response once the request has arrived. The request has no effect.
    pub fn cut() -> Self {
        Self::new(Action::Cut)
    }

    /// Sends the headers and half the body of the regular response, then closes the connection. The request has its
    /// effect, as when the network fails on the way back. A response without a body arrives whole.
    pub fn cut_body() -> Self {
        Self::new(Action::CutBody)
    }

    #[cfg(test)]
    pub(crate) fn panic() -> Self {
        Self::new(Action::Panic)
    }

    /// Sets the number of requests that the fault applies to. Defaults to one.
    pub fn times(mut self, times: u64) -> Self {
        self.times = times;
        self
    }

    /// Restricts the fault to requests with this method whose path starts with `path_prefix`, ignoring the query.
    pub fn on(mut self, method: &str, path_prefix: &str) -> Self {
        self.on = Some((method.to_uppercase(), path_prefix.to_owned()));
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
        if let Action::Respond { headers, .. } = &mut self.action {
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

    fn new(action: Action) -> Self {
        Self { action, times: 1, on: None }
    }

    fn is_meant_for(&self, method: &str, path: &str) -> bool {
        self.on.as_ref().is_none_or(|(wanted, prefix)| wanted == method && path.starts_with(prefix.as_str()))
    }
}

impl Action {
    /// Returns what the log notes about a request that the fault applies to.
    pub(crate) fn note(&self) -> String {
        match self {
            Self::Respond { .. } => "an injected fault responded instead of the API".to_owned(),
            Self::Delay(delay) => format!("an injected fault delayed the response by {delay:?}"),
            Self::Cut => {
                "an injected fault closed the connection before the request had an effect".to_owned()
            }
            Self::CutBody => "an injected fault closed the connection within the response body".to_owned(),
            #[cfg(test)]
            Self::Panic => "an injected fault panicked".to_owned(),
        }
    }
}

#[track_caller]
fn final_status(status: u16) -> StatusCode {
    match StatusCode::from_u16(status) {
        Ok(status) if (200..600).contains(&status.as_u16()) => status,
        _ => panic!("`{status}` is not a final HTTP status, expected 200 to 599"),
    }
}

/// The faults that have not been used up.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    waiting: Vec<Fault>,
}

impl Faults {
    pub(crate) fn push(&mut self, fault: Fault) {
        if fault.times > 0 {
            self.waiting.push(fault);
        }
    }

    pub(crate) fn clear(&mut self) {
        self.waiting.clear();
    }

    /// Returns the action for a request, if a fault applies to it.
    pub(crate) fn take(&mut self, method: &str, path: &str) -> Option<Action> {
        let index = self.waiting.iter().position(|fault| fault.is_meant_for(method, path))?;
        let fault = self.waiting.get_mut(index)?;
        if fault.times > 1 {
            fault.times -= 1;
            return Some(fault.action.clone());
        }
        Some(self.waiting.remove(index).action)
    }
}
