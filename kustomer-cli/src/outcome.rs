//! The outcome of a command: what it prints and its exit code.

use std::process::ExitCode;

use kustomer_codegen::RenderedProblem;

/// What a command prints and how it ended.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// Text for standard output.
    pub(crate) output: String,
    /// Text for standard error.
    pub(crate) messages: String,
    pub(crate) status: Status,
}

/// How a command ended. Each is an exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// Nothing to complain about (0).
    Success,
    /// Files are out of date, schemas have errors or breaking changes, or nothing was found (1).
    Problems,
    /// The command line is wrong or names something that does not exist (2). For comparisons, any error.
    Usage,
    /// An organization lacks something (2).
    #[cfg(feature = "organization")]
    Changes,
}

impl Outcome {
    pub(crate) fn success(output: String) -> Self {
        Self { output, messages: String::new(), status: Status::Success }
    }

    /// A command whose output is a list of problems.
    pub(crate) fn problems(output: String) -> Self {
        Self { output, messages: String::new(), status: Status::Problems }
    }

    /// A command that could not do what it was asked for.
    pub(crate) fn failure(messages: String) -> Self {
        Self { output: String::new(), messages, status: Status::Problems }
    }

    /// A command line with a value that is not one of those allowed.
    pub(crate) fn wrong_value(messages: String) -> Self {
        Self { output: String::new(), messages, status: Status::Usage }
    }

    /// A command line with a path to a folder that does not exist.
    pub(crate) fn usage(problem: &RenderedProblem) -> Self {
        Self { output: String::new(), messages: problem.to_string(), status: Status::Usage }
    }
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Success => 0,
            Status::Problems => 1,
            Status::Usage => 2,
            #[cfg(feature = "organization")]
            Status::Changes => 2,
        })
    }
}

/// Formats a number of things: `1 file`, `2 files`.
pub(crate) fn count(number: usize, one: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {one}s") }
}
