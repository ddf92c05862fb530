//! Problems in schema files: a single problem, all problems of a file, and the report that collects them while loading.
//! `render` shows a problem with its line of source.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use crate::files::Files;
use crate::message::{alternatives, printable};
use crate::order::{arranged, sorted};
use crate::position::Position;
use crate::suggest::Suggester;

/// A problem in a schema file: its position, a message, and help on how to fix it.
///
/// Displayed as `schemas/flight.json:41:7: unknown keyword ..`, followed by a line for each help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    file: Arc<str>,
    position: Option<Position>,
    message: String,
    helps: Vec<String>,
}

impl Problem {
    /// Creates a problem of a file. Without a position, it concerns the file as a whole.
    pub fn new(file: &str, position: Option<Position>, message: impl Into<String>) -> Self {
        Self { file: Arc::from(file), position, message: message.into(), helps: Vec::new() }
    }

    /// Adds a help.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.helps.push(help.into());
        self
    }

    /// The file, by the name the caller gave it.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The position in the file; `None` if the problem concerns the file as a whole, such as an unreadable file.
    pub fn position(&self) -> Option<Position> {
        self.position
    }

    /// The line, from 1; `None` if there is no [`position`](Self::position).
    pub fn line(&self) -> Option<u32> {
        self.position.map(|position| position.line)
    }

    /// The column in characters, from 1; `None` if there is no [`position`](Self::position).
    pub fn column(&self) -> Option<u32> {
        self.position.map(|position| position.column)
    }

    /// The message: lower case, without a full stop, names from the file in backticks.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Ways to fix it, the most useful first.
    pub fn helps(&self) -> &[String] {
        &self.helps
    }

    pub(crate) fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.helps.push(help.into());
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.position {
            Some(position) => write!(f, "{}:{position}: {}", self.file, self.message)?,
            None => write!(f, "{}: {}", self.file, self.message)?,
        }
        self.helps.iter().try_for_each(|help| write!(f, "\nhelp: {help}"))
    }
}

impl Error for Problem {}

/// All problems of one or more files, sorted by file and position. There is at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems {
    problems: Vec<Problem>,
    files: Files,
}

impl Problems {
    /// Creates the collection from a list that is not empty.
    pub(crate) fn of(problems: Vec<Problem>, files: Files) -> Self {
        Self { problems: in_order(problems), files }
    }

    /// Iterates over the problems in order of file and position.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.problems.iter()
    }

    /// The files that were looked at, including files without problems.
    pub fn files(&self) -> &Files {
        &self.files
    }
}

/// Sorts by file and position. Problems at the same position keep their order.
fn in_order(problems: Vec<Problem>) -> Vec<Problem> {
    let key = |at: usize| problems.get(at).map(|problem| (&*problem.file, problem.position));
    let order = sorted(problems.len(), &|a, b| key(a).cmp(&key(b)));
    arranged(problems, order)
}

impl<'p> IntoIterator for &'p Problems {
    type Item = &'p Problem;
    type IntoIter = std::slice::Iter<'p, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.problems.into_iter()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, problem) in self.problems.iter().enumerate() {
            if at > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}

impl Error for Problems {}

/// Collects the problems of a file. Loading continues after a problem.
#[derive(Debug)]
pub(crate) struct Report {
    file: Arc<str>,
    problems: Vec<Problem>,
    /// Shared by the whole file: the work for suggestions must not grow with the product of unknown and known names.
    near: Suggester,
}

impl Report {
    pub(crate) fn new(file: &str) -> Self {
        Self { file: Arc::from(file), problems: Vec::new(), near: Suggester::new() }
    }

    /// Reports a problem of the file as a whole.
    pub(crate) fn file_error(&mut self, message: impl Into<String>) -> &mut Problem {
        self.push(None, message.into())
    }

    /// Reports a problem at a position.
    pub(crate) fn error(&mut self, position: Position, message: impl Into<String>) -> &mut Problem {
        self.push(Some(position), message.into())
    }

    /// Reports an unknown name. The help suggests the most similar known name, or lists the known names.
    pub(crate) fn unknown(
        &mut self,
        position: Position,
        message: impl Into<String>,
        unknown: Unknown<'_>,
    ) -> &mut Problem {
        let help = self.nearest(unknown);
        let problem = self.push(Some(position), message.into());
        problem.helps.extend(help);
        problem
    }

    /// Returns the help for an unknown name.
    pub(crate) fn nearest(&mut self, unknown: Unknown<'_>) -> Option<String> {
        let Unknown { what, name, known } = unknown;
        if !self.can_suggest() {
            return None;
        }
        let known = known();
        let near = self.near.position(name, &mut known.iter().copied()).and_then(|at| known.get(at));
        match (near, known.as_slice()) {
            (Some(near), _) => Some(format!("a similar {what} exists: `{}`", printable(near))),
            (None, []) => None,
            (None, [only]) => Some(format!("the only {what} is `{}`", printable(only))),
            (None, known) => Some(format!("expected one of {}", alternatives(known))),
        }
    }

    /// Whether the budget for suggestions allows more work.
    pub(crate) fn can_suggest(&self) -> bool {
        self.near.has_budget()
    }

    /// Returns the value if there are no problems, and all problems otherwise. `text` is the text of the file.
    pub(crate) fn finish<T>(self, value: Option<T>, text: Option<&str>) -> Result<T, Problems> {
        match value {
            Some(value) if self.problems.is_empty() => Ok(value),
            _ => {
                let files = Files::of_one(&self.file, text);
                Err(Problems::of(self.problems, files))
            }
        }
    }

    /// Returns the problems in the order they were reported.
    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    fn push(&mut self, position: Option<Position>, message: String) -> &mut Problem {
        let at = self.problems.len();
        self.problems.push(Problem { file: Arc::clone(&self.file), position, message, helps: Vec::new() });
        &mut self.problems[at]
    }
}

/// An unknown name, and the names that would be known in its place.
#[derive(Clone, Copy)]
pub(crate) struct Unknown<'w> {
    /// What the names are: `keyword`, `property`.
    pub(crate) what: &'w str,
    pub(crate) name: &'w str,
    /// Called only while there is budget for suggestions.
    pub(crate) known: &'w dyn Fn() -> Vec<&'w str>,
}
