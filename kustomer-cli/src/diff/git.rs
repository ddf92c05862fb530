//! The user's `git` as a child process, and what can go wrong with it.

use std::io::ErrorKind;
use std::process::{Command, Output, Stdio};

use super::one_line;

/// Why a revision cannot be read.
#[derive(Debug)]
pub(super) struct Mistake {
    pub(super) message: String,
    pub(super) helps: Vec<String>,
}

impl Mistake {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), helps: Vec::new() }
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.helps.push(help.into());
        self
    }
}

/// Runs git in the current folder.
pub(super) fn git(arguments: &[&str]) -> Result<Output, Mistake> {
    command(arguments).stdin(Stdio::null()).output().map_err(|error| cannot_run(error.kind()))
}

pub(super) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    // Its messages are recognized, and nothing may wait for an answer of the user.
    command.arg("--no-pager").args(arguments).env("LC_ALL", "C").env("GIT_TERMINAL_PROMPT", "0");
    command
}

pub(super) fn cannot_run(kind: ErrorKind) -> Mistake {
    match kind {
        ErrorKind::NotFound => {
            Mistake::new("`git` was not found").help("install it, or compare files or folders")
        }
        kind => Mistake::new(format!("cannot run `git`: {kind}")),
    }
}

pub(super) fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).trim_end_matches(['\n', '\0']).to_owned()
}

/// Returns the first line of git's own message.
pub(super) fn reason(output: &Output) -> String {
    let message = String::from_utf8_lossy(&output.stderr);
    let line = message.lines().next().unwrap_or_default();
    one_line::value(line.strip_prefix("fatal: ").unwrap_or(line))
}
