//! How errors read: one line that names the request and what went wrong. The cause is in `source()` and not repeated.

use std::fmt::{self, Write as _};

use http::StatusCode;

use super::{Error, Failure, Kind};

/// How many of the service's errors one line shows.
const SHOWN_ERRORS: usize = 3;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, kind) = (&self.0.request_line, &self.0.kind);
        match (line, kind) {
            (Some(line), Kind::Request(error)) => write!(f, "{line} was not sent: {error}"),
            (None, Kind::Request(error)) => write!(f, "request was not sent: {error}"),
            (Some(line), Kind::RateLimit(error)) => write!(f, "{line} was not sent: {error}"),
            (None, Kind::RateLimit(error)) => write!(f, "request was not sent: {error}"),
            (Some(line), kind) => write!(f, "{line} failed: {kind}"),
            (None, kind) => kind.fmt(f),
        }?;
        self.0.report.as_ref().map_or(Ok(()), |report| report.fmt(f))
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
            Self::Request(error) => error.fmt(f),
            Self::RateLimit(error) => error.fmt(f),
            Self::Transport(fault) => fault.fmt(f),
            Self::Status(failure) => failure.fmt(f),
            Self::Deadline => f.write_str("deadline passed before the request was sent"),
            Self::Decode => f.write_str("response body could not be decoded"),
            Self::Empty => f.write_str("response body is empty where a document was expected"),
            Self::NotJson(Some(content_type)) => {
                write!(f, "response body is not JSON (content type `{content_type}`)")
            }
            Self::NotJson(None) => f.write_str("response body is not JSON (no content type)"),
            Self::BadItem(index) => write!(f, "item at index {index} of the page could not be decoded"),
            Self::ForeignLink(Some(host)) => {
                write!(f, "link to the next page points to another host, `{host}`, and was not followed")
            }
            Self::ForeignLink(None) => {
                f.write_str("link to the next page is not a path on this host, and was not followed")
            }
            Self::PageLoop => {
                f.write_str("link to the next page leads back to a page that was already requested")
            }
            Self::NoNextLink { page: Some(page), total_pages: Some(total_pages) } => {
                write!(f, "page {page} of {total_pages} has no link to the next page")
            }
            Self::NoNextLink { .. } => {
                f.write_str("full page has neither a link to the next page nor a count of pages")
            }
            Self::NothingNew(count) => write!(f, "{count} pages in a row had no new record"),
            Self::KlassHidden(name) => {
                write!(
                    f,
                    "Klass `{name}` exists, but is in no list of Klasses: check that the key may read it"
                )
            }
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.status.as_str())?;
        if let Some(reason) = self.status.canonical_reason() {
            write!(f, " {reason}")?;
        }
        match &self.redirect_host {
            Some(host) => write!(f, " redirects to another host, `{host}`, and was not followed")?,
            None if self.is_redirect() => f.write_str(": redirects are not followed")?,
            None => {}
        }
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
