//! Errors without the API key: the one place where the texts of an error are searched for it. How a text is searched
//! is in [`crate::redact`].

use std::fmt;

use super::{ApiError, Error, Failure, Kind};
use crate::json::DecodeError;
use crate::redact::Redactor;
use crate::transport::BoxError;

/// The longest text of a cause that is kept when the cause has to be replaced, in characters.
const LONGEST_TEXT: usize = 2000;
/// More causes than any error has.
const MOST_CAUSES: usize = 16;

impl Error {
    /// Returns the same error with `***` wherever it shows the key: in its own texts, and in those of its causes.
    #[must_use]
    #[cold]
    pub(crate) fn redacted(mut self, redactor: &Redactor) -> Self {
        self.0.kind.redact(redactor);
        if let Some(line) = &mut self.0.request_line {
            line.redact(redactor);
        }
        if let Some(report) = &mut self.0.report {
            redact_option(&mut report.request_id, redactor);
        }
        self.0.source = self.0.source.take().map(|source| redacted_source(source, redactor));
        self
    }
}

impl Kind {
    fn redact(&mut self, redactor: &Redactor) {
        match self {
            Self::Config(text) | Self::AttributeConflict(text) | Self::KlassHidden(text) => {
                *text = redactor.redact(text);
            }
            Self::Request(error) => error.redact(redactor),
            Self::Transport(fault) => fault.redact(redactor),
            Self::Status(failure) => failure.redact(redactor),
            Self::NotJson(text) | Self::ForeignLink(text) => redact_option(text, redactor),
            Self::Decode
            | Self::Deadline
            | Self::RateLimit(_)
            | Self::Empty
            | Self::BadItem(_)
            | Self::PageLoop
            | Self::NothingNew(_)
            | Self::NoNextLink { .. } => {}
        }
    }
}

impl Failure {
    fn redact(&mut self, redactor: &Redactor) {
        redact_option(&mut self.redirect_host, redactor);
        for error in &mut self.errors {
            let ApiError { status: _, code, title, message, pointer, parameter } = error;
            for text in [code, title, message, pointer, parameter] {
                redact_option(text, redactor);
            }
        }
    }
}

fn redact_option(text: &mut Option<String>, redactor: &Redactor) {
    if let Some(text) = text {
        *text = redactor.redact(text);
    }
}

/// A cause without the key. It stays the same value, which a caller may look for by its type, unless it or one of its
/// own causes shows the key: then only their texts remain.
fn redacted_source(source: BoxError, redactor: &Redactor) -> BoxError {
    let source = match source.downcast::<DecodeError>() {
        Ok(error) => return error.redacted(redactor).into(),
        Err(source) => source,
    };
    let mut causes = Vec::new();
    let mut next: Option<&(dyn std::error::Error + 'static)> = Some(source.as_ref());
    while let Some(error) = next.filter(|_| causes.len() < MOST_CAUSES) {
        causes.push((error.to_string(), format!("{error:?}")));
        next = error.source();
    }
    let is_clean = causes.iter().all(|(display, debug)| !redactor.is_in(display) && !redactor.is_in(debug));
    if is_clean && next.is_none() {
        return source;
    }
    let cause = causes.into_iter().rev().fold(None, |source, (display, debug)| {
        let text = |text: String| redactor.redact(&text).chars().take(LONGEST_TEXT).collect();
        Some(Box::new(Cause { display: text(display), debug: text(debug), source }))
    });
    match cause {
        Some(cause) => cause,
        None => source,
    }
}

/// The texts of a cause that showed the key.
struct Cause {
    display: String,
    debug: String,
    source: Option<Box<Cause>>,
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.display)
    }
}

impl fmt::Debug for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.debug)
    }
}

impl std::error::Error for Cause {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| -> &(dyn std::error::Error + 'static) { source })
    }
}
