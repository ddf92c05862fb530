//! What is wrong with a schema file: one problem, all problems of a file, and the collector that the stages of
//! loading tell them to. How a problem looks beside its line of source is in `render`.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use crate::files::Files;
use crate::message::{alternatives, printable};
use crate::order::{arranged, sorted};
use crate::position::Position;
use crate::suggest::Suggester;

/// One mistake in a schema file: where it is, what is wrong, and what to do about it.
///
/// Shown as `schemas/flight.json:41:7: unknown keyword` with each help on a line of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    file: Arc<str>,
    position: Option<Position>,
    message: String,
    helps: Vec<String>,
}

impl Problem {
    /// A problem of a file, found by a reader of the checked model; at no position if the file as a whole is meant.
    pub fn new(file: &str, position: Option<Position>, message: impl Into<String>) -> Self {
        Self { file: Arc::from(file), position, message: message.into(), helps: Vec::new() }
    }

    /// The same with one more thing to do about it.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.helps.push(help.into());
        self
    }

    /// The file as the caller named it.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Where in the file; `None` if the file as a whole is meant, such as one that cannot be read.
    pub fn position(&self) -> Option<Position> {
        self.position
    }

    /// The line, from 1; `None` where [`position`](Self::position) is.
    pub fn line(&self) -> Option<u32> {
        self.position.map(|position| position.line)
    }

    /// The column in characters, from 1; `None` where [`position`](Self::position) is.
    pub fn column(&self) -> Option<u32> {
        self.position.map(|position| position.column)
    }

    /// What is wrong: lower case, no full stop, words of the file in backticks.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to do about it, in the order of use.
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

/// All problems of a file or of several, by file and position. There is at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems {
    problems: Vec<Problem>,
    files: Files,
}

impl Problems {
    /// Of problems of which there is at least one.
    pub(crate) fn of(problems: Vec<Problem>, files: Files) -> Self {
        Self { problems: in_order(problems), files }
    }

    /// Each problem, the first of the first file first.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.problems.iter()
    }

    /// The files that were looked at, also those without a problem.
    pub fn files(&self) -> &Files {
        &self.files
    }
}

/// By file and position; those of one position as they came.
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

/// Collects the problems of one file; telling one does not stop the work.
#[derive(Debug)]
pub(crate) struct Report {
    file: Arc<str>,
    problems: Vec<Problem>,
    /// One for the file: a hostile file full of unknown words would otherwise take time that grows with the product
    /// of all its words.
    near: Suggester,
}

impl Report {
    pub(crate) fn new(file: &str) -> Self {
        Self { file: Arc::from(file), problems: Vec::new(), near: Suggester::new() }
    }

    /// A problem of the file as a whole.
    pub(crate) fn file_error(&mut self, message: impl Into<String>) -> &mut Problem {
        self.push(None, message.into())
    }

    /// A problem at a position.
    pub(crate) fn error(&mut self, position: Position, message: impl Into<String>) -> &mut Problem {
        self.push(Some(position), message.into())
    }

    /// A name that is none of the known ones: the nearest of them if it is near, and all of them otherwise.
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

    /// The help on an unknown name.
    pub(crate) fn nearest(&mut self, unknown: Unknown<'_>) -> Option<String> {
        let Unknown { what, name, known } = unknown;
        if !self.compares() {
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

    /// Whether there may be more work for the sake of a help.
    pub(crate) fn compares(&self) -> bool {
        self.near.has_budget()
    }

    /// All problems by their places, or the value if there are none. The text is that of the file.
    pub(crate) fn finish<T>(self, value: Option<T>, text: Option<&str>) -> Result<T, Problems> {
        match value {
            Some(value) if self.problems.is_empty() => Ok(value),
            _ => {
                let files = Files::of_one(&self.file, text);
                Err(Problems::of(self.problems, files))
            }
        }
    }

    /// The problems as they came.
    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    fn push(&mut self, position: Option<Position>, message: String) -> &mut Problem {
        let at = self.problems.len();
        self.problems.push(Problem { file: Arc::clone(&self.file), position, message, helps: Vec::new() });
        &mut self.problems[at]
    }
}

/// A name that is none of the known ones.
#[derive(Clone, Copy)]
pub(crate) struct Unknown<'w> {
    /// What the words are: `keyword`, `property`.
    pub(crate) what: &'w str,
    pub(crate) name: &'w str,
    /// Collected only while the search is worth it.
    pub(crate) known: &'w dyn Fn() -> Vec<&'w str>,
}
