//! The client of the organization that the environment names, and how its errors are shown.

use std::error::Error as _;
use std::fmt::Write as _;

use kustomer_core::{Client, Error};
use kustomer_schema::Problems;
use tokio::runtime::{Builder, Runtime};

use crate::outcome::Outcome;

/// A client, and the runtime for its calls.
pub(super) struct Connection {
    pub(super) client: Client,
    pub(super) runtime: Runtime,
}

/// Why an organization could not be read or changed.
#[derive(Debug)]
pub(super) enum Failed {
    Call(Error),
    /// A response that is not as expected.
    Response(Problems),
    Message(String),
}

impl Connection {
    /// Creates a client from the environment. Nothing is sent.
    pub(super) fn new() -> Result<Self, Failed> {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| Failed::Message(format!("error: cannot start: {error}\n")))?;
        let client = Client::from_env().map_err(Failed::Call)?;
        Ok(Self { client, runtime })
    }
}

impl Failed {
    /// The message. `unchanged` says what has not happened.
    pub(super) fn outcome(&self, unchanged: &str) -> Outcome {
        let message = match self {
            Self::Call(error) => call(error),
            Self::Response(problems) => problems.render(""),
            Self::Message(message) => message.clone(),
        };
        let note = if unchanged.is_empty() { String::new() } else { format!("  = note: {unchanged}\n") };
        Outcome::failure(message + &note)
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

impl From<Problems> for Failed {
    fn from(problems: Problems) -> Self {
        Self::Response(problems)
    }
}

fn call(error: &Error) -> String {
    let mut message = format!("error: {error}");
    let mut source = error.source();
    while let Some(cause) = source {
        let _ = write!(message, ": {cause}");
        source = cause.source();
    }
    message.push('\n');
    for help in helps(error) {
        let _ = writeln!(message, "  = help: {help}");
    }
    message
}

fn helps(error: &Error) -> Vec<&'static str> {
    let forbidden = error.status().is_some_and(|status| status.as_u16() == 403);
    if error.is_unauthorized() && !forbidden {
        vec!["check the environment variable `KUSTOMER_API_KEY`: the key may be wrong or have expired"]
    } else if forbidden {
        vec![
            "the API key needs the permissions `org.permission.klass.read` and `org.permission.metadata.read` to read, those with `create` and `update` to change, and `org.permission.bulk.read` to copy values",
        ]
    } else if error.is_rate_limited() {
        vec!["other programs use up the rate limit of the organization: run the command again later"]
    } else if error.is_connect() {
        vec!["check `KUSTOMER_ORG` or `KUSTOMER_BASE_URL`"]
    } else {
        Vec::new()
    }
}
