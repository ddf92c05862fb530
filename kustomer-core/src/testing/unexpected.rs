//! The error of a request that nothing is scripted for.

use std::fmt;

use super::recorded_request::RecordedRequest;

/// More replies are only counted.
const SHOWN: usize = 10;

/// A request that nothing is scripted for.
#[derive(Debug)]
pub(super) struct Unexpected {
    request: String,
    /// The nearest first.
    scripted: Vec<String>,
}

impl Unexpected {
    pub(super) fn new(request: &RecordedRequest, scripted: Vec<String>) -> Self {
        Self { request: request.to_string(), scripted }
    }
}

impl fmt::Display for Unexpected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no reply is scripted for `{}`", self.request)?;
        if self.scripted.is_empty() {
            return f.write_str("; the script has no replies");
        }
        let shown = self.scripted.get(..SHOWN).unwrap_or(&self.scripted);
        write!(f, "; scripted: {}", shown.join(", "))?;
        match self.scripted.len().saturating_sub(SHOWN) {
            0 => Ok(()),
            more => write!(f, ", and {more} more"),
        }
    }
}

impl std::error::Error for Unexpected {}
