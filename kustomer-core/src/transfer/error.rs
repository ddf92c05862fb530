//! What can go wrong with the contents of a file.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use http::StatusCode;

use super::refusal::Refusal;
use crate::shown::shown;
use crate::transport::TransportError;

/// Why a file was not transferred.
///
/// It shows the host of a link, never the link: whoever has it can read the file.
pub struct Error(Box<Inner>);

/// The result of a transfer.
pub type Result<T, E = Error> = std::result::Result<T, E>;

struct Inner {
    kind: Kind,
    /// Whether another attempt was not possible, because the contents were a stream.
    is_stream: bool,
}

pub(super) enum Kind {
    /// A request to the API.
    Request(crate::Error),
    /// A file of this machine.
    Local { doing: &'static str, path: Option<PathBuf>, source: io::Error },
    /// The contents of an upload are not what was announced.
    Contents { announced: u64, found: u64 },
    /// Refused before anything was sent.
    Invalid(String),
    /// The time for all of the transfer is up.
    TimedOut(Duration),
    /// What the storage host did.
    Host { host: String, failure: HostFailure },
}

/// What a storage host did wrong, or did not do.
pub(super) enum HostFailure {
    Transport(TransportError),
    Stalled(Duration),
    Refused(Refusal),
    /// A redirect that is not followed, and why.
    Redirect(String),
    /// It announces another length than that of the file.
    Length {
        expected: u64,
        announced: u64,
    },
    TooLong {
        limit: u64,
    },
    /// It ended, as if complete.
    TooShort {
        expected: u64,
        received: u64,
    },
    /// It sent another part of the file than was requested.
    OtherRange,
    Encoding(String),
}

impl Error {
    fn new(kind: Kind) -> Self {
        Self(Box::new(Inner { kind, is_stream: false }))
    }

    /// An error that is known before anything is sent.
    #[doc(hidden)]
    pub fn invalid(message: impl Into<String>) -> Self {
        Self::new(Kind::Invalid(message.into()))
    }

    pub(super) fn local(doing: &'static str, path: &Path, source: io::Error) -> Self {
        Self::new(Kind::Local { doing, path: Some(path.to_owned()), source })
    }

    pub(super) fn stream(source: io::Error) -> Self {
        Self::new(Kind::Local { doing: "read the stream", path: None, source })
    }

    pub(super) fn contents(announced: u64, found: u64) -> Self {
        Self::new(Kind::Contents { announced, found })
    }

    pub(super) fn timed_out(limit: Duration) -> Self {
        Self::new(Kind::TimedOut(limit))
    }

    pub(super) fn host(host: &str, failure: HostFailure) -> Self {
        Self::new(Kind::Host { host: shown(host, 100), failure })
    }

    pub(super) fn of_stream(mut self) -> Self {
        self.0.is_stream = true;
        self
    }

    /// Returns the error of the request to the API that failed, if one did.
    pub fn request(&self) -> Option<&crate::Error> {
        match &self.0.kind {
            Kind::Request(error) => Some(error),
            _ => None,
        }
    }

    /// Returns the error of the file on this machine, such as a full disk, if that is the cause.
    pub fn io(&self) -> Option<&io::Error> {
        match &self.0.kind {
            Kind::Local { source, .. } => Some(source),
            _ => None,
        }
    }

    /// Whether the storage host is the cause: it could not be reached, refused the file, or sent something else.
    pub fn is_storage(&self) -> bool {
        matches!(self.0.kind, Kind::Host { .. })
    }

    /// Returns the status that the storage host responded with, if it refused the file.
    pub fn status(&self) -> Option<StatusCode> {
        self.refusal().map(|refusal| refusal.status)
    }

    /// Returns the code that the storage host responded with, such as `EntityTooLarge`, if it refused the file.
    pub fn code(&self) -> Option<&str> {
        self.refusal()?.code.as_deref()
    }

    /// Whether the storage host redirected to an address that is not followed.
    pub fn is_redirect(&self) -> bool {
        matches!(self.0.kind, Kind::Host { failure: HostFailure::Redirect(_), .. })
    }

    /// Whether a time limit ended the transfer: yours, that for connecting, or that for a storage host that falls silent.
    pub fn is_timeout(&self) -> bool {
        match &self.0.kind {
            Kind::TimedOut(_) | Kind::Host { failure: HostFailure::Stalled(_), .. } => true,
            Kind::Host { failure: HostFailure::Transport(error), .. } => error.fault().is_timeout(),
            Kind::Request(error) => error.is_timeout(),
            _ => false,
        }
    }

    /// Whether the file has another length than the API or its source said.
    pub fn is_wrong_length(&self) -> bool {
        use HostFailure::{Length, TooLong, TooShort};
        match &self.0.kind {
            Kind::Contents { .. } => true,
            Kind::Host { failure, .. } => {
                matches!(failure, Length { .. } | TooLong { .. } | TooShort { .. })
            }
            _ => false,
        }
    }

    /// Whether another attempt with a new link may succeed.
    pub(super) fn is_expired(&self) -> bool {
        matches!(self.status(), Some(StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED))
    }

    /// Whether another attempt may succeed.
    pub(super) fn is_retryable(&self) -> bool {
        match &self.0.kind {
            Kind::Host { failure, .. } => match failure {
                HostFailure::Transport(error) => !error.fault().is_permanent(),
                HostFailure::Refused(refusal) => refusal.is_temporary(),
                HostFailure::Stalled(_) | HostFailure::TooShort { .. } => true,
                _ => false,
            },
            _ => false,
        }
    }

    fn refusal(&self) -> Option<&Refusal> {
        match &self.0.kind {
            Kind::Host { failure: HostFailure::Refused(refusal), .. } => Some(refusal),
            _ => None,
        }
    }
}

impl From<crate::Error> for Error {
    fn from(error: crate::Error) -> Self {
        Self::new(Kind::Request(error))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.kind {
            Kind::Request(error) => error.fmt(f),
            Kind::Local { doing, path: Some(path), .. } => {
                write!(f, "could not {doing} `{}`", shown(&path.to_string_lossy(), 200))
            }
            Kind::Local { doing, path: None, .. } => write!(f, "could not {doing}"),
            Kind::Contents { announced, found } if found < announced => {
                write!(f, "contents of the file ended after {found} of {announced} bytes")
            }
            Kind::Contents { announced, .. } => {
                write!(f, "contents of the file are longer than the {announced} bytes that were announced")
            }
            Kind::Invalid(message) => f.write_str(message),
            Kind::TimedOut(limit) => write!(f, "file was not transferred within {limit:?} (`timeout`)"),
            Kind::Host { host, failure } => write!(f, "storage host `{host}` {failure}"),
        }?;
        if self.0.is_stream {
            f.write_str(" (a stream is sent once: pass a path or bytes to have it sent again)")?;
        }
        Ok(())
    }
}

impl fmt::Display for HostFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Transport(error) => write!(f, "failed: {error}"),
            Self::Stalled(limit) => write!(f, "stalled: no byte moved for {limit:?}"),
            Self::Refused(refusal) => refusal.fmt(f),
            Self::Redirect(why) => write!(f, "redirected, which was not followed: {why}"),
            Self::Length { expected, announced } => {
                write!(f, "announced {announced} bytes where the file has {expected}")
            }
            Self::TooLong { limit } => write!(f, "sent more than the {limit} bytes of the file"),
            Self::TooShort { expected, received } => {
                write!(f, "sent {received} of the {expected} bytes of the file")
            }
            Self::OtherRange => f.write_str("sent another part of the file than was requested"),
            Self::Encoding(name) => {
                write!(f, "sent the file in the content encoding `{name}`, which was not requested")
            }
        }
    }
}

/// With the causes, since this is what a `main` that returns an error prints.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Error({self}")?;
        let mut source = std::error::Error::source(self);
        while let Some(cause) = source {
            write!(f, ": {cause}")?;
            source = cause.source();
        }
        f.write_str(")")
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0.kind {
            Kind::Request(error) => error.source(),
            Kind::Local { source, .. } => Some(source),
            Kind::Host { failure: HostFailure::Transport(error), .. } => error.source(),
            _ => None,
        }
    }
}
