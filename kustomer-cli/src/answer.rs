//! What a command answers: texts to print, and how it ended.

use std::process::ExitCode;

use kustomer_codegen::Mistake;

/// The answer of a command.
#[derive(Debug)]
pub(crate) struct Answer {
    /// What was asked for.
    pub(crate) output: String,
    /// What is in the way of it.
    pub(crate) messages: String,
    pub(crate) outcome: Outcome,
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All is as it should be.
    Fine,
    /// Files are stale, schemas have mistakes, or nothing was found.
    Problems,
    /// The command line asks for what is not there.
    Usage,
}

impl Answer {
    pub(crate) fn fine(output: String) -> Self {
        Self { output, messages: String::new(), outcome: Outcome::Fine }
    }

    /// What was asked for tells of problems.
    pub(crate) fn problems(output: String) -> Self {
        Self { output, messages: String::new(), outcome: Outcome::Problems }
    }

    pub(crate) fn failed(messages: String) -> Self {
        Self { output: String::new(), messages, outcome: Outcome::Problems }
    }

    /// A path on the command line leads nowhere.
    pub(crate) fn usage(mistake: &Mistake) -> Self {
        Self { output: String::new(), messages: mistake.to_string(), outcome: Outcome::Usage }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Fine => 0,
            Outcome::Problems => 1,
            Outcome::Usage => 2,
        })
    }
}

/// `1 file`, `2 files`.
pub(crate) fn count(number: usize, one: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {one}s") }
}
