//! How errors read: one line that says which call failed and how. The cause is in `source()` and is not repeated.

use std::fmt::{self, Write as _};

use http::StatusCode;

use super::{Error, Failure, Kind};
use crate::transport::Fault;

/// How many of the service's messages one line shows.
const SHOWN_ERRORS: usize = 3;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.request_line {
            Some(request_line) => write!(f, "{request_line} {}", self.0.kind),
            None if self.is_request() => write!(f, "request {}", self.0.kind),
            None => self.0.kind.fmt(f),
        }
    }
}

/// With the causes, since this is what a `main` that returns an error prints.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = self.to_string();
        let mut source = std::error::Error::source(self);
        while let Some(cause) = source {
            write!(text, ": {cause}")?;
            source = cause.source();
        }
        write!(f, "Error({text})")
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Config(message) | Self::AttributeConflict(message) => f.write_str(message),
            Self::Request(error) => write!(f, "was not sent: {error}"),
            Self::Transport(fault) => fault.fmt(f),
            Self::Status(failure) => failure.fmt(f),
            Self::Decode => f.write_str("succeeded, but its answer could not be decoded"),
            Self::Empty => {
                f.write_str("succeeded, but its answer has an empty body where a document was expected")
            }
            Self::NotJson(Some(content_type)) => {
                write!(f, "succeeded, but its answer is no JSON: content type `{content_type}`")
            }
            Self::NotJson(None) => {
                f.write_str("succeeded, but its answer is no JSON and has no content type")
            }
            Self::BadItem(index) => write!(f, "answered an item that could not be decoded, at index {index}"),
            Self::ForeignLink(Some(host)) => {
                write!(f, "answered a link to the next page on another host, `{host}`, which is not followed")
            }
            Self::ForeignLink(None) => f.write_str(
                "answered a link to the next page that is no path on this host, which is not followed",
            ),
            Self::EmptyPages(count) => write!(f, "answered {count} pages without an item in a row"),
            Self::KlassHidden(name) => write!(
                f,
                "Klass `{name}` exists, but no list of Klasses shows it: check that the key may read it"
            ),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Connect => f.write_str("found no connection to the service"),
            Self::ConnectTimeout => f.write_str("found no connection to the service within the time limit"),
            Self::Timeout => f.write_str("had no complete answer within the time limit"),
            Self::Broken => f.write_str("lost its connection before the answer was complete"),
            Self::TooLarge { limit } => {
                write!(
                    f,
                    "was given up: the answer is over the limit of {limit} bytes (`max_response_bytes`)"
                )
            }
            Self::Other => f.write_str("failed in the transport"),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.status.is_redirection() {
            write!(f, "was redirected ({})", self.status)?;
            return match &self.redirect_host {
                Some(host) => write!(f, " to the host `{host}`, which is not followed"),
                None => f.write_str(", which is not followed"),
            };
        }
        write!(f, "failed: {}", self.status)?;
        for (position, error) in self.errors.iter().take(SHOWN_ERRORS).enumerate() {
            write!(f, "{}{error}", if position == 0 { ": " } else { "; " })?;
        }
        if let Some(more @ 1..) = self.errors.len().checked_sub(SHOWN_ERRORS) {
            write!(f, "; and {more} more")?;
        }
        // The service gives one status to all of these, and its message seldom says which.
        if self.status == StatusCode::UNAUTHORIZED {
            f.write_str(" (the key is wrong, has expired, lacks a role, or belongs to another region)")?;
        }
        Ok(())
    }
}
