//! Failures that a sandbox is told to show.
//!
//! A fault is a value; the queue that decides which request meets it is here too, the server only obeys.

use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};

use crate::refusal::Refusal;

/// A failure to inject into a [`Sandbox`](crate::Sandbox), once unless told otherwise.
///
/// Faults are met in the order in which they were injected: each request takes the first one that is meant for it. They
/// come before everything else, so neither the key nor the request budget matters to a request that meets one, and the
/// answer carries no rate-limit headers but those given here.
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
    times: usize,
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
    /// An answer of this status with an errors document.
    ///
    /// # Panics
    /// When `status` is no final HTTP status, 200 to 599.
    #[track_caller]
    pub fn status(status: u16) -> Self {
        let status = final_status(status);
        let document = Refusal::of_status(status).into_document();
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(crate::payload::JSON));
        Self::new(Action::Respond { status, headers, body: document.to_string().into_bytes() })
    }

    /// Any answer at all: an HTML error page, malformed JSON, a redirect to another host.
    ///
    /// ```
    /// # use kustomer_sandbox::Fault;
    /// let elsewhere = Fault::respond(302, &[("location", "http://elsewhere.invalid/")], "");
    /// ```
    ///
    /// # Panics
    /// When `status` is no final HTTP status, 200 to 599, or a header cannot be sent.
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

    /// The proper answer, but so much later.
    pub fn delay(delay: Duration) -> Self {
        Self::new(Action::Delay(delay))
    }

    /// No answer: the connection is closed once the request has arrived. The request has no effect.
    pub fn cut() -> Self {
        Self::new(Action::Cut)
    }

    /// Half an answer: headers and half the body of the proper answer, then the connection is closed. The request has
    /// had its effect, as when the network fails on the way back. An answer without a body arrives whole.
    pub fn cut_body() -> Self {
        Self::new(Action::CutBody)
    }

    #[cfg(test)]
    pub(crate) fn panic() -> Self {
        Self::new(Action::Panic)
    }

    /// How many requests meet the fault, one by default.
    pub fn times(mut self, times: usize) -> Self {
        self.times = times;
        self
    }

    /// Only requests of this method whose path begins with `path_prefix`; the query does not count.
    pub fn on(mut self, method: &str, path_prefix: &str) -> Self {
        self.on = Some((method.to_uppercase(), path_prefix.to_owned()));
        self
    }

    /// Adds the header `Retry-After` with a number of seconds. Only faults that are answers have headers.
    pub fn retry_after(self, seconds: u64) -> Self {
        self.header("retry-after", &seconds.to_string())
    }

    /// Adds a header. Only faults that are answers have headers, the others stay as they are.
    ///
    /// # Panics
    /// When name or value cannot be sent as a header.
    #[track_caller]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let Action::Respond { headers, .. } = &mut self.action {
            let Ok(header) = HeaderName::from_bytes(name.as_bytes()) else {
                panic!("`{name}` is no name of a header");
            };
            let Ok(value) = HeaderValue::from_str(value) else {
                panic!("the value given for the header `{name}` cannot be sent");
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

#[track_caller]
fn final_status(status: u16) -> StatusCode {
    match StatusCode::from_u16(status) {
        Ok(status) if (200..600).contains(&status.as_u16()) => status,
        _ => panic!("`{status}` is no final HTTP status, expected 200 to 599"),
    }
}

/// The faults that wait for their requests.
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

    /// What the request meets, if anything.
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
