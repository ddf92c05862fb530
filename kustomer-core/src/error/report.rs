//! The facts about a failed call that its error shows, besides the last response.

use std::fmt;
use std::time::Duration;

use http::HeaderMap;

use crate::shown::shown;

/// How a call went until it failed.
#[derive(Debug, Default)]
pub(crate) struct Report {
    /// 0 when nothing was sent.
    pub(crate) attempts: u32,
    pub(crate) elapsed: Duration,
    /// The ID that names the last request.
    pub(crate) request_id: Option<String>,
    /// Why there was no other attempt, if that needs saying.
    pub(crate) reason: Option<String>,
    /// What attempts whose outcome is unknown may have done; `None` when there were none.
    pub(crate) possibly_done: Option<Effect>,
    /// True where the last attempt alone would suggest that nothing was done.
    pub(crate) is_misleading: bool,
}

/// What a request does to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    Nothing,
    Deletes,
    Writes,
}

/// From this time on, an error shows how long the call took.
const LONG: Duration = Duration::from_secs(1);

impl Report {
    /// Takes the ID of the request from the headers of its response.
    pub(crate) fn with_headers(mut self, headers: &HeaderMap) -> Self {
        let id = headers.get("x-amz-cf-id").and_then(|id| id.to_str().ok());
        self.request_id = id.map(|id| shown(id, 128));
        self
    }
}

/// In parentheses, after the error; empty for a quick call with a single attempt and nothing else to say.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_notable = self.attempts > 1 || self.elapsed >= LONG;
        let went = is_notable.then(|| {
            let plural = if self.attempts == 1 { "" } else { "s" };
            format!("{} attempt{plural} in {:.1} s", self.attempts, self.elapsed.as_secs_f64())
        });
        let id = self.request_id.as_ref().map(|id| format!("request ID {id}"));
        let warning = self.is_misleading.then(|| "an earlier attempt may have been processed".to_owned());
        let parts: Vec<String> = [went, warning, self.reason.clone(), id].into_iter().flatten().collect();
        if parts.is_empty() { Ok(()) } else { write!(f, " ({})", parts.join("; ")) }
    }
}
