//! Why the layer did not let a request through.

use std::fmt;

use http::StatusCode;

use crate::verify_error::VerifyError;

/// Why a request was not let through. It contains neither the body nor a secret.
#[derive(Debug)]
pub struct Refused(pub(super) Reason);

#[derive(Debug)]
pub(super) enum Reason {
    Unverified(VerifyError),
    /// The body is larger than this.
    TooLarge(usize),
    /// The body broke off, with the error of the server.
    BrokenOff(String),
    NotAnEvent(kustomer_core::json::DecodeError),
    /// The event with this ID is being handled.
    InProgress(String),
    /// The store cannot be asked, with its error.
    Store(String),
}

impl Refused {
    /// Returns why the signature is refused, if it is.
    pub fn unverified(&self) -> Option<&VerifyError> {
        match &self.0 {
            Reason::Unverified(error) => Some(error),
            _ => None,
        }
    }

    /// Whether the body is too large.
    pub fn is_too_large(&self) -> bool {
        matches!(self.0, Reason::TooLarge(_))
    }

    /// Whether the same event is being handled. It is delivered again.
    pub fn is_in_progress(&self) -> bool {
        matches!(self.0, Reason::InProgress(_))
    }

    /// Returns the status of the response.
    pub fn status(&self) -> StatusCode {
        match &self.0 {
            Reason::Unverified(_) => StatusCode::UNAUTHORIZED,
            Reason::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Reason::BrokenOff(_) | Reason::NotAnEvent(_) => StatusCode::BAD_REQUEST,
            Reason::InProgress(_) | Reason::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

impl From<VerifyError> for Refused {
    fn from(error: VerifyError) -> Self {
        Self(Reason::Unverified(error))
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Reason::Unverified(error) => write!(f, "refused a request as a delivery: {error}"),
            Reason::TooLarge(limit) => {
                write!(f, "refused a request as a delivery: its body has more than {limit} bytes")
            }
            Reason::BrokenOff(error) => write!(f, "could not read the body of a delivery: {error}"),
            Reason::NotAnEvent(error) => write!(f, "refused a delivery: its body is not an event: {error}"),
            Reason::InProgress(id) => {
                write!(f, "put off a delivery: the event `{id}` is being handled")
            }
            Reason::Store(error) => write!(f, "put off a delivery: the store of events failed: {error}"),
        }
    }
}

impl std::error::Error for Refused {}
